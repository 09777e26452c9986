import { contains, type Window } from '#base/window.ts';
import { meets, type Values } from '#modules/registers/rules/values.ts';
import { type Asks, choiceOf } from './asks.ts';
import type { AssignmentState } from './assignment.ts';

/** An entry as far as it matters to the duties it is meant to answer. */
export interface Answering {
  readonly register: string;
  readonly day: string;
  readonly values: Values;
  /** Not struck out. */
  readonly stands: boolean;
}

/** An entry linked to an assignment, and when it was first written. */
export interface Linked extends Answering {
  readonly entryId: string;
  readonly writtenAt: Date;
}

/** What a duty of entries asks in the days of one window. */
export interface AskedInDays extends Asks, Window {}

export const whysNotCounted = ['struck-out', 'outside-days', 'other-choice'] as const;
export type WhyNotCounted = (typeof whysNotCounted)[number];

/** Why an entry of the register does not count towards what is asked; undefined when it does. */
export function whyNotCounted(asked: AskedInDays, { day, values, stands }: Answering): WhyNotCounted | undefined {
  if (!stands) return 'struck-out';
  if (!contains(asked, day)) return 'outside-days';
  if (asked.choice === null) return undefined;
  const { field, code } = choiceOf(asked.choice);
  return meets([{ field, in: [code] }], values, null) ? undefined : 'other-choice';
}

export interface Counted {
  readonly counted: number;
  /** When the last of as many as are asked was written: what comes after changes nothing of it. Null while too few are. */
  readonly enoughAt: Date | null;
}

/** How many of the linked entries count, and since when they are enough. */
export function countAnswers(asked: AskedInDays, linked: readonly Linked[]): Counted {
  const times = linked
    .filter((entry) => whyNotCounted(asked, entry) === undefined)
    .map(({ writtenAt }) => writtenAt)
    .sort((a, b) => a.getTime() - b.getTime());
  return { counted: times.length, enoughAt: times[asked.count - 1] ?? null };
}

/**
 * Where an assignment of entries comes to by what answers it now; undefined while it stays. It is accepted by itself when
 * enough is written and opens again when too little is left; one that was waived stays so.
 */
export function stateByAnswers(
  state: AssignmentState,
  { enoughAt }: Pick<Counted, 'enoughAt'>,
): 'accepted' | 'open' | undefined {
  if (state === 'open' && enoughAt) return 'accepted';
  if (state === 'accepted' && !enoughAt) return 'open';
  return undefined;
}

export const whysNotLinked = ['gone', 'waived', ...whysNotCounted] as const;
export type WhyNotLinked = (typeof whysNotLinked)[number];

/** Why an entry cannot be linked to an assignment now; undefined when it can. */
export function whyNotLinked(
  asked: AskedInDays & { readonly state: AssignmentState },
  entry: Answering,
): WhyNotLinked | undefined {
  if (entry.register !== asked.register) return 'gone';
  if (asked.state === 'waived') return 'waived';
  return whyNotCounted(asked, entry);
}
