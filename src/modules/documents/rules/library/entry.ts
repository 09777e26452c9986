import type { PlainDate } from '#base/date.ts';
import type { DocumentReading } from '../reading/reading.ts';

/** Whether an office got a document or made it. */
export const directions = ['received', 'issued'] as const;
export type Direction = (typeof directions)[number];

/** What stands in the head of a document, as the library keeps it; null where nothing is known. */
export interface HeadFields {
  readonly kindCode: string | null;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly signedOn: PlainDate | null;
}

/** Everything of an entry that a person may change. */
export interface EntryFields extends HeadFields {
  readonly direction: Direction;
  readonly inForceFrom: PlainDate | null;
  /** The last day. */
  readonly inForceTo: PlainDate | null;
  readonly note: string | null;
}

/** The head of a document as its reading has it. */
export function headOfReading({ header }: Pick<DocumentReading, 'header'>): HeadFields {
  return {
    kindCode: header.kind?.value.code ?? null,
    number: header.number?.value ?? null,
    symbol: header.symbol?.value ?? null,
    issuer: header.issuer?.value ?? null,
    subject: header.subject?.value ?? null,
    signedOn: header.date ?? null,
  };
}

/** An entry with what was unknown filled from a reading; what is there stays. */
export const filledFrom = <T extends HeadFields>(entry: T, read: HeadFields): T => ({
  ...entry,
  kindCode: entry.kindCode ?? read.kindCode,
  number: entry.number ?? read.number,
  symbol: entry.symbol ?? read.symbol,
  issuer: entry.issuer ?? read.issuer,
  subject: entry.subject ?? read.subject,
  signedOn: entry.signedOn ?? read.signedOn,
});

/**
 * An entry after what people said of the reading changed its head: a field follows as long as it says what the reading
 * said, and stays where the library was given other words. The same entry when nothing follows.
 */
export function entryAfter<T extends HeadFields>(entry: T, before: HeadFields, after: HeadFields): T {
  const keys = Object.keys(before) as (keyof HeadFields)[];
  const moved = keys.filter((key) => before[key] !== after[key] && entry[key] === before[key]);
  if (moved.length === 0) return entry;
  return { ...entry, ...Object.fromEntries(moved.map((key) => [key, after[key]])) };
}

/**
 * An entry after a new version of its document came: a field follows it as long as it says what the version before said,
 * and is filled where nothing was known. What the library was told otherwise stays, and what the new version does not say.
 */
export function entryOfVersion<T extends HeadFields>(entry: T, before: HeadFields, after: HeadFields): T {
  const keys = Object.keys(after) as (keyof HeadFields)[];
  const moved = keys.filter((key) => after[key] !== null && (entry[key] === null || entry[key] === before[key]));
  return { ...entry, ...Object.fromEntries(moved.map((key) => [key, after[key]])) };
}

/** The fields of an entry that differ, as they were and as they are. */
export function changedFields(before: EntryFields, after: EntryFields) {
  const keys = (Object.keys(after) as (keyof EntryFields)[]).filter((key) => before[key] !== after[key]);
  const only = (fields: EntryFields) => Object.fromEntries(keys.map((key) => [key, fields[key]]));
  return keys.length === 0 ? undefined : { before: only(before), after: only(after) };
}
