import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Figures } from '../../rules/form/cell.ts';
import { reportWords as words } from '../words.ts';
import classes from './entry.module.css';
import type { FieldActions } from './figure-field.tsx';

interface ZeroFillProps {
  readonly title: string;
  /** Codes of the numbers of the group that are still blank and not explained. */
  readonly blanks: readonly string[];
  readonly figures: Figures;
  readonly actions: Pick<FieldActions, 'type' | 'leave'>;
}

/** *Không phát sinh*: puts 0 into every blank number of a group, never over a figure, and takes it back. */
export function ZeroFill({ title, blanks, figures, actions }: ZeroFillProps) {
  const [filled, setFilled] = useState<readonly string[]>([]);
  const undoButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (filled.length > 0) undoButton.current?.focus();
  }, [filled]);
  const put = (codes: readonly string[], value: 0 | null) => {
    for (const code of codes) actions.type(`cells/${code}`, value);
    actions.leave();
  };
  if (filled.length > 0) {
    return (
      <div className={classes.zero}>
        <span role="status">{words.zero.done(filled.length)}</span>
        <Button
          ref={undoButton}
          variant="default"
          size="compact-md"
          onClick={() => {
            // What was typed over it since is the person's own.
            put(
              filled.filter((code) => figures[code] === 0),
              null,
            );
            setFilled([]);
          }}
        >
          {words.zero.undo}
        </Button>
      </div>
    );
  }
  if (blanks.length === 0) return null;
  return (
    <div className={classes.zero}>
      <Button
        variant="default"
        aria-label={words.zero.buttonOf(title)}
        onClick={() => {
          put(blanks, 0);
          setFilled(blanks);
        }}
      >
        {words.zero.button}
      </Button>
      <span>{words.zero.hint(blanks.length)}</span>
    </div>
  );
}
