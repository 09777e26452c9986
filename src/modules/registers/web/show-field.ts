import type { Definition, Field } from '../rules/definition.ts';
import { sayValue } from '../rules/say-entry.ts';
import { rowsIn, type Values } from '../rules/values.ts';
import { registerWords as words } from './words.ts';

/** What a field holds, in words; of a table how many lines it has. Empty where nothing is written. */
export function showField(field: Field, values: Values): string {
  if (field.kind !== 'rows') return sayValue(field, values);
  const lines = rowsIn(values, field.code).length;
  return lines > 0 ? words.lines(lines) : '';
}

/** The fields of the columns of a register, in order. */
export const columnFields = (definition: Definition): Field[] =>
  definition.columns.flatMap((code) => definition.fields.filter((field) => field.code === code));

export const stateName = (definition: Definition, state: string | null): string | undefined =>
  definition.states?.list.find(({ code }) => code === state)?.name;
