import type { DocumentReading } from '../reading/reading.ts';
import { carryCorrection } from './carry-correction.ts';
import type { ReviewedItem } from './decisions.ts';
import type { ItemValue } from './item-values.ts';
import { formOf, isLike, type Likeness, wordingOfItem } from './wording.ts';

/** What somebody decided on an item of an earlier document. */
export interface Past extends Likeness {
  readonly verdict: 'corrected' | 'removed';
  readonly read: ItemValue;
  readonly value: ItemValue | null;
  readonly year: number;
}

export interface Offer<P extends Past> {
  readonly key: string;
  readonly verdict: 'corrected' | 'removed';
  /** Null for a removal. */
  readonly value: ItemValue | null;
  readonly past: P;
}

/** The year a document is for; of one that names none, that of its date, or of the day it is looked at. */
export const planYearOf = ({ year, header }: DocumentReading, today: string): number =>
  year?.value ?? header.dateParts?.value.year ?? Number(today.slice(0, 4));

/** How an item of this document may be known again in another. */
export const likenessOf = (item: Pick<ReviewedItem, 'value' | 'spans'>, reading: DocumentReading): Likeness => ({
  item: item.value.item,
  form: formOf(reading) ?? null,
  wording: wordingOfItem(item, reading.text),
});

/** For each item nobody decided on yet what was said of its like last time; of `past` the first counts. */
export function offersFor<P extends Past>(
  reading: DocumentReading,
  items: readonly ReviewedItem[],
  past: readonly P[],
  today: string,
): Offer<P>[] {
  if (past.length === 0) return [];
  const year = planYearOf(reading, today);
  return items.flatMap((item): Offer<P>[] => {
    if (item.verdict !== undefined || item.isGone || item.read === undefined) return [];
    const likeness = likenessOf(item, reading);
    const like = past.find((one) => isLike(likeness, one));
    if (!like) return [];
    if (like.verdict === 'removed') return [{ key: item.key, verdict: 'removed', value: null, past: like }];
    const value =
      like.value && carryCorrection({ read: like.read, corrected: like.value, year: like.year }, item.value, year);
    return value ? [{ key: item.key, verdict: 'corrected', value, past: like }] : [];
  });
}
