import { isPlainDate, type PlainDate } from '#base/date.ts';
import {
  type Book,
  type EntryFacts,
  entryFindingSentence,
  judgeEntry,
  MOST_COPIES,
  MOST_NUMBER,
} from '../../rules/register/book.ts';
import { meantNumber } from '../../rules/register/issued-number.ts';

/** A line as it is typed: text in every field, blank is ''. */
export type LineDraft = Readonly<Record<keyof EntryFacts | 'number' | 'series', string>>;

const dayFields = ['arrivedOn', 'signedOn', 'passedOn'] as const;

export const draftOf = (facts: EntryFacts, number = '', series = ''): LineDraft => ({
  ...(Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [key, value === null ? '' : String(value)]),
  ) as Record<keyof EntryFacts, string>),
  number,
  series,
});

const wordsOr = (text: string): string | null => text.trim() || null;
const dayOr = (text: string): PlainDate | null => (isPlainDate(text) ? text : null);

/** What the draft says, days that are none left out; `judgeDraft` tells of those. */
export const factsOf = (draft: LineDraft): EntryFacts => ({
  arrivedOn: dayOr(draft.arrivedOn),
  author: wordsOr(draft.author),
  numberSymbol: wordsOr(draft.numberSymbol),
  signedOn: dayOr(draft.signedOn),
  subject: draft.subject.trim(),
  signatory: wordsOr(draft.signatory),
  recipients: wordsOr(draft.recipients),
  copyKeeper: wordsOr(draft.copyKeeper),
  copies: draft.copies.trim() === '' ? null : Number(draft.copies),
  passedOn: dayOr(draft.passedOn),
  signedFor: wordsOr(draft.signedFor),
  note: wordsOr(draft.note),
});

export const numberOf = (draft: LineDraft): number | null => (draft.number.trim() === '' ? null : Number(draft.number));

const isCount = (text: string, least: number, most: number): boolean =>
  /^\d{1,5}$/u.test(text.trim()) && Number(text) >= least && Number(text) <= most;

/** What to mend before the line is sent, by field. */
export function judgeDraft(
  book: Book,
  draft: LineDraft,
  today: PlainDate,
  words: { readonly dayWrong: string; readonly numberWrong: string; readonly copiesWrong: string },
): Partial<Record<keyof LineDraft, string>> {
  const errors: Partial<Record<keyof LineDraft, string>> = {};
  for (const { where, code } of judgeEntry(book, factsOf(draft), today)) errors[where] ??= entryFindingSentence(code);
  for (const field of dayFields) {
    const isOwn = field !== 'arrivedOn' || book === 'received';
    if (isOwn && draft[field] !== '' && !isPlainDate(draft[field])) errors[field] = words.dayWrong;
  }
  if (draft.number.trim() !== '' && !isCount(draft.number, 1, MOST_NUMBER)) errors.number = words.numberWrong;
  else if (book === 'issued' && meantNumber(numberOf(draft), wordsOr(draft.numberSymbol)).differs) {
    errors.numberSymbol = entryFindingSentence('number-differs');
  }
  if (book === 'issued' && draft.copies.trim() !== '' && !isCount(draft.copies, 0, MOST_COPIES)) {
    errors.copies = words.copiesWrong;
  }
  return errors;
}
