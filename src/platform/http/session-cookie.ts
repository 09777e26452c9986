import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'truong_an_session';

export const sessionToken = (request: FastifyRequest): string | undefined => request.cookies[NAME];

export function setSessionCookie(
  reply: FastifyReply,
  session: { token: string; expiresAt: Date },
  secure: boolean,
): void {
  reply.setCookie(NAME, session.token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure,
    expires: session.expiresAt,
  });
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(NAME, { path: '/' });
}
