import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import type { BookDocument } from '../../rules/acts/act-book.ts';
import { isOver } from '../../rules/acts/act-status.ts';
import { knownActs } from '../../rules/acts/known-acts.ts';
import { nodeOf, type ThreadNode } from '../../rules/acts/thread.ts';
import type { KnownStanding } from '../../rules/library/library-filter.ts';
import { selectFacts } from './act-fact-store.ts';
import { selectSaidChanges } from './citation-store.ts';
import { loadBook, saidOf } from './load-book.ts';

/** How documents of the library stand today, by their ids: what their threads say. */
export async function standingOf(
  work: Work,
  unitId: Id,
  documents: readonly BookDocument[],
): Promise<ReadonlyMap<Id, Pick<ThreadNode, 'state' | 'stateWords'>>> {
  if (documents.length === 0) return new Map();
  const { book } = await loadBook(work, unitId, { documents });
  return new Map(documents.map((one) => [one.id, nodeOf(book, book.idOfDocument(one), work.today)]));
}

/** Documents on whose life somebody has a word: offices, the data of the program, other documents. */
export async function knownStanding(work: Work, unitId: Id): Promise<KnownStanding> {
  const said = (await selectSaidChanges(work.tx, unitId, 'all')).map(saidOf);
  const facts = await selectFacts(work.tx, unitId, work.today);
  const { book, documents } = await loadBook(work, unitId, {
    facts,
    seen: said.map(({ of }) => of),
    ids: [...knownActs.map(({ id }) => id), ...facts.map(({ actId }) => actId)],
  });
  const past = documents.filter((one) => isOver(book.statusOn(book.idOfDocument(one), work.today)));
  return { judged: documents.map(({ id }) => id), over: past.map(({ id }) => id) };
}
