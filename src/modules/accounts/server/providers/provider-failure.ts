import { Refusal } from '#base/refusal.ts';

interface Failure {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly error?: unknown;
  readonly status?: unknown;
  readonly cause?: unknown;
}

/** Words by which a provider says that the person did not want to, or is not let in (OpenID Connect Core 3.1.2.6). */
const declined: ReadonlySet<unknown> = new Set([
  'access_denied',
  'login_required',
  'interaction_required',
  'account_selection_required',
  'consent_required',
]);
const away: ReadonlySet<unknown> = new Set(['server_error', 'temporarily_unavailable']);

/** The network broke, or nobody answered in time. */
function isNetwork({ name, code, cause }: Failure): boolean {
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT')
    return true;
  if (name === 'TypeError' && typeof cause === 'object' && cause !== null && 'code' in cause) return true;
  return typeof cause === 'object' && cause !== null && isNetwork(cause);
}

/** What a refused client is told in the header of the answer (RFC 6750), as the library reads it. */
function challengeOf({ cause }: Failure): unknown {
  const [first] = Array.isArray(cause) ? (cause as { parameters?: { error?: unknown } }[]) : [];
  return first?.parameters?.error;
}

/** A code of the failure for the technician: of the protocol, never what was sent. */
const reasonOf = (failure: Failure): string =>
  String(failure.error ?? challengeOf(failure) ?? failure.code ?? failure.name ?? 'unknown')
    .replace(/[^\w.-]/g, '')
    .slice(0, 60) || 'unknown';

/** What to tell somebody when the way back from the provider failed with `thrown`. */
export function refusalFor(thrown: unknown, name: string): Refusal {
  if (thrown instanceof Refusal) return thrown;
  const failure = (thrown ?? {}) as Failure;
  if (declined.has(failure.error)) return new Refusal('provider-declined', { name });
  const isBroken = typeof failure.status === 'number' && failure.status >= 500;
  if (isBroken || away.has(failure.error) || isNetwork(failure)) return new Refusal('provider-down', { name });
  return new Refusal('provider-refused', { name, reason: reasonOf(failure) });
}
