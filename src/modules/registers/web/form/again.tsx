import { Button } from '@mantine/core';
import type { Definition } from '../../rules/definition.ts';
import { isBlank, type Values } from '../../rules/values.ts';
import { showField } from '../show-field.ts';
import { registerWords } from '../words.ts';
import classes from './again.module.css';

const words = registerWords.form;

interface AgainProps {
  readonly definition: Definition;
  readonly last: Values;
  readonly values: Values;
  readonly onFill: (filled: Values) => void;
}

/** *Như lần trước*: what the last entry held, in words, and one touch that writes it where nothing is written yet. */
export function Again({ definition, last, values, onFill }: AgainProps) {
  const blank = Object.fromEntries(
    Object.entries(last).filter(([place, value]) => isBlank(values[place]) && !isBlank(value)),
  );
  const shown = definition.fields
    .filter(({ code }) => code in blank)
    .map((field) => showField(field, last))
    .filter(Boolean);
  if (shown.length === 0) return null;
  return (
    <div className={classes.again}>
      <p className={classes.words}>{words.againLead(shown.join(' · '))}</p>
      <Button variant="default" onClick={() => onFill(blank)}>
        {words.again}
      </Button>
    </div>
  );
}
