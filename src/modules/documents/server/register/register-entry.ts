import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { registerContract } from '../../register-contract.ts';
import { type Book, yearOfEntry } from '../../rules/register/book.ts';
import { meantNumber } from '../../rules/register/issued-number.ts';
import { selectDocument } from '../document-store.ts';
import { insertEntries } from './entry-store.ts';
import { insertStep } from './handling-store.ts';
import { needFit, numbered, tidyFacts, toldOf } from './line-of-book.ts';
import { numberOf } from './number-of.ts';

type C = typeof registerContract;
type Input = Omit<BodyOf<C['registerEntry']>, 'commandId'>;

/** Writes a document into a register of the office and gives it its number. */
export async function registerEntry(
  work: Work,
  unitId: Id,
  book: Book,
  input: Input,
): Promise<ReplyOf<C['registerEntry']>> {
  await work.needHere('document.write', unitId);
  const { documentId } = input;
  if (documentId && !(await selectDocument(work.tx, unitId, documentId))) throw new Refusal('not-found');
  const given = tidyFacts(book, input.facts);
  needFit(book, given, work.today, input.number);
  const year = yearOfEntry(book, given) ?? 0;
  const run = { unitId, book, year, series: book === 'issued' ? input.series : '' };
  const chosen = book === 'issued' ? meantNumber(input.number, given.numberSymbol).number : input.number;
  const number = await numberOf(work, run, chosen);
  const facts = numbered(book, given, number);
  const id = work.newId();
  // Written as passed on, it is: the columns of the book say to whom and on what day.
  const passed = book === 'received' && facts.recipients !== null && facts.passedOn !== null;
  const entry = {
    ...run,
    id,
    number,
    documentId,
    facts,
    handling: passed ? ('passed' as const) : ('new' as const),
    handlerName: passed ? facts.recipients : null,
    finishedOn: null,
    createdAt: work.now,
    createdBy: work.person.personId,
  };
  await insertEntries(work.tx, [entry]);
  if (passed) {
    await insertStep(work.tx, {
      unitId,
      entryId: id,
      step: 'pass',
      at: work.now,
      byId: work.person.personId,
      onBehalfOf: work.onBehalfOf?.personId ?? null,
      opinionOf: null,
      words: null,
      handlerId: null,
      handlerName: facts.recipients,
      handleBy: null,
      answerEntryId: null,
      answerSymbol: null,
    });
  }
  await work.record({
    unitId,
    subjectKind: 'register-entry',
    subjectId: id,
    action: 'register',
    after: toldOf(entry, facts),
  });
  return { id, number, year, revision: 1 };
}
