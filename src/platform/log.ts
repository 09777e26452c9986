import type { LoggerOptions } from 'pino';

/**
 * What the log holds of a request: method, route pattern (never the address, whose path may carry a link's token),
 * status and time. Never who sent it from where.
 */
export const loggerOptions = (level: 'info' | 'warn'): LoggerOptions => ({
  level,
  base: null,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  serializers: {
    req: (request: { method: string; routeOptions?: { url?: string } }) => ({
      method: request.method,
      route: request.routeOptions?.url,
    }),
    res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
  },
  redact: ['headers', 'cookies', 'password', '*.password'],
});
