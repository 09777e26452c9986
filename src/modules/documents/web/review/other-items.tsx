import { useState } from 'react';
import { isOpen, type ReviewedItem } from '../../rules/review/decisions.ts';
import { ItemBody, labelOf } from './item-body.tsx';
import classes from './review-cards.module.css';
import { ReviewRow } from './review-row.tsx';
import { reviewWords as words } from './words.ts';

/** Citations in the text, contacts and short names: many, and rarely looked at; folded unless one of them must be. */
export function OtherItems({ list }: { list: readonly ReviewedItem[] }) {
  const [isOpened, setOpened] = useState(list.some(isOpen));
  if (list.length === 0) return null;
  return (
    <details
      className={classes.others}
      open={isOpened || list.some(isOpen)}
      onToggle={(event) => setOpened(event.currentTarget.open)}
    >
      <summary>{words.otherItems(list.length)}</summary>
      {isOpened
        ? list.map((item) => (
            <ReviewRow key={item.key} item={item} label={labelOf(item)}>
              <ItemBody item={item} />
            </ReviewRow>
          ))
        : null}
    </details>
  );
}
