import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { reviewContract } from '../../review-contract.ts';
import { type ReviewedItem, reviewedItems } from '../../rules/review/decisions.ts';
import { describeValue, itemNames } from '../../rules/review/describe-value.ts';
import type { ItemValue } from '../../rules/review/item-values.ts';
import { likenessOf, planYearOf } from '../../rules/review/past-decisions.ts';
import { part } from '../../rules/review/review-items.ts';
import { whyNotDecidable } from '../../rules/review/why-not-decidable.ts';
import { insertDecision, lockReviewed, selectDecisions, selectLastStep } from './review-store.ts';
import { afterDecision } from './reviewed.ts';

type Body = BodyOf<(typeof reviewContract)['decideItem']>;
type After = ReplyOf<(typeof reviewContract)['decideItem']>;

/** Keeps what a person says of one item of a reading, unless somebody said something of it meanwhile. */
export async function decideItem(work: Work, unitId: Id, documentId: Id, body: Body): Promise<After> {
  await work.needHere('document.write', unitId);
  const document = await lockReviewed(work.tx, unitId, documentId);
  if (!document) throw new Refusal('not-found');
  const { reading, confirmed, version } = document;
  if (version !== body.version) throw new Refusal('stale');
  if (confirmed) throw new Refusal('reading-confirmed');
  const before = await selectDecisions(work.tx, document);
  const items = reviewedItems(reading, before);
  const item = items.find(({ key }) => key === body.key);
  const wrong = whyNotDecidable(body, item, items, reading.text.length);
  if (wrong) throw new Refusal(wrong);
  const step = (await selectLastStep(work.tx, unitId, documentId)) + 1;
  const key = item?.key ?? `added@${step}`;
  const about = subjectOf(body, item);
  const where = item ? (item.read === undefined ? (item.spans[0] ?? null) : null) : body.where;
  await insertDecision(work.tx, {
    unitId,
    documentId,
    version,
    key,
    step,
    verdict: body.verdict,
    value: body.value,
    where,
    read: item?.read ?? null,
    ...likenessOf({ value: about, spans: item?.spans ?? part('', body.where ?? undefined) }, reading),
    planYear: planYearOf(reading, work.today),
    decidedAt: work.now,
    decidedBy: work.person.personId,
  });
  await work.record({
    unitId,
    subjectKind: 'document',
    subjectId: documentId,
    action: actions[body.verdict],
    ...(item && { before: told(item.value) }),
    ...(body.verdict !== 'removed' && { after: told(body.value ?? about) }),
  });
  return afterDecision(work, document, { before, step, key });
}

const actions = {
  accepted: 'accept-item',
  corrected: 'correct-item',
  removed: 'remove-item',
  added: 'add-item',
} as const;

const subjectOf = ({ value }: Body, item: ReviewedItem | undefined): ItemValue => (item?.value ?? value) as ItemValue;

/** An item as its history tells it. */
export const told = (value: ItemValue) => ({ item: itemNames[value.item], said: describeValue(value) });
