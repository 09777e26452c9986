import type { ReviewedItem } from '../../rules/review/decisions.ts';
import { Card } from '../reading-item.tsx';
import { ItemBody } from './item-body.tsx';
import type { DutyGroup } from './item-groups.ts';
import classes from './review-cards.module.css';
import { ReviewRow } from './review-row.tsx';

interface DutyCardProps {
  readonly title: string;
  readonly list: readonly DutyGroup[];
  /** What to say when there is none; absent, the card is left out. */
  readonly none?: string | undefined;
}

/** Duties, each with its windows below. */
export function DutyCard({ title, list, none }: DutyCardProps) {
  if (list.length === 0 && none === undefined) return null;
  return (
    <Card title={title} {...(list.length === 0 && none ? { lead: none } : {})}>
      {list.map(({ duty, windows, isShown }) => (
        <div key={duty.key} className={classes.duty}>
          {isShown ? (
            <ReviewRow item={duty}>
              <ItemBody item={duty} />
            </ReviewRow>
          ) : (
            <p className={classes.dutyName}>{duty.value.item === 'duty' ? duty.value.title : ''}</p>
          )}
          {windows.map((window) => (
            <Window key={window.key} window={window} />
          ))}
        </div>
      ))}
    </Card>
  );
}

function Window({ window }: { window: ReviewedItem }) {
  return (
    <div className={classes.window}>
      <ReviewRow item={window}>
        <ItemBody item={window} />
      </ReviewRow>
    </div>
  );
}
