import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Figures } from '../../rules/form/cell.ts';
import { fillable } from '../../rules/measured-figures.ts';
import type { ReportView } from '../reports-api.ts';
import { reportWords } from '../words.ts';
import classes from './entry.module.css';
import type { FieldActions } from './figure-field.tsx';

const words = reportWords.fromRegister;

interface RegisterFillProps {
  readonly measured: ReportView['measured'];
  readonly figures: Figures;
  /** Places that must not be written: something stands there that could not be read, or two people differ. */
  readonly held: (code: string) => boolean;
  readonly actions: Pick<FieldActions, 'type' | 'leave'>;
}

/** Puts what the registers say into blank figures, never over one, and takes it back. */
export function RegisterFill({ measured, figures, held, actions }: RegisterFillProps) {
  const [filled, setFilled] = useState<readonly string[]>([]);
  const blanks = fillable(figures, measured).filter((code) => !held(code));
  if (filled.length > 0) {
    const takeBack = () => {
      // What was typed over it since is the person's own.
      const still = filled.filter((code) => figures[code] === measured[code]?.cell);
      for (const code of still) actions.type(`cells/${code}`, null);
      actions.leave();
      setFilled([]);
    };
    return (
      <div className={classes.zero}>
        <span role="status">{words.done(filled.length)}</span>
        <Button variant="default" size="compact-md" onClick={takeBack}>
          {words.undo}
        </Button>
      </div>
    );
  }
  if (blanks.length === 0) return null;
  const fill = () => {
    for (const code of blanks) actions.type(`cells/${code}`, measured[code]?.cell ?? null);
    actions.leave();
    setFilled(blanks);
  };
  return (
    <div className={classes.zero}>
      <Button onClick={fill}>{words.button(blanks.length)}</Button>
      <span>{words.hint(blanks.length)}</span>
    </div>
  );
}
