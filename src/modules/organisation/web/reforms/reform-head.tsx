import { TextInput } from '@mantine/core';
import type { ChangeEvent } from 'react';
import { isPlainDate } from '#base/date.ts';
import { DayField } from '#ui/day-field.tsx';
import { type FieldErrors, fieldId } from '#ui/fields.ts';
import { reformWords } from './reform-words.ts';
import classes from './reforms.module.css';

const words = reformWords.head;

export interface HeadTyped {
  readonly name: string;
  readonly effectiveOn: string;
  readonly legalBasis: string;
}

/** What is wrong with the name, the day and the basis of a reform. */
export const judgeHead = ({ name, effectiveOn, legalBasis }: HeadTyped): FieldErrors => ({
  'reform-name': name.trim().length < 3 ? words.nameShort : undefined,
  'reform-day': isPlainDate(effectiveOn) ? undefined : words.dayWrong,
  'reform-basis': legalBasis.trim().length < 3 ? words.basisShort : undefined,
});

interface ReformHeadProps {
  /** An example of a name, where the one of any reform does not fit. */
  readonly nameHint?: string;
  readonly value: HeadTyped;
  readonly errors: FieldErrors;
  readonly onChange: (change: Partial<HeadTyped>) => void;
}

/** What a reform is called, from which day it holds and on which text it rests. */
export function ReformHead({ value, errors, nameHint = words.nameHint, onChange }: ReformHeadProps) {
  const text = (key: 'name' | 'legalBasis', name: string, maxLength: number) => ({
    id: fieldId(name),
    required: true,
    maxLength,
    value: value[key],
    error: errors[name],
    onChange: (event: ChangeEvent<HTMLInputElement>) => onChange({ [key]: event.currentTarget.value }),
  });
  return (
    <div className={classes.head}>
      <TextInput label={words.name} description={nameHint} {...text('name', 'reform-name', 200)} />
      <DayField
        name="reform-day"
        label={words.day}
        description={words.dayHint}
        value={value.effectiveOn}
        error={errors['reform-day']}
        onChange={(effectiveOn) => onChange({ effectiveOn })}
      />
      <TextInput label={words.basis} description={words.basisHint} {...text('legalBasis', 'reform-basis', 500)} />
    </div>
  );
}
