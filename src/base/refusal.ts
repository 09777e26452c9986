import { type RefusalCode, refusals } from './refusal-codes.ts';

export type RefusalFacts = Readonly<Record<string, unknown>>;

/**
 * An expected “no”: the request was understood and cannot be done. It ends the unit of work and becomes
 * problem+json (RFC 9457) with the Vietnamese sentence of its code.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly facts: RefusalFacts;

  constructor(code: RefusalCode, facts: RefusalFacts = {}) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.facts = facts;
  }

  get status(): number {
    return refusals[this.code].status;
  }

  /** The Vietnamese sentence: what is wrong and what to do. `{name}` is filled from the facts. */
  get sentence(): string {
    return refusals[this.code].sentence.replace(/\{(\w+)\}/g, (_, key: string) => String(this.facts[key] ?? ''));
  }
}
