import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { compareVietnamese } from '#base/vietnamese.ts';
import { selectRunningMadeFrom } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { actsContract } from '../../acts-contract.ts';
import { shippedByKey } from '../../rules/acts/act-book.ts';
import { type ActState, isOver } from '../../rules/acts/act-status.ts';
import { citedAs } from '../../rules/acts/identify-act.ts';
import { type ActId, knownActs } from '../../rules/acts/known-acts.ts';
import { nodeOf } from '../../rules/acts/thread.ts';
import { validityNote } from '../../rules/acts/validity-note.ts';
import { selectResting } from './act-document-store.ts';
import { selectSaidChanges } from './citation-store.ts';
import { type LoadedBook, loadBook, saidOf } from './load-book.ts';

type C = typeof actsContract;

/** So many documents are shown under an act; the thread of the act has them all. */
const SHOWN = 8;
const over: ReadonlySet<ActState> = new Set(['replaced', 'ended', 'partly-replaced', 'followed']);

/** Acts that were replaced or have ended and on which documents of the office rest; running programmes first. */
export async function listOutdated(work: Work, unitId: Id): Promise<ReplyOf<C['listOutdated']>> {
  await work.need('document.read', unitId);
  const said = (await selectSaidChanges(work.tx, unitId, 'all')).map(saidOf);
  const loaded = await loadBook(work, unitId, { seen: said.map(({ of }) => of), ids: knownActs.map(({ id }) => id) });
  const { book, facts } = loaded;
  const asked = new Set([
    ...knownActs.map(({ id }) => id),
    ...facts.map(({ actId }) => actId),
    ...said.map(({ of }) => book.idOf(of)),
  ]);
  const ended = [...asked].filter((id) => over.has(book.statusOn(id, work.today).state));
  const resting = await restingOn(work, unitId, ended, SHOWN);
  const acts = listed(work, loaded, ended, resting).flatMap((act) => {
    if (act.total === 0) return [];
    const status = book.statusOn(act.id, work.today);
    const end = status.now ?? status.by.at(-1);
    return [
      {
        ...act,
        since: status.inYear ? null : status.since,
        sentence: validityNote(undefined, status, book.label)?.sentence ?? '',
        successor: end === undefined ? null : { id: end, label: book.label(end) },
        documents: (resting.get(act.id) ?? []).map(({ id, title, signedOn, datedOn, isRunning, isBasis }) => ({
          id,
          title,
          signedOn,
          isRunning,
          isBasis,
          wasOver: datedOn !== null && isOver(book.statusOn(act.id, datedOn)),
        })),
      },
    ];
  });
  return {
    acts: acts.sort((a, b) => b.running - a.running || b.total - a.total || compareVietnamese(a.label, b.label)),
  };
}

/** The table of acts whose life is known, with how many documents of the office rest on each. */
export async function listActs(work: Work, unitId: Id): Promise<ReplyOf<C['listActs']>> {
  await work.need('document.read', unitId);
  const loaded = await loadBook(work, unitId, { ids: knownActs.map(({ id }) => id) });
  const ids = [...new Set([...loaded.facts.map(({ actId }) => actId), ...knownActs.map(({ id }) => id)])];
  const isPast = ({ state }: { state: ActState }) => Number(over.has(state));
  // What the office rests on stands first, and of the rest what has ended.
  const acts = listed(work, loaded, ids, await restingOn(work, unitId, ids, 1)).sort(
    (a, b) => b.total - a.total || isPast(b) - isPast(a) || compareVietnamese(a.label, b.label),
  );
  return { acts, mayWrite: work.mayHere('document.write', unitId) };
}

type Resting = Awaited<ReturnType<typeof selectResting>>;

async function restingOn(work: Work, unitId: Id, ids: readonly ActId[], most: number): Promise<Map<ActId, Resting>> {
  const running = await selectRunningMadeFrom(work.tx, unitId);
  const rows = await selectResting(
    work.tx,
    unitId,
    ids.map((id) => citedAs(id, shippedByKey)),
    running,
    most,
  );
  const found = new Map<ActId, Resting>();
  for (const row of rows) {
    const id = ids[row.at];
    if (id !== undefined) found.set(id, [...(found.get(id) ?? []), row]);
  }
  return found;
}

const listed = (work: Work, { book, facts }: LoadedBook, ids: readonly ActId[], resting: ReadonlyMap<ActId, Resting>) =>
  ids.map((id) => {
    const [first] = resting.get(id) ?? [];
    return {
      ...nodeOf(book, id, work.today),
      total: first?.total ?? 0,
      running: first?.running ?? 0,
      isWritten: facts.some(({ actId }) => actId === id),
    };
  });
