import type { LoggerOptions } from 'pino';

interface Faulty extends Error {
  readonly code?: unknown;
  readonly severity?: unknown;
  readonly command?: unknown;
  readonly schema?: unknown;
  readonly table?: unknown;
  readonly column?: unknown;
  readonly constraint?: unknown;
  readonly responseCode?: unknown;
}

/** Where it happened, without the first lines, which repeat the message. */
const framesOf = (stack = ''): string =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');

/**
 * Errors of PostgreSQL carry values of rows (`detail`, `where`, and for wrong data the message), those of a mail server
 * addresses: of both only what names no value is kept.
 */
const comesFromOutside = (error: Faulty): boolean => error.severity !== undefined || error.command !== undefined;

/** What the log holds of an error. */
export function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code, schema, table, column, constraint, responseCode, cause } = error as Faulty;
  return {
    type: error.constructor.name,
    ...(comesFromOutside(error) ? { schema, table, column, constraint, responseCode } : { message: error.message }),
    code,
    stack: framesOf(error.stack),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  };
}

/**
 * What the log holds of a request: method, route pattern (never the address, whose path may carry a link's token),
 * status and time. Never who sent it from where, nor what it was about.
 */
export const loggerOptions = (level: 'info' | 'warn'): LoggerOptions => ({
  level,
  base: null,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  serializers: {
    err: describeError,
    req: (request: { method: string; routeOptions?: { url?: string } }) => ({
      method: request.method,
      route: request.routeOptions?.url,
    }),
    res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
  },
  redact: ['headers', 'cookies', 'password', '*.password'],
});
