import type { Definition, Field, SimpleField } from './definition.ts';
import { fieldsAsked, isBlank, OTHER, otherPlace, type RowValue, rowsIn, type Value, type Values } from './values.ts';

const isOtherTaken = (value: Value | undefined): boolean =>
  Array.isArray(value) ? value.includes(OTHER as never) : value === OTHER;

function tidySimple(field: SimpleField, values: Values): Record<string, Value> {
  const value = values[field.code];
  const tidy = typeof value === 'string' ? value.trim() : value;
  if (tidy === undefined || isBlank(tidy)) return {};
  const words = values[otherPlace(field.code)];
  const isOther = 'other' in field && field.other && isOtherTaken(tidy) && typeof words === 'string';
  return isOther && words.trim()
    ? { [field.code]: tidy, [otherPlace(field.code)]: words.trim() }
    : { [field.code]: tidy };
}

function tidyField(field: Field, values: Values): Record<string, Value> {
  if (field.kind !== 'rows') return tidySimple(field, values);
  const rows = rowsIn(values, field.code)
    .map((row) => Object.assign({}, ...field.columns.map((column) => tidySimple(column, row))) as RowValue)
    .filter((row) => Object.keys(row).length > 0);
  return rows.length > 0 ? { [field.code]: rows } : {};
}

/**
 * What is written, as it goes into a register: spaces around words, blank places, empty lines of a table and what is not
 * asked any more with the rest of what is written are left out.
 */
export function readyValues(definition: Definition, values: Values, state: string | null): Values {
  const tidy: Values = Object.assign(
    {},
    ...fieldsAsked(definition, values, state).map((field) => tidyField(field, values)),
  );
  // What was left out may be what another field was asked for.
  return Object.keys(tidy).length === Object.keys(values).length ? tidy : readyValues(definition, tidy, state);
}

/** What is written in fields that are asked, as it was typed. */
export function askedValues(definition: Definition, values: Values, state: string | null): Values {
  const places = new Set(fieldsAsked(definition, values, state).flatMap(({ code }) => [code, otherPlace(code)]));
  const kept = Object.fromEntries(Object.entries(values).filter(([place]) => places.has(place)));
  return Object.keys(kept).length === Object.keys(values).length ? values : askedValues(definition, kept, state);
}
