import { TextInput } from '@mantine/core';
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
  readonly value: HeadTyped;
  readonly errors: FieldErrors;
  readonly onChange: (change: Partial<HeadTyped>) => void;
}

/** What a reform is called, from which day it holds and on which text it rests. */
export function ReformHead({ value, errors, onChange }: ReformHeadProps) {
  return (
    <div className={classes.head}>
      <TextInput
        id={fieldId('reform-name')}
        label={words.name}
        description={words.nameHint}
        required
        maxLength={200}
        value={value.name}
        error={errors['reform-name']}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <DayField
        name="reform-day"
        label={words.day}
        description={words.dayHint}
        value={value.effectiveOn}
        error={errors['reform-day']}
        onChange={(effectiveOn) => onChange({ effectiveOn })}
      />
      <TextInput
        id={fieldId('reform-basis')}
        label={words.basis}
        description={words.basisHint}
        required
        maxLength={500}
        value={value.legalBasis}
        error={errors['reform-basis']}
        onChange={(event) => onChange({ legalBasis: event.currentTarget.value })}
      />
    </div>
  );
}
