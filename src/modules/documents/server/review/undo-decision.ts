import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { reviewContract } from '../../review-contract.ts';
import { reviewedItems } from '../../rules/review/decisions.ts';
import { told } from './decide-item.ts';
import { lockReviewed, markUndone, selectDecisions, selectLastStep } from './review-store.ts';
import { afterDecision } from './reviewed.ts';

/** Takes back the decision that stands on an item; the one before it stands again, or none. */
export async function undoDecision(
  work: Work,
  unitId: Id,
  documentId: Id,
  step: number,
): Promise<ReplyOf<(typeof reviewContract)['undoDecision']>> {
  await work.needHere('document.write', unitId);
  const document = await lockReviewed(work.tx, unitId, documentId);
  if (!document) throw new Refusal('not-found');
  if (document.confirmed) throw new Refusal('reading-confirmed');
  const before = await selectDecisions(work.tx, document);
  const decision = before.find((one) => one.step === step);
  if (!decision) throw new Refusal('stale');
  await markUndone(work.tx, { unitId, documentId, step, at: work.now, by: work.person.personId });
  const after = await selectDecisions(work.tx, document);
  const [was, is] = [before, after].map((decisions) =>
    reviewedItems(document.reading, decisions).find(({ key }) => key === decision.key),
  );
  await work.record({
    unitId,
    subjectKind: 'document',
    subjectId: documentId,
    action: 'undo-item',
    ...(was && { before: told(was.value) }),
    ...(is && { after: told(is.value) }),
  });
  const last = await selectLastStep(work.tx, unitId, documentId);
  return afterDecision(work, document, { before, step: last, key: decision.key });
}
