import { Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { readTime } from '#base/read-time.ts';
import { formatNumber } from '#base/vietnamese.ts';
import { DayField } from '#ui/day-field.tsx';
import { fieldId } from '#ui/fields.ts';
import type { SimpleField } from '../../rules/definition.ts';
import { OTHER, otherPlace, type Value, type Values } from '../../rules/values.ts';
import { registerWords } from '../words.ts';
import { Chips } from './chips.tsx';
import { ChoiceField } from './choice-field.tsx';
import classes from './form.module.css';
import { readCount } from './read-typed.ts';

const words = registerWords.form;

export interface FieldInputProps<F extends SimpleField = SimpleField> {
  readonly field: F;
  /** Its place in the entry: `pupils`, or `classes.2.signed`. */
  readonly where: string;
  /** The entry, or the line of a table, the field stands in. */
  readonly values: Values;
  /** Values of the last entry, which are offered first. */
  readonly last: Values;
  /** The day of the entry: what is offered depends on it. */
  readonly day: string | undefined;
  readonly error: string | undefined;
  readonly warning: string | undefined;
  readonly onChange: (place: string, value: Value) => void;
}

const labelOf = (field: SimpleField): string =>
  field.kind === 'count' ? words.labelWith(field.name, field.unit) : field.name;

/** A field of an entry by its kind: what is typed, chosen or counted. */
export function FieldInput(props: FieldInputProps): ReactNode {
  const { field, where, values, error, warning, onChange } = props;
  const value = values[field.code];
  const text = typeof value === 'string' ? value : '';
  const common = {
    id: fieldId(where),
    label: labelOf(field),
    description: field.help || undefined,
    error,
  };
  const input = (() => {
    switch (field.kind) {
      case 'text':
        return (
          <TextInput
            {...common}
            value={text}
            maxLength={field.limit}
            autoComplete="off"
            onChange={(event) => onChange(field.code, event.currentTarget.value)}
          />
        );
      case 'words':
        return (
          <Textarea
            {...common}
            value={text}
            maxLength={field.limit}
            autosize
            minRows={2}
            onChange={(event) => onChange(field.code, event.currentTarget.value)}
          />
        );
      case 'count':
        return <CountInput {...common} value={value} onChange={(next) => onChange(field.code, next)} />;
      case 'day':
        return (
          <DayField
            name={where}
            label={common.label}
            description={field.help || null}
            error={error}
            value={text}
            width="min(15rem, 100%)"
            onChange={(next) => onChange(field.code, next || null)}
          />
        );
      case 'time':
        return <TimeInput {...common} value={text} onChange={(next) => onChange(field.code, next || null)} />;
      case 'yes-no':
        return (
          <Chips
            where={where}
            label={common.label}
            help={field.help}
            error={error}
            warning={warning}
            kind="radio"
            chips={[
              { code: 'yes', name: words.yes },
              { code: 'no', name: words.no },
            ]}
            chosen={typeof value === 'boolean' ? [value ? 'yes' : 'no'] : []}
            near={[]}
            onToggle={(code) => onChange(field.code, code === 'yes')}
          />
        );
      case 'choice':
      case 'choices':
        return <ChoiceField {...props} field={field} label={common.label} />;
    }
  })();
  const isGroup = field.kind === 'yes-no' || field.kind === 'choice' || field.kind === 'choices';
  return (
    <div className={classes.field}>
      {input}
      {warning && !error && !isGroup ? <p className={classes.warning}>{warning}</p> : null}
      {hasOther(field, value) ? (
        <TextInput
          id={fieldId(otherPlace(where))}
          className={classes.otherWords}
          label={words.otherWords(field.name)}
          value={String(values[otherPlace(field.code)] ?? '')}
          maxLength={200}
          onChange={(event) => onChange(otherPlace(field.code), event.currentTarget.value)}
        />
      ) : null}
    </div>
  );
}

const hasOther = (field: SimpleField, value: Value | undefined): boolean =>
  (field.kind === 'choice' && value === OTHER) ||
  (field.kind === 'choices' && Array.isArray(value) && value.includes(OTHER as never));

interface TypedProps {
  readonly id: string;
  readonly label: string;
  readonly description: string | undefined;
  readonly error: string | undefined;
}

function CountInput(
  props: TypedProps & { value: Value | undefined; onChange: (value: number | string | null) => void },
) {
  const { value, onChange, ...common } = props;
  const [typing, setTyping] = useState<string>();
  const kept = typeof value === 'number' ? formatNumber(value) : typeof value === 'string' ? value : '';
  return (
    <TextInput
      {...common}
      inputMode="numeric"
      autoComplete="off"
      maxLength={20}
      classNames={{ input: classes.count ?? '' }}
      value={typing ?? kept}
      onChange={(event) => {
        setTyping(event.currentTarget.value);
        onChange(readCount(event.currentTarget.value));
      }}
      onBlur={() => setTyping(undefined)}
    />
  );
}

function TimeInput({ value, onChange, ...common }: TypedProps & { value: string; onChange: (value: string) => void }) {
  const [typing, setTyping] = useState<string>();
  return (
    <TextInput
      {...common}
      inputMode="numeric"
      autoComplete="off"
      placeholder={words.timeHint}
      maxLength={12}
      classNames={{ input: classes.count ?? '' }}
      value={typing ?? value}
      onChange={(event) => {
        setTyping(event.currentTarget.value);
        onChange(readTime(event.currentTarget.value));
      }}
      onBlur={() => setTyping(undefined)}
    />
  );
}
