import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Mark } from '#ui/mark.tsx';
import { shortcutsOn } from '#ui/shortcuts.ts';
import { ruleSentence } from '../../rules/reading/reading-rules.ts';
import type { ReviewedItem } from '../../rules/review/decisions.ts';
import { useReviewDesk } from './review-context.ts';
import classes from './review-row.module.css';
import { reviewWords as words } from './words.ts';

/**
 * What can be done with the current item. While the keys are on, Tab goes on to the next item, because each button has a
 * key of its own; with the keys off, Tab stops at the buttons.
 */
export function ItemActions({ item }: { item: ReviewedItem }) {
  const desk = useReviewDesk();
  const { key, verdict, isGone, rule, spans } = item;
  const told = desk.told.get(key) ?? [];
  const isDecided = verdict !== undefined;
  return (
    <div className={classes.actions}>
      {told.map((sentence) => (
        <p key={sentence} className={classes.told}>
          <Mark shape="warning" size={14} /> <span>{sentence}</span>
        </p>
      ))}
      {rule ? <p className={classes.why}>{ruleSentence(rule)}</p> : null}
      {desk.mayDecide && !isDecided && !isGone ? (
        <>
          <Act hint="Enter" onClick={() => desk.accept(key)} isFirst>
            {words.act.accept}
          </Act>
          <Act hint="E" onClick={() => desk.edit(key)}>
            {words.act.edit}
          </Act>
          <Act hint="X" onClick={() => desk.remove(key)}>
            {words.act.remove}
          </Act>
        </>
      ) : null}
      {desk.mayDecide && isDecided ? (
        <>
          <Act hint="U" onClick={() => desk.undo(key)}>
            {words.act.undo}
          </Act>
          {isGone ? null : (
            <Act hint="E" onClick={() => desk.edit(key)}>
              {words.act.edit}
            </Act>
          )}
          {verdict === 'added' ? (
            <Act hint="X" onClick={() => desk.remove(key)}>
              {words.act.remove}
            </Act>
          ) : null}
        </>
      ) : null}
      {spans.length > 0 ? (
        <button type="button" className={classes.showInText} data-show={key}>
          {words.act.showInText}
        </button>
      ) : null}
    </div>
  );
}

interface ActProps {
  readonly hint: string;
  readonly isFirst?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

export function Act({ hint, isFirst = false, onClick, children }: ActProps) {
  const keys = shortcutsOn();
  return (
    <Button size="sm" variant={isFirst ? 'filled' : 'default'} tabIndex={keys ? -1 : 0} onClick={onClick}>
      {children}
      {keys ? (
        <span className={classes.key} aria-hidden="true">
          {hint}
        </span>
      ) : null}
    </Button>
  );
}
