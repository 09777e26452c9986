import { dayInVietnam, type PlainDate } from '#base/date.ts';
import type { ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import type { registerContract } from '../../register-contract.ts';
import {
  type Book,
  type EntryFacts,
  entryFindingSentence,
  formatBookNumber,
  judgeEntry,
} from '../../rules/register/book.ts';
import { isOverdue } from '../../rules/register/handling.ts';
import { meantNumber, withNumber } from '../../rules/register/issued-number.ts';
import type { PrintedLine } from '../../rules/register/printed-book.ts';
import type { Entry } from './entry-store.ts';

type Line = ReplyOf<(typeof registerContract)['readEntry']>['entry'];

/** A line as pages get it. */
export const lineOf = (entry: Entry, today: PlainDate): Line => ({
  id: entry.id,
  book: entry.book,
  year: entry.year,
  series: entry.series,
  number: entry.number,
  documentId: entry.documentId,
  facts: entry.facts,
  withdrawn:
    entry.withdrawnAt === null
      ? null
      : {
          on: dayInVietnam(entry.withdrawnAt),
          by: entry.withdrawnBy ?? '',
          reason: entry.withdrawnReason ?? '',
        },
  handling: {
    state: entry.handling,
    handlerId: entry.handlerId,
    handlerName: entry.handlerName,
    limit: entry.handleBy,
    finishedOn: entry.finishedOn,
    overdue: entry.withdrawnAt === null && isOverdue(entry.handling, entry.handleBy, today),
  },
  revision: entry.revision,
});

/** A line as it is printed. */
export const printed = ({ number, series, facts, withdrawnAt, withdrawnReason }: Entry): PrintedLine => ({
  number,
  series,
  facts,
  withdrawn: withdrawnAt === null ? null : (withdrawnReason ?? ''),
});

/** The columns the form of the other book has stay blank, and blanks are nothing at all. */
export function tidyFacts(book: Book, facts: EntryFacts): EntryFacts {
  const own: EntryFacts =
    book === 'received'
      ? { ...facts, signatory: null, copyKeeper: null, copies: null }
      : { ...facts, arrivedOn: null, author: null };
  const tidied = Object.entries(own).map(([key, value]) => [key, value === '' && key !== 'subject' ? null : value]);
  return Object.fromEntries(tidied) as unknown as EntryFacts;
}

/** Refuses a line that does not fit the form of its book, or whose number is written twice, naming each field. */
export function needFit(book: Book, facts: EntryFacts, today: PlainDate, number: number | null): void {
  const findings = judgeEntry(book, facts, today);
  if (book === 'issued' && meantNumber(number, facts.numberSymbol).differs) {
    findings.push({ where: 'numberSymbol', code: 'number-differs' });
  }
  if (findings.length === 0) return;
  throw new Refusal('register-line-unfit', {
    findings: findings.map(({ where, code }) => ({ where, code, sentence: entryFindingSentence(code) })),
  });
}

/** The facts with the number in their number and symbol, where the office itself numbers. */
export const numbered = (book: Book, facts: EntryFacts, number: number): EntryFacts =>
  book === 'issued' ? { ...facts, numberSymbol: withNumber(facts.numberSymbol, number) } : facts;

const bookNames: Readonly<Record<Book, string>> = { received: 'Sổ văn bản đến', issued: 'Sổ văn bản đi' };

/** What history keeps of a line: its place in the book and what is written in it. */
export const toldOf = (place: Pick<Entry, 'book' | 'year' | 'series' | 'number'>, facts: EntryFacts) => ({
  register: bookNames[place.book],
  bookNumber: `${formatBookNumber(place.number)}${place.series ? ` (${place.series})` : ''}/${place.year}`,
  ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null)),
});
