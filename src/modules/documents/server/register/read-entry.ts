import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { selectUnit } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { registerContract } from '../../register-contract.ts';
import { isOverdue } from '../../rules/register/handling.ts';
import { selectDocument } from '../document-store.ts';
import { selectEntry } from './entry-store.ts';
import { countOpenEntries, selectOpenEntries, selectSteps } from './handling-store.ts';
import { lineOf } from './line-of-book.ts';
import { handlersOf } from './take-step.ts';

type C = typeof registerContract;

/** A line with everything that was done with the document. */
export async function readEntry(work: Work, unitId: Id, entryId: Id): Promise<ReplyOf<C['readEntry']>> {
  await work.need('document.read', unitId);
  const entry = await selectEntry(work.tx, unitId, entryId);
  if (!entry) throw new Refusal('not-found');
  const document = entry.documentId ? await selectDocument(work.tx, unitId, entry.documentId) : undefined;
  const [mayWrite, mayDirect] = [work.mayHere('document.write', unitId), work.mayHere('document.direct', unitId)];
  const steps = await selectSteps(work.tx, unitId, [entryId]);
  const unit = await selectUnit(work.tx, unitId, work.today);
  return {
    unitName: unit?.name ?? '',
    entry: lineOf(entry, work.today),
    document: document ? { id: document.id, title: document.title } : null,
    steps: steps.map(({ entryId: _of, at, ...step }) => ({ ...step, at: at.toISOString() })),
    people: mayWrite || mayDirect ? await handlersOf(work, unitId) : [],
    mayWrite,
    mayDirect,
  };
}

/** What arrived and nobody has finished dealing with. */
export async function listOpenEntries(work: Work, unitId: Id): Promise<ReplyOf<C['listOpenEntries']>> {
  await work.need('document.read', unitId);
  const { personId } = work.person;
  const open = await selectOpenEntries(work.tx, unitId, personId);
  return {
    ...(await countOpenEntries(work.tx, unitId, personId, work.today)),
    entries: open.map(({ state, handlerId, handlerName, handleBy, ...entry }) => ({
      ...entry,
      handling: {
        state,
        handlerId,
        handlerName,
        limit: handleBy,
        finishedOn: null,
        overdue: isOverdue(state, handleBy, work.today),
      },
      mine: handlerId === personId,
    })),
  };
}
