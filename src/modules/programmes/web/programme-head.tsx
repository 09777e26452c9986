import { TextInput } from '@mantine/core';
import { DayField } from '#ui/day-field.tsx';
import { type FieldErrors, fieldId } from '#ui/fields.ts';
import classes from './programme.module.css';
import type { EditedProgramme } from './programme-edit.ts';
import { programmeWords } from './programme-words.ts';

const words = programmeWords.head;

interface ProgrammeHeadProps {
  readonly edited: EditedProgramme;
  readonly errors: FieldErrors;
  readonly onChange: (next: EditedProgramme) => void;
}

/** Title, number, date and year of the plan. */
export function ProgrammeHead({ edited, errors, onChange }: ProgrammeHeadProps) {
  const field = (name: 'title' | 'numberSymbol' | 'year') => ({
    id: fieldId(name),
    value: edited[name],
    error: errors[name],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...edited, [name]: event.currentTarget.value }),
  });
  return (
    <fieldset className={classes.card}>
      <legend>{words.legend}</legend>
      <TextInput {...field('title')} label={words.title} />
      <div className={classes.row}>
        <TextInput {...field('numberSymbol')} label={words.number} description={words.numberHint} />
        <DayField
          name="signedOn"
          label={words.signedOn}
          value={edited.signedOn}
          error={errors.signedOn}
          onChange={(signedOn) => onChange({ ...edited, signedOn })}
        />
        <TextInput {...field('year')} label={words.year} inputMode="numeric" maxLength={4} />
      </div>
    </fieldset>
  );
}
