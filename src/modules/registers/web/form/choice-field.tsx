import { NativeSelect } from '@mantine/core';
import { fieldId } from '#ui/fields.ts';
import type { SimpleField } from '../../rules/definition.ts';
import { choicesFor, OTHER, type Value } from '../../rules/values.ts';
import { registerWords } from '../words.ts';
import { Chips } from './chips.tsx';
import type { FieldInputProps } from './field-input.tsx';

const words = registerWords.form;

/** Beyond so many, one choice is taken from a list instead of chips. */
const MOST_CHIPS = 6;

type ChoiceKind = Extract<SimpleField, { kind: 'choice' | 'choices' }>;

const codesIn = (value: Value | undefined): readonly string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === 'string' && value !== '' ? [value] : [];

/** One or several of the choices offered on the day of the entry, with “Khác” where the register takes others. */
export function ChoiceField(props: FieldInputProps<ChoiceKind> & { readonly label: string }) {
  const { field, where, label, values, last, day, error, warning, onChange } = props;
  const value = values[field.code];
  const chosen = codesIn(value);
  const chips = [
    ...choicesFor(field, day, value).map(({ code, name }) => ({ code, name })),
    ...(field.other ? [{ code: OTHER, name: words.other }] : []),
  ];
  const group = { where, label, help: field.help, error, warning, chips, chosen, near: codesIn(last[field.code]) };
  if (field.kind === 'choices') {
    return (
      <Chips
        {...group}
        kind="checkbox"
        onToggle={(code, on) => {
          // In the order they are offered, so that the same choices always read the same.
          const next = chips.map((chip) => chip.code).filter((one) => (one === code ? on : chosen.includes(one)));
          onChange(field.code, next);
        }}
      />
    );
  }
  if (chips.length <= MOST_CHIPS) {
    return <Chips {...group} kind="radio" onToggle={(code) => onChange(field.code, code)} />;
  }
  return (
    <NativeSelect
      id={fieldId(where)}
      label={label}
      description={field.help || undefined}
      error={error}
      value={chosen[0] ?? ''}
      data={[{ value: '', label: words.choose }, ...chips.map(({ code, name }) => ({ value: code, label: name }))]}
      onChange={(event) => onChange(field.code, event.currentTarget.value || null)}
    />
  );
}
