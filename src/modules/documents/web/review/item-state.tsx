import { Mark, type Shape } from '#ui/mark.tsx';
import { isOpen, type ReviewedItem } from '../../rules/review/decisions.ts';
import classes from './review-row.module.css';
import { reviewWords as words } from './words.ts';

const shapes: Readonly<Record<string, Shape>> = {
  accepted: 'check',
  corrected: 'check',
  removed: 'cross',
  added: 'check',
  unsure: 'warning',
  open: 'circle',
};

function stateOf(item: ReviewedItem): keyof typeof words.state | undefined {
  if (item.isGone) return 'removed';
  if (item.verdict) return item.verdict;
  if (!isOpen(item)) return undefined;
  return item.unsure ? 'unsure' : 'open';
}

/** How an item stands, in a word; undefined for one nobody has to look at. */
export const stateWord = (item: ReviewedItem): string | undefined => {
  const state = stateOf(item);
  return state && words.state[state];
};

export function ItemState({ item }: { item: ReviewedItem }) {
  const state = stateOf(item);
  const shape = state && shapes[state];
  if (!state || !shape) return null;
  return (
    <span className={classes.state} data-is={state}>
      <Mark shape={shape} size={14} /> {words.state[state]}
    </span>
  );
}
