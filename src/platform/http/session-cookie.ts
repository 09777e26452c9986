import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CookieChange, Visit } from '../work.ts';

const NAME = 'truong_an_session';

const sessionToken = (request: FastifyRequest): string | undefined => request.cookies[NAME];

/** What a request shows to say who asks. */
export interface Credential {
  /** A browser by its cookie, or another system by `Authorization: Bearer`. */
  readonly by: 'session' | 'service';
  readonly token: string;
  /** Whose page sends it, where it says so (`x-person`): what waited for one person never goes under another's name. */
  readonly personId?: string | undefined;
}

/** A request that carries a bearer token is judged by it alone, whatever cookies travel along. */
export function credentialOf(request: FastifyRequest): Credential | undefined {
  const [, bearer] = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '') ?? [];
  if (bearer) return { by: 'service', token: bearer };
  const token = sessionToken(request);
  if (!token) return undefined;
  const personId = request.headers['x-person'];
  return { by: 'session', token, ...(typeof personId === 'string' ? { personId } : {}) };
}

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

export const visitOf = (request: FastifyRequest): Visit => ({
  cookies: request.cookies,
  address: request.ip,
  agent: request.headers['user-agent']?.slice(0, 400) ?? '',
  origin: request.headers.origin,
});

/** The other cookies of signing in: like that of the session, closed to scripts and to other sites. */
export function changeCookie(reply: FastifyReply, { name, value, expiresAt }: CookieChange, secure: boolean): void {
  if (value === undefined) reply.clearCookie(name, { path: '/' });
  else {
    const kept = expiresAt ? { expires: expiresAt } : {};
    reply.setCookie(name, value, { path: '/', httpOnly: true, sameSite: 'strict', secure, ...kept });
  }
}
