import type { Cell } from '../../rules/form/cell.ts';

/** Where something is typed: `cells/outreach.sessions`, `notes/outreach.sessions`, `words/next`. */
export type Place = string;
/** A cell, or the text of a note or of a text part. */
export type Value = Cell | string;

export interface Typed {
  readonly value: Value;
  /** What stood there when the person began to change it. */
  readonly basedOn: Value;
}

type Changes = Readonly<Record<Place, Typed>>;

export interface Sent {
  readonly commandId: string;
  readonly changes: Changes;
}

export interface OpenConflict {
  readonly mine: Value;
  readonly theirs: Value;
  readonly by: string;
}

/**
 * What was typed in a report and is not known to be stored. A command on its way is never changed: after a lost
 * network nobody knows whether it was done, so it is sent again as it was, and what was typed since waits.
 */
export interface Outbox {
  readonly sent: Sent | null;
  readonly waiting: Changes;
  readonly conflicts: Readonly<Record<Place, OpenConflict>>;
}

/** What the server holds, by place. */
export type Stored = Readonly<Record<Place, Value>>;

export const emptyOutbox: Outbox = { sent: null, waiting: {}, conflicts: {} };

export const blankAt = (place: Place): Value => (place.startsWith('cells/') ? null : '');

const storedAt = (stored: Stored, place: Place): Value => stored[place] ?? blankAt(place);

/** What the person sees at a place. A blank is a value too: presence is asked, never truth. */
export function shownAt(stored: Stored, { waiting, sent }: Outbox, place: Place): Value {
  const change = waiting[place] ?? sent?.changes[place];
  return change ? change.value : storedAt(stored, place);
}

const omit = <T>(record: Readonly<Record<Place, T>>, place: Place): Record<Place, T> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== place));

/** The person typed. What was typed and taken back before it was sent is nothing. */
export function typed(stored: Stored, outbox: Outbox, place: Place, value: Value): Outbox {
  const onItsWay = outbox.sent?.changes[place];
  const before = outbox.waiting[place];
  const basedOn = before ? before.basedOn : onItsWay ? onItsWay.value : storedAt(stored, place);
  const waiting = omit(outbox.waiting, place);
  return { ...outbox, waiting: value === basedOn ? waiting : { ...waiting, [place]: { value, basedOn } } };
}

/** Puts everything waiting into one command, when none is on its way. */
export const taken = (outbox: Outbox, commandId: string): Outbox =>
  outbox.sent || Object.keys(outbox.waiting).length === 0
    ? outbox
    : { ...outbox, sent: { commandId, changes: outbox.waiting }, waiting: {} };

/** The server has stored the command. */
export function acknowledged(stored: Stored, outbox: Outbox): { stored: Stored; outbox: Outbox } {
  const values = Object.entries(outbox.sent?.changes ?? {}).map(([place, { value }]) => [place, value]);
  return { stored: { ...stored, ...Object.fromEntries(values) }, outbox: { ...outbox, sent: null } };
}

/** The server stored nothing of the command: its changes wait again, newer typing on top. */
export function putBack(outbox: Outbox): Outbox {
  const waiting: Record<Place, Typed> = { ...outbox.sent?.changes };
  for (const [place, newer] of Object.entries(outbox.waiting)) {
    const { basedOn } = waiting[place] ?? newer;
    if (newer.value === basedOn) delete waiting[place];
    else waiting[place] = { value: newer.value, basedOn };
  }
  return { ...outbox, sent: null, waiting };
}

export interface FoundConflict {
  readonly place: Place;
  readonly theirs: Value;
  readonly by: string;
}

/** Somebody else changed some of the same places: these wait for the person's word, the others go again. */
export function conflicted(
  stored: Stored,
  outbox: Outbox,
  found: readonly FoundConflict[],
): { stored: Stored; outbox: Outbox } {
  const back = putBack(outbox);
  const waiting: Record<Place, Typed> = { ...back.waiting };
  const conflicts: Record<Place, OpenConflict> = { ...back.conflicts };
  const theirs: Record<Place, Value> = {};
  for (const conflict of found) {
    const mine = waiting[conflict.place];
    if (!mine) continue;
    delete waiting[conflict.place];
    theirs[conflict.place] = conflict.theirs;
    if (mine.value !== conflict.theirs) {
      conflicts[conflict.place] = { mine: mine.value, theirs: conflict.theirs, by: conflict.by };
    }
  }
  return { stored: { ...stored, ...theirs }, outbox: { sent: null, waiting, conflicts } };
}

/** The person chose between the two values of a conflict. */
export function settled(stored: Stored, outbox: Outbox, place: Place, keep: 'mine' | 'theirs'): Outbox {
  const conflict = outbox.conflicts[place];
  if (!conflict) return outbox;
  const without = { ...outbox, conflicts: omit(outbox.conflicts, place) };
  return keep === 'mine' ? typed(stored, without, place, conflict.mine) : without;
}

/** Two outboxes of the same report, found on this device: the typing of a closed tab joins this one's. */
export const joined = (mine: Outbox, other: Outbox): Outbox => ({
  sent: mine.sent ?? null,
  waiting: { ...putBack(other).waiting, ...mine.waiting },
  conflicts: { ...other.conflicts, ...mine.conflicts },
});

export const isEmpty = ({ sent, waiting, conflicts }: Outbox): boolean =>
  sent === null && Object.keys(waiting).length === 0 && Object.keys(conflicts).length === 0;
