import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { registersContract } from '#modules/registers/contract.ts';
import { registerWords } from '#modules/registers/web/words.ts';
import { apiFor } from '#ui/api.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { type FieldErrors, fieldId } from '#ui/fields.ts';
import { Loading } from '#ui/loading.tsx';
import classes from './programme.module.css';
import { dutyField, type EditedAsks, type EditedDuty } from './programme-edit.ts';
import { programmeWords } from './programme-words.ts';

const words = programmeWords.asks;
const registersApi = apiFor<typeof registersContract>();

interface AsksFieldsProps {
  readonly unitId: string;
  readonly duty: EditedDuty;
  readonly asks: EditedAsks;
  readonly errors: FieldErrors;
  readonly onChange: (duty: EditedDuty) => void;
}

/** Entries of which register, how many, and of those holding which choice. */
export function AsksFields({ unitId, duty, asks, errors, onChange }: AsksFieldsProps) {
  const list = useQuery(registersApi.query('GET /api/units/:unitId/registers', { params: { unitId } }));
  const info = useQuery(
    registersApi.query('GET /api/units/:unitId/registers/:register', { params: { unitId, register: asks.register } }),
  );
  const set = (change: Partial<EditedAsks>) => onChange({ ...duty, asks: { ...asks, ...change } });
  const countName = dutyField(duty, 'count');
  const groups = Map.groupBy(list.data?.registers ?? [], ({ group }) => group);
  const choices = (info.data?.definition.fields ?? []).flatMap((field) =>
    'choices' in field
      ? field.choices.map(({ code, name }) => ({ value: `${field.code}:${code}`, label: `${field.name}: ${name}` }))
      : [],
  );
  return (
    <fieldset className={`plain ${classes.asks}`}>
      <legend>{words.legend}</legend>
      <p className={classes.quiet}>{words.lead}</p>
      {list.isPending ? <Loading what={words.loading} /> : null}
      <FailureNote error={list.error ?? info.error} />
      <div className={classes.asksRow}>
        <NativeSelect
          label={words.register}
          value={asks.register}
          data={[...groups].map(([group, registers]) => ({
            group: registerWords.groups[group],
            items: registers.map(({ code, name }) => ({ value: code, label: name })),
          }))}
          onChange={({ currentTarget: { value } }) => set({ register: value, choice: null })}
        />
        <TextInput
          id={fieldId(countName)}
          label={words.count}
          inputMode="numeric"
          value={asks.count}
          error={errors[countName]}
          onChange={({ currentTarget: { value } }) => set({ count: value })}
        />
        {choices.length > 0 ? (
          <NativeSelect
            label={words.choice}
            value={asks.choice ?? ''}
            data={[{ value: '', label: words.anyChoice }, ...choices]}
            onChange={({ currentTarget: { value } }) => set({ choice: value || null })}
          />
        ) : null}
      </div>
    </fieldset>
  );
}
