import { Button } from '@mantine/core';
import { Note } from '#ui/note.tsx';
import { words as general } from '#ui/words.ts';
import { type Cell, showCell } from '../../rules/form/cell.ts';
import type { Indicator } from '../../rules/form/form.ts';
import { reportWords } from '../words.ts';
import classes from './entry.module.css';
import type { OpenConflict } from './outbox.ts';

const words = reportWords.conflict;

interface ConflictChoiceProps {
  readonly place: string;
  readonly conflict: OpenConflict;
  /** How a figure is written; absent for texts. */
  readonly shape?: Indicator;
  readonly onSettle: (place: string, keep: 'mine' | 'theirs') => void;
}

/** Two values of one place side by side, and two buttons. Nothing typed is lost until one is chosen. */
export function ConflictChoice({ place, conflict, shape, onSettle }: ConflictChoiceProps) {
  const { mine, theirs, by } = conflict;
  const show = (value: typeof mine) => (shape ? showCell(value as Cell, shape) : String(value) || general.blank);
  return (
    <Note kind="warning" role="alert" title={words.title(by)}>
      <dl className={classes.sides}>
        <div>
          <dt>{words.mine}</dt>
          <dd>{show(mine)}</dd>
        </div>
        <div>
          <dt>{words.theirs}</dt>
          <dd>{show(theirs)}</dd>
        </div>
      </dl>
      <div className={classes.choices}>
        <Button size="sm" onClick={() => onSettle(place, 'mine')}>
          {shape ? words.keepMine(show(mine)) : words.keepMyText}
        </Button>
        <Button size="sm" variant="default" onClick={() => onSettle(place, 'theirs')}>
          {shape ? words.keepTheirs(show(theirs)) : words.keepTheirText}
        </Button>
      </div>
    </Note>
  );
}
