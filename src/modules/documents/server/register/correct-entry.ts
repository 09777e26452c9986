import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { registerContract } from '../../register-contract.ts';
import { nextNumber, yearOfEntry } from '../../rules/register/book.ts';
import {
  type Entry,
  lockEntry,
  lockRun,
  selectEntry,
  selectLastNumber,
  updateEntry,
  withdrawRow,
} from './entry-store.ts';
import { needFit, numbered, tidyFacts, toldOf } from './line-of-book.ts';
import { needFree } from './number-of.ts';

type C = typeof registerContract;

/** A line that may still be changed, held for this work; the run of its numbers first where the number changes too. */
export async function lineToChange(work: Work, unitId: Id, entryId: Id, revision: number): Promise<Entry> {
  const entry = await lockEntry(work.tx, unitId, entryId);
  if (!entry) throw new Refusal('not-found');
  if (entry.withdrawnAt) throw new Refusal('register-line-withdrawn');
  if (entry.revision !== revision) throw new Refusal('stale');
  return entry;
}

/** Mends a line; its number only where somebody chose it wrongly, and only to one that nobody holds. */
export async function correctEntry(
  work: Work,
  unitId: Id,
  entryId: Id,
  { revision, number, facts: given }: Omit<BodyOf<C['correctEntry']>, 'commandId'>,
): Promise<ReplyOf<C['correctEntry']>> {
  await work.needHere('document.write', unitId);
  const known = await selectEntry(work.tx, unitId, entryId);
  if (known && known.number !== number) await lockRun(work.tx, known);
  const entry = await lineToChange(work, unitId, entryId, revision);
  const facts = numbered(entry.book, tidyFacts(entry.book, given), number);
  needFit(entry.book, tidyFacts(entry.book, given), work.today, number);
  if (yearOfEntry(entry.book, facts) !== entry.year) throw new Refusal('register-year-fixed', { year: entry.year });
  if (number !== entry.number) {
    await needFree(work, entry, number, nextNumber(await selectLastNumber(work.tx, entry)));
  }
  await updateEntry(work.tx, entry, facts, number);
  await work.record({
    unitId,
    subjectKind: 'register-entry',
    subjectId: entryId,
    action: 'correct-line',
    before: toldOf(entry, entry.facts),
    after: toldOf({ ...entry, number }, facts),
  });
  return { id: entryId, number, year: entry.year, revision: revision + 1 };
}

/** Strikes a line out; it stays in the book with its number and the reason. */
export async function withdrawEntry(
  work: Work,
  unitId: Id,
  entryId: Id,
  { revision, reason }: Omit<BodyOf<C['withdrawEntry']>, 'commandId'>,
): Promise<ReplyOf<C['withdrawEntry']>> {
  await work.needHere('document.write', unitId);
  const entry = await lineToChange(work, unitId, entryId, revision);
  await withdrawRow(work.tx, entry, { at: work.now, personId: work.person.personId, reason });
  await work.record({
    unitId,
    subjectKind: 'register-entry',
    subjectId: entryId,
    action: 'withdraw-line',
    before: toldOf(entry, entry.facts),
    note: reason,
  });
  return { id: entryId, number: entry.number, year: entry.year, revision: revision + 1 };
}
