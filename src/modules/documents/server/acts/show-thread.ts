import type { QueryOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import type { actsContract } from '../../acts-contract.ts';
import { lifeSentences } from '../../rules/acts/life-sentences.ts';
import { changedByShipped, groupEdges, joinEdges, nodeOf, type ThreadEdge } from '../../rules/acts/thread.ts';
import type { ReadFact } from './act-fact-store.ts';
import { type LoadedCentre, loadCentre, seenIn } from './cited-acts.ts';
import { OUTSIDE, restingOn } from './resting-on.ts';

type C = typeof actsContract;

/** Of each kind so many are in the first answer; the page asks for more. */
const FIRST = 6;
const MORE = 60;

/** A document or an act in the middle, what it rests on and what rests on it. */
export async function showThread(
  work: Work,
  unitId: Id,
  query: QueryOf<C['readThread']>,
): Promise<ReplyOf<C['readThread']>> {
  await work.need('document.read', unitId);
  const centre = await loadCentre(work, unitId, query, { skip: 0, most: FIRST });
  const { book, id, facts } = centre;
  const life = book.lifeOf(id);
  return {
    centre: nodeOf(book, id, work.today),
    standing: {
      sentences: lifeSentences(book, id, work.today),
      inForceFrom: life?.inForceFrom ?? null,
      inForceTo: life?.inForceTo ?? null,
      source: life?.source ?? null,
      facts: facts.filter(({ actId }) => actId === id).map(readFact),
    },
    restsOn: groupEdges(book, earlierOf(centre), work.today, { skip: 0, most: FIRST }),
    restedOnBy: restingOn(centre, work.today, { skip: 0, most: FIRST }),
    mayWrite: work.mayHere('document.write', unitId),
  };
}

/** More of one kind on one side. */
export async function listNeighbours(
  work: Work,
  unitId: Id,
  { side, kind, skip, ...asked }: QueryOf<C['listNeighbours']>,
): Promise<ReplyOf<C['listNeighbours']>> {
  await work.need('document.read', unitId);
  const page = { kind, skip, most: MORE };
  const isCiting = side === 'rested-on-by' && !kind.startsWith(OUTSIDE);
  const centre = await loadCentre(work, unitId, asked, isCiting ? page : undefined);
  const [group] =
    side === 'rests-on'
      ? groupEdges(centre.book, earlierOf(centre), work.today, page)
      : restingOn(centre, work.today, page);
  return { total: group?.total ?? 0, nodes: group?.nodes ?? [] };
}

/** What the centre rests on or changes, as it says itself, as others say it, as the data says it. */
function earlierOf({ book, id, document, cited, said, facts }: LoadedCentre): ThreadEdge[] {
  const own = document
    ? cited.map((one) => ({ id: book.idOf(seenIn(document, one)), relations: [one.relation], locator: one.locator }))
    : [];
  const told = said.flatMap(({ relation, of, by }) =>
    by && book.idOf(by) === id ? [{ id: book.idOf(of), relations: [relation], locator: null }] : [],
  );
  const written = facts.flatMap(({ actId, byId, state }) =>
    byId === id
      ? [{ id: actId, relations: [state === 'amended' ? ('amends' as const) : ('replaces' as const)], locator: null }]
      : [],
  );
  return joinEdges([...own, ...told, ...changedByShipped(id), ...written]).filter((edge) => edge.id !== id);
}

export const readFact = (fact: ReadFact): ReplyOf<C['readThread']>['standing']['facts'][number] => ({
  unitId: fact.unitId,
  id: fact.id,
  office: fact.office,
  isOwn: fact.distance === 0,
  revision: fact.revision,
  writtenAt: fact.writtenAt.toISOString(),
  state: fact.state,
  inForceFrom: fact.inForceFrom,
  inForceTo: fact.inForceTo,
  by: fact.byLabel,
  changedFrom: fact.changedFrom,
  sourceUrl: fact.sourceUrl,
  note: fact.note,
});
