import type { PlainDate } from '#base/date.ts';
import { type ActKey, isNameKey, isOfTheCountry, yearOfKey } from './act-key.ts';
import { type ActId, type ActName, actId, type ListedAct, readActId } from './known-acts.ts';

/** How a text names an act. */
export interface Mention extends ActName {
  /** The day of the text that cites; null when it is not known. */
  readonly citedOn: PlainDate | null;
}

/** Citations that mean an act: of this key, and where a field is given, of this year or day, in texts of these days. */
export interface CitedAs extends ActName {
  /** The text that cites is of this day or later, or its day is not known. */
  readonly from: PlainDate | null;
  /** The text that cites is of an earlier day. */
  readonly before: PlainDate | null;
}

/**
 * Whether a mention is one of these: by its year where it has one, else by the day of the text that cites. Null tells
 * nothing apart. The library asks the same in SQL (`citedAsSql`).
 */
export const isCitedAs = ({ key, year, day, citedOn }: Mention, as: CitedAs): boolean =>
  key === as.key &&
  (as.day === null || day === null || day === as.day) &&
  (year === null
    ? (as.from === null || citedOn === null || citedOn >= as.from) &&
      (as.before === null || (citedOn !== null && citedOn < as.before))
    : as.year === null || year === as.year);

/** The act a mention means: a known one of this key and year; cited by a bare name, the one in force on the day. */
export function identify(mention: Mention, acts: ReadonlyMap<ActKey, readonly ListedAct[]>): ActId {
  for (const one of acts.get(mention.key) ?? []) {
    if (citedAsKnown(one, acts).some((as) => isCitedAs(mention, as))) return one.id;
  }
  return actId(mention);
}

/** Everything an act is cited as. */
export function citedAs(id: ActId, acts: ReadonlyMap<ActKey, readonly ListedAct[]>): readonly CitedAs[] {
  const name = readActId(id);
  if (!name) return [];
  const known = acts.get(name.key)?.find((one) => one.id === id);
  if (known) return citedAsKnown(known, acts);
  const { key, year, day } = name;
  return [{ key, year: yearOfKey(key) === null ? year : null, day, from: day, before: null }];
}

function citedAsKnown(listed: ListedAct, acts: ReadonlyMap<ActKey, readonly ListedAct[]>): CitedAs[] {
  const { keys, year, act } = listed;
  return keys.map((key) => {
    if (yearOfKey(key) !== null && isOfTheCountry(key)) return { key, year: null, day: null, from: null, before: null };
    const starts = (acts.get(key) ?? []).filter((one) => one !== listed).map(startOf);
    const own = startOf(listed);
    // Of several of one name or number each is meant until the next; the first of a name also before its own day.
    const isFirst = starts.every((start) => start > own);
    return {
      key,
      year,
      day: null,
      from: isNameKey(key) && isFirst ? null : act.signedOn === null && starts.length === 0 ? null : own,
      before: starts.filter((start) => start > own).sort()[0] ?? null,
    };
  });
}

const startOf = ({ act, year }: ListedAct): PlainDate => act.inForceFrom ?? act.signedOn ?? `${year ?? 1945}-01-01`;

/** Known acts by every key they are cited under. */
export function byKey(acts: readonly ListedAct[]): ReadonlyMap<ActKey, readonly ListedAct[]> {
  const found = new Map<ActKey, ListedAct[]>();
  for (const one of acts) for (const key of one.keys) found.set(key, [...(found.get(key) ?? []), one]);
  return found;
}
