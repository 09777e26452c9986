import type { RefusalFacts } from '#base/refusal.ts';
import type { RefusalCode } from '#base/refusal-codes.ts';
import { words } from './words.ts';

/** One judgement about one place of what was sent; `where` is the path of the field. */
export interface ApiFinding {
  readonly where: string;
  readonly code: string;
  readonly severity: string;
  readonly sentence?: string;
}

/** The server understood and said no (problem+json). `sentence` is meant for the person. */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly code: RefusalCode | 'unexpected';
  readonly sentence: string;
  readonly facts: RefusalFacts;
  readonly findings: readonly ApiFinding[];

  constructor(status: number, problem: Record<string, unknown>) {
    const code = typeof problem.code === 'string' ? (problem.code as RefusalCode) : 'unexpected';
    super(`${status} ${code}`);
    this.name = 'ApiRefusal';
    this.status = status;
    this.code = code;
    this.sentence = firstText(problem.sentence, problem.detail, problem.title) ?? words.failure.unexpected;
    this.facts = isRecord(problem.facts) ? problem.facts : {};
    const findings = problem.findings ?? this.facts.findings;
    this.findings = Array.isArray(findings) ? (findings as ApiFinding[]) : [];
  }
}

/** The request did not reach the server, or its answer did not come back: what was sent may or may not be done. */
export class ApiOffline extends Error {
  constructor() {
    super('offline');
    this.name = 'ApiOffline';
  }
}

/** Nobody is signed in any more: whoever signs in again can go on where they were. */
export const isSignedOut = (error: unknown): error is ApiRefusal =>
  error instanceof ApiRefusal && (error.code === 'not-signed-in' || error.code === 'session-needs-factor');

/** Somebody else changed it since it was read. */
export const isStale = (error: unknown): error is ApiRefusal => error instanceof ApiRefusal && error.code === 'stale';

/** What to tell the person about any failure. */
export function sentenceOf(error: unknown): string {
  if (error instanceof ApiRefusal) return error.sentence;
  return error instanceof ApiOffline ? words.failure.offline : words.failure.unexpected;
}

export async function refusalFrom(response: Response): Promise<ApiRefusal> {
  const problem: unknown = await response.json().catch(() => ({}));
  return new ApiRefusal(response.status, isRecord(problem) ? problem : {});
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const firstText = (...values: unknown[]): string | undefined =>
  values.find((value): value is string => typeof value === 'string' && value !== '');
