import type { ReactNode } from 'react';
import { shortcutsOn } from '#ui/shortcuts.ts';
import { isOpen, type ReviewedItem } from '../../rules/review/decisions.ts';
import { describeValue, itemNames } from '../../rules/review/describe-value.ts';
import { ItemActions } from './item-actions.tsx';
import { ItemEditor } from './item-editor.tsx';
import { ItemState, stateWord } from './item-state.tsx';
import { OfferLine } from './offer-line.tsx';
import { useReviewDesk } from './review-context.ts';
import classes from './review-row.module.css';
import { reviewWords as words } from './words.ts';

interface ReviewRowProps {
  readonly item: ReviewedItem;
  /** Absent where the title of the card says it. */
  readonly label?: string | undefined;
  readonly children: ReactNode;
}

/** One item of the reading: what it says, how it stands, and while it is the current one what can be done with it. */
export function ReviewRow({ item, label, children }: ReviewRowProps) {
  const desk = useReviewDesk();
  const { key, value, verdict, read, isGone } = item;
  const isCurrent = desk.current === key;
  const open = isOpen(item);
  const stops = open || isCurrent || !shortcutsOn();
  const name = [itemNames[value.item], describeValue(value), stateWord(item)].filter(Boolean).join(', ');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of many that is walked through with keys is no fieldset.
    <div
      className={classes.row}
      role="group"
      aria-label={name}
      aria-keyshortcuts={desk.mayDecide && isCurrent ? 'A E X U' : undefined}
      aria-current={isCurrent ? 'true' : undefined}
      tabIndex={stops ? 0 : -1}
      data-key={key}
      data-item={key}
      data-state={isGone ? 'removed' : verdict}
      data-open={open ? '' : undefined}
      data-unsure={open && item.unsure ? '' : undefined}
      onFocus={() => desk.setCurrent(key)}
    >
      {desk.editing === key ? (
        <ItemEditor item={item} />
      ) : (
        <>
          <div className={classes.body}>
            {label ? <span className={classes.label}>{label}</span> : null}
            <div className={classes.value}>{children}</div>
            <ItemState item={item} />
          </div>
          {verdict === 'corrected' && read ? (
            <p className={classes.asRead}>{words.asRead(describeValue(read))}</p>
          ) : null}
          <OfferLine item={item} />
          {isCurrent ? <ItemActions item={item} /> : null}
        </>
      )}
    </div>
  );
}
