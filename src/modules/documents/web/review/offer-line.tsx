import { formatDayOf } from '#ui/instants.ts';
import type { ReviewedItem } from '../../rules/review/decisions.ts';
import { describeValue } from '../../rules/review/describe-value.ts';
import { Act } from './item-actions.tsx';
import { useReviewDesk } from './review-context.ts';
import classes from './review-row.module.css';
import { reviewWords as words } from './words.ts';

/** What was made of the same item in the document before; taken over only when somebody says so. */
export function OfferLine({ item: { key, verdict, isGone } }: { item: ReviewedItem }) {
  const desk = useReviewDesk();
  const offer = desk.offers.get(key);
  if (!offer || verdict !== undefined || isGone || !desk.mayDecide) return null;
  const from = offer.from.numberSymbol ?? `${offer.from.title.slice(0, 60)}, ${formatDayOf(offer.from.addedAt)}`;
  return (
    <div className={classes.offer}>
      <p>{offer.value ? words.offer(from, describeValue(offer.value)) : words.offerRemoved(from)}</p>
      <Act hint="L" onClick={() => desk.applyOffer(key)}>
        {words.useOffer}
      </Act>
    </div>
  );
}
