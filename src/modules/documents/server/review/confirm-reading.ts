import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { reviewContract } from '../../review-contract.ts';
import { progressOf, reviewedItems } from '../../rules/review/decisions.ts';
import { lockReviewed, selectDecisions, selectLastStep, updateConfirmed } from './review-store.ts';
import { afterDecision } from './reviewed.ts';

type C = typeof reviewContract;

/** Confirms a reading: whatever nobody had to look at one by one is accepted as a whole by it. */
export async function confirmReading(
  work: Work,
  unitId: Id,
  documentId: Id,
  { step, version }: Pick<BodyOf<C['confirmReading']>, 'step' | 'version'>,
): Promise<ReplyOf<C['confirmReading']>> {
  await work.needHere('document.write', unitId);
  const document = await lockReviewed(work.tx, unitId, documentId);
  if (!document) throw new Refusal('not-found');
  if (document.confirmed) throw new Refusal('reading-confirmed');
  const last = await selectLastStep(work.tx, unitId, documentId);
  if (last !== step || document.version !== version) throw new Refusal('stale');
  const before = await selectDecisions(work.tx, document);
  const items = reviewedItems(document.reading, before);
  const { open, seen } = progressOf(items);
  if (open > 0) throw new Refusal('reading-not-settled', { count: open });
  const { personId, fullName } = work.person;
  await afterDecision(work, document, { before, step, key: '' });
  await updateConfirmed(work.tx, document, { at: work.now, by: personId });
  await work.record({
    unitId,
    subjectKind: 'document',
    subjectId: documentId,
    action: 'confirm-reading',
    after: { title: document.title, seen, wholesale: items.filter(({ verdict }) => verdict === undefined).length },
  });
  return { at: work.now.toISOString(), by: fullName };
}

/** Opens a confirmed reading again, to correct it. */
export async function reopenReading(work: Work, unitId: Id, documentId: Id): Promise<ReplyOf<C['reopenReading']>> {
  await work.needHere('document.write', unitId);
  const document = await lockReviewed(work.tx, unitId, documentId);
  if (!document) throw new Refusal('not-found');
  if (!document.confirmed) throw new Refusal('reading-not-confirmed');
  await updateConfirmed(work.tx, document, null);
  await work.record({
    unitId,
    subjectKind: 'document',
    subjectId: documentId,
    action: 'reopen-reading',
    before: { title: document.title },
  });
  return {};
}
