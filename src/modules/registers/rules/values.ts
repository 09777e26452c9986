import type { Condition, Definition, Field, SimpleField } from './definition.ts';

/** What one place of an entry holds; nothing written is null. Counts are whole, days `YYYY-MM-DD`, times `HH:MM`. */
export type SimpleValue = string | number | boolean | readonly string[] | null;
export type RowValue = Readonly<Record<string, SimpleValue>>;
export type Value = SimpleValue | readonly RowValue[];
export type Values = Readonly<Record<string, Value>>;

/** The code of “Khác” in a field that offers it; its words stand in the place of this name. */
export const OTHER = 'other';
export const otherPlace = (fieldCode: string): string => `${fieldCode}:${OTHER}`;

export interface Dated {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** Whether it is offered on a day. */
export const isOffered = ({ from, until }: Dated, day: string): boolean =>
  (from === undefined || from <= day) && (until === undefined || day <= until);

export const isBlank = (value: Value | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The lines of a table; none where nothing was written. */
export const rowsIn = (values: Values, code: string): readonly RowValue[] => {
  const value = values[code];
  return Array.isArray(value) && value.every((row) => typeof row === 'object' && row !== null)
    ? (value as readonly RowValue[])
    : [];
};

/** What stands in a place: one value, or for a column of a table one from each line. */
export function valuesAt(values: Values, place: string): readonly (Value | undefined)[] {
  const [code = '', column] = place.split('.');
  return column === undefined ? [values[code]] : rowsIn(values, code).map((row) => row[column]);
}

/** The sum of the counts in a place; blank counts nothing. */
export const sumAt = (values: Values, place: string): number =>
  valuesAt(values, place).reduce<number>((sum, value) => sum + (typeof value === 'number' ? value : 0), 0);

const holdsOne = (value: Value | undefined, wanted: readonly string[]): boolean =>
  Array.isArray(value)
    ? value.some((one) => typeof one === 'string' && wanted.includes(one))
    : value !== null && value !== undefined && wanted.includes(String(value));

/** Whether all conditions hold of what is written and of the state it has. */
export const meets = (conditions: readonly Condition[], values: Values, state: string | null): boolean =>
  conditions.every((condition) => {
    if ('states' in condition) return state !== null && condition.states.includes(state);
    if ('filled' in condition) return valuesAt(values, condition.filled).some((value) => !isBlank(value));
    return valuesAt(values, condition.field).some((value) => holdsOne(value, condition.in));
  });

/** The day written in a field; undefined while none is. */
export const dayAt = (values: Values, code: string): string | undefined => {
  const value = values[code];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** The fields an entry of this day, with what is written so far, is asked for. */
export const fieldsAsked = (definition: Definition, values: Values, state: string | null): Field[] => {
  const day = dayAt(values, definition.day);
  return definition.fields.filter((field) => (!day || isOffered(field, day)) && meets(field.when, values, state));
};

/** The choices offered for an entry of a day, and those it has already. */
export const choicesFor = (
  field: Extract<SimpleField, { kind: 'choice' | 'choices' }>,
  day: string | undefined,
  taken: Value | undefined,
) => field.choices.filter((choice) => !day || isOffered(choice, day) || holdsOne(taken, [choice.code]));
