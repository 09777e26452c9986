import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { DayField } from '#ui/day-field.tsx';
import { fieldId } from '#ui/fields.ts';
import type { ReviewedItem } from '../../rules/review/decisions.ts';
import { describeValue } from '../../rules/review/describe-value.ts';
import type { EditField, Wrong } from '../../rules/review/edit-fields.ts';
import classes from './value-form.module.css';
import { reviewWords as words } from './words.ts';

interface ValueFieldProps {
  readonly id: string;
  readonly field: EditField;
  /** Instead of the word of the field. */
  readonly label?: string | undefined;
  /** What the choices are, where they are items. */
  readonly named?: readonly ReviewedItem[] | undefined;
  readonly value: string;
  readonly wrong: Wrong[string] | undefined;
  readonly isFirst: boolean;
  readonly onChange: (value: string) => void;
}

/** One field of an item, by its sort. */
export function ValueField({ id, field, label, named, value, wrong, onChange }: ValueFieldProps) {
  const { name, sort, optional, choices = [] } = field;
  const word = label ?? words.field[name] ?? name;
  const error = wrong && words.wrong[wrong];
  const common = { id: fieldId(id), label: word, error, value };
  if (sort === 'day') {
    return (
      <div className={classes.short}>
        <DayField name={id} label={word} value={value} error={error} onChange={onChange} />
      </div>
    );
  }
  if (sort === 'choice') {
    const wordOf = (one: string) => {
      const item = named?.find(({ key }) => key === one);
      return item ? describeValue(item.value).slice(0, 80) : (words.choice[one] ?? one);
    };
    const blank = optional || !choices.includes(value) ? [{ value: '', label: words.none }] : [];
    return (
      <div className={named ? classes.wide : classes.short}>
        <NativeSelect
          {...common}
          data={[...blank, ...choices.map((one) => ({ value: one, label: wordOf(one) }))]}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
    );
  }
  if (sort === 'area') {
    return (
      <div className={classes.wide}>
        <Textarea
          {...common}
          autosize
          minRows={1}
          maxRows={6}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
    );
  }
  return (
    <div className={sort === 'number' ? classes.short : name === 'name' ? classes.wide : classes.half}>
      <TextInput
        {...common}
        {...(sort === 'number' ? { inputMode: 'decimal' as const } : {})}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
