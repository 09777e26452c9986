import { Button } from '@mantine/core';
import type { loneKinds } from '../../rules/review/decisions.ts';
import { itemNames } from '../../rules/review/describe-value.ts';
import { documentWords } from '../words.ts';
import classes from './review-cards.module.css';
import { useReviewDesk } from './review-context.ts';
import { reviewWords as words } from './words.ts';

/** A part every document has and where nothing was read: a person may say what it is. */
export function MissingRow({ kind }: { kind: (typeof loneKinds)[number] }) {
  const { mayDecide, add } = useReviewDesk();
  return (
    <div className={classes.missing}>
      <span>{itemNames[kind]}</span>
      <span className={classes.notRead}>{documentWords.notRead}</span>
      {mayDecide ? (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${words.act.fill}: ${itemNames[kind]}`}
          onClick={() => add({ where: null, item: kind })}
        >
          {words.act.fill}
        </Button>
      ) : null}
    </div>
  );
}
