import type { PlainDate } from '#base/date.ts';
import type { ChangeKind, HowSure } from './known-act.ts';
import type { ActId } from './known-acts.ts';

/** Who says a fact: the office or one above it, the data of the program, a document of the library. */
export type Teller = 'office' | 'shipped' | 'library';

/** What a later act does to an act. */
export interface ActChange {
  readonly how: ChangeKind;
  readonly by: ActId;
  /** The first day it works; null where nobody says it. */
  readonly from: PlainDate | null;
  readonly part: boolean;
  readonly sure: HowSure;
  readonly teller: Teller;
  readonly source: string | null;
}

/** What is known of the life of an act, each fact from whoever is believed first (`believe`). */
export interface ActLife {
  readonly inForceFrom: PlainDate | null;
  /** The last day. */
  readonly inForceTo: PlainDate | null;
  readonly sure: HowSure;
  readonly teller: Teller;
  readonly source: string | null;
  readonly changes: readonly ActChange[];
  /** The office has looked: it is in force, whatever others say. */
  readonly heldInForce: boolean;
}

/** Days by which an act whose own change has no day is placed: the day in force, the day signed, the end of its year. */
export interface ActTime {
  readonly inForceFrom: PlainDate | null;
  readonly signedOn: PlainDate | null;
  readonly year: number | null;
}

export const actStates = [
  'unknown',
  'not-yet',
  'in-force',
  'amended',
  'partly-replaced',
  'followed',
  'replaced',
  'ended',
] as const;
export type ActState = (typeof actStates)[number];

/** How an act stands on a day. */
export interface ActStatus {
  readonly state: ActState;
  /** Since when; null where no day is known. Of `not-yet`: from when it will be in force. */
  readonly since: PlainDate | null;
  /** `since` is the last day of a year that is known, not a day somebody named. */
  readonly inYear: boolean;
  /** The acts that made it so, the earliest first. */
  readonly by: readonly ActId[];
  /** Where the chain of replacements ends on the day, when that is another than `by`. */
  readonly now: ActId | null;
  readonly sure: HowSure;
  readonly teller: Teller | null;
  readonly source: string | null;
}

export interface ActsAround {
  readonly lifeOf: (id: ActId) => ActLife | undefined;
  readonly timeOf: (id: ActId) => ActTime | undefined;
}

/** Whoever rests on it must look for another: it was replaced as a whole, or has ended. */
export const isOver = ({ state }: Pick<ActStatus, 'state'>): boolean => state === 'replaced' || state === 'ended';

interface Placed extends ActChange {
  readonly since: PlainDate | null;
  readonly inYear: boolean;
}

/** The day a change works from: its own, else what is known of the act that makes it. */
function place(change: ActChange, { timeOf }: ActsAround): Placed {
  if (change.from) return { ...change, since: change.from, inYear: false };
  const time = timeOf(change.by);
  const day = time?.inForceFrom ?? time?.signedOn ?? null;
  if (day) return { ...change, since: day, inYear: false };
  return time?.year
    ? { ...change, since: `${time.year}-12-31`, inYear: true }
    : { ...change, since: null, inYear: false };
}

const ending: ReadonlySet<ChangeKind> = new Set(['replaced-by', 'repealed-by']);
const unknown: ActStatus = {
  state: 'unknown',
  since: null,
  inYear: false,
  by: [],
  now: null,
  sure: 'unknown',
  teller: null,
  source: null,
};

/**
 * How an act stands on a day, from what is known of it and of the acts after it. A change without any day counts as made:
 * better a note too many than a base that has ended. Chains are followed to their end; a loop ends where it closes.
 */
export function statusOn(id: ActId, day: PlainDate, around: ActsAround): ActStatus {
  const life = around.lifeOf(id);
  if (!life) return unknown;
  const { inForceFrom, inForceTo, heldInForce, sure, teller, source } = life;
  const own = { since: inForceFrom, inYear: false, by: [], now: null, sure, teller, source };
  if (inForceFrom !== null && day < inForceFrom) return { ...own, state: 'not-yet' };
  const made = changesBy(life, day, around);
  const whole = heldInForce ? undefined : made.find(({ how, part }) => ending.has(how) && !part);
  if (whole) return changed(whole.how === 'repealed-by' ? 'ended' : 'replaced', [whole], endOfChain(id, day, around));
  if (!heldInForce && inForceTo !== null && day > inForceTo) return { ...own, state: 'ended', since: inForceTo };
  const partly = heldInForce ? [] : made.filter(({ how, part }) => ending.has(how) && part);
  if (partly[0]) return changed('partly-replaced', partly);
  const amended = made.filter(({ how }) => how === 'amended-by');
  if (amended[0]) return changed('amended', amended);
  const followed = heldInForce ? [] : made.filter(({ how }) => how === 'followed-by');
  if (followed[0]) return changed('followed', followed);
  const isDated = inForceFrom !== null || inForceTo !== null;
  const continued = made.some(({ how }) => how === 'continued-by');
  return { ...own, state: heldInForce || continued || isDated ? 'in-force' : 'unknown' };
}

function changed(state: ActState, changes: readonly Placed[], now: ActId | null = null): ActStatus {
  const first = changes[0];
  if (!first) return unknown;
  const by = [...new Set(changes.map((change) => change.by))];
  const { since, inYear, sure, teller, source } = first;
  return { state, since, inYear, by, now: now !== null && by.includes(now) ? null : now, sure, teller, source };
}

/** The changes that work on a day, the earliest first, those without a day last. */
const changesBy = (life: ActLife, day: PlainDate, around: ActsAround): Placed[] =>
  life.changes
    .map((change) => place(change, around))
    .filter(({ since }) => since === null || since <= day)
    .sort((a, b) => (a.since ?? '9999').localeCompare(b.since ?? '9999'));

/** The act that stands in the place of another on a day, through every replacement since; null in a loop. */
export function endOfChain(id: ActId, day: PlainDate, around: ActsAround): ActId | null {
  const seen = new Set<ActId>([id]);
  for (let at = id; ; ) {
    const life = around.lifeOf(at);
    const next =
      life && !life.heldInForce
        ? changesBy(life, day, around).find(({ how, part }) => how === 'replaced-by' && !part)?.by
        : undefined;
    if (next === undefined) return at === id ? null : at;
    if (seen.has(next)) return null;
    seen.add(next);
    at = next;
  }
}
