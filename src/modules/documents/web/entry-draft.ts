import { isPlainDate } from '#base/date.ts';
import type { FieldErrors } from '#ui/fields.ts';
import type { Direction, EntryFields } from '../rules/library/entry.ts';
import { splitNumberSymbol } from '../rules/library/number-symbol.ts';
import { entryWords as words } from './library-words.ts';

/** The fields of an entry as they are typed. */
export type EntryDraft = Record<
  'direction' | 'kindCode' | 'numberSymbol' | 'issuer' | 'subject' | 'signedOn' | 'inForceFrom' | 'inForceTo' | 'note',
  string
>;

export const draftOf = (entry: EntryFields & { readonly numberSymbol: string | null }): EntryDraft => ({
  direction: entry.direction,
  kindCode: entry.kindCode ?? '',
  numberSymbol: entry.numberSymbol ?? (entry.symbol ? `/${entry.symbol}` : ''),
  issuer: entry.issuer ?? '',
  subject: entry.subject ?? '',
  signedOn: entry.signedOn ?? '',
  inForceFrom: entry.inForceFrom ?? '',
  inForceTo: entry.inForceTo ?? '',
  note: entry.note ?? '',
});

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The entry that was meant. */
export const entryOf = (draft: EntryDraft): EntryFields => ({
  direction: draft.direction as Direction,
  kindCode: orNull(draft.kindCode),
  ...splitNumberSymbol(draft.numberSymbol),
  issuer: orNull(draft.issuer),
  subject: orNull(draft.subject),
  signedOn: orNull(draft.signedOn),
  inForceFrom: orNull(draft.inForceFrom),
  inForceTo: orNull(draft.inForceTo),
  note: orNull(draft.note),
});

/** What must be mended before it can be saved, by field. */
export function judgeDraft(draft: EntryDraft): FieldErrors {
  const { signedOn, inForceFrom, inForceTo } = draft;
  const day = (value: string) => (value === '' || isPlainDate(value) ? undefined : words.wrong.day);
  const backward = isPlainDate(inForceFrom) && isPlainDate(inForceTo) && inForceTo < inForceFrom;
  const { number, symbol } = splitNumberSymbol(draft.numberSymbol);
  const isLong = (number?.length ?? 0) > 20 || (symbol?.length ?? 0) > 80;
  return {
    numberSymbol: isLong ? words.wrong.numberSymbol : undefined,
    signedOn: day(signedOn),
    inForceFrom: day(inForceFrom),
    inForceTo: day(inForceTo) ?? (backward ? words.wrong.order : undefined),
  };
}
