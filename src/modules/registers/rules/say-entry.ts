import { formatDate, isPlainDate } from '#base/date.ts';
import { fold, formatNumber } from '#base/vietnamese.ts';
import type { Definition, SimpleField } from './definition.ts';
import { isBlank, OTHER, otherPlace, type RowValue, rowsIn, type Values } from './values.ts';

/** What “Khác” is called, before its own words. */
export const OTHER_NAME = 'Khác';

const choiceName = (field: SimpleField, code: string, values: RowValue | Values): string => {
  if (code === OTHER) return [OTHER_NAME, values[otherPlace(field.code)]].filter((one) => !isBlank(one)).join(': ');
  return ('choices' in field && field.choices.find((choice) => choice.code === code)?.name) || code;
};

/** A value as a person reads it; blank is ''. Several choices stand with “; ” between them, “Khác: …” last. */
export function sayValue(field: SimpleField, values: RowValue | Values): string {
  const value = values[field.code];
  if (value === undefined || value === null || isBlank(value)) return '';
  switch (field.kind) {
    case 'count':
      return typeof value === 'number' ? formatNumber(value) : String(value);
    case 'day':
      return isPlainDate(String(value)) ? formatDate(String(value)) : String(value);
    case 'yes-no':
      return value === true ? 'Có' : 'Không';
    case 'choice':
      return choiceName(field, String(value), values);
    case 'choices':
      return (Array.isArray(value) ? value : [value]).map((one) => choiceName(field, String(one), values)).join('; ');
    default:
      return String(value);
  }
}

/** One line of a table in words, its columns named. */
export const sayRow = (columns: readonly SimpleField[], row: RowValue): string =>
  columns
    .map((column) => [column.name, sayValue(column, row)] as const)
    .filter(([, said]) => said !== '')
    .map(([name, said]) => `${name}: ${said}`)
    .join(', ');

/** What an entry says, field by field in the order of its definition; blank fields are left out. */
export const sayEntry = (definition: Definition, values: Values): { readonly name: string; readonly said: string }[] =>
  definition.fields
    .map((field) => ({
      name: field.name,
      said:
        field.kind === 'rows'
          ? rowsIn(values, field.code)
              .map((row) => sayRow(field.columns, row))
              .join('; ')
          : sayValue(field, values),
    }))
    .filter(({ said }) => said !== '');

/** What an entry is called in a list. */
export function titleOf(definition: Definition, values: Values): string {
  const field = definition.fields.find(({ code }) => code === definition.title);
  if (!field || field.kind === 'rows') return definition.words.entry;
  return sayValue(field, values) || definition.words.entry;
}

/**
 * The words of an entry without marks, for search: texts and the names of what was chosen, no figures, and nothing that is
 * seen inside the unit alone, since one text is searched by all.
 */
export function foldEntry(definition: Definition, values: Values): string {
  const worded = ({ kind, inside }: SimpleField) => !inside && ['text', 'words', 'choice', 'choices'].includes(kind);
  const open = definition.fields.filter(({ inside }) => !inside);
  const words = open.flatMap((field) =>
    field.kind === 'rows'
      ? rowsIn(values, field.code).flatMap((row) => field.columns.filter(worded).map((column) => sayValue(column, row)))
      : worded(field)
        ? [sayValue(field, values)]
        : [],
  );
  return fold(words.filter((one) => one !== '').join(' · '));
}

/** What history keeps of an entry, in words: a later version may call the same place otherwise. */
export const toldEntry = (
  definition: Definition,
  entry: { readonly values: Values; readonly state: string | null },
): Readonly<Record<string, string>> => {
  const state = definition.states?.list.find(({ code }) => code === entry.state)?.name;
  return {
    register: definition.words.name,
    ...(state ? { state } : {}),
    ...Object.fromEntries(
      definition.fields.flatMap((field, index) => {
        const [told] = sayEntry({ ...definition, fields: [field] }, entry.values);
        return told ? [[`entry:${String(index).padStart(2, '0')}:${told.name}`, told.said]] : [];
      }),
    ),
  };
};
