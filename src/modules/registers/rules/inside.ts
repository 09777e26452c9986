import type { Definition, Field } from './definition.ts';
import type { Finding } from './judge-entry.ts';
import { otherPlace, type RowValue, rowsIn, type Value, type Values } from './values.ts';

/** The places whose values the unit itself alone sees: fields, and columns of tables as `members.phone`. */
export const insidePlaces = (fields: readonly Field[]): ReadonlySet<string> =>
  new Set(
    fields.flatMap((field) => [
      ...(field.inside ? [field.code] : []),
      ...(field.kind === 'rows'
        ? field.columns.filter((column) => column.inside || field.inside).map(({ code }) => `${field.code}.${code}`)
        : []),
    ]),
  );

export const holdsInside = ({ fields }: Pick<Definition, 'fields'>): boolean => insidePlaces(fields).size > 0;

/** What an entry says to those outside its unit. */
export function outsideValues({ fields }: Pick<Definition, 'fields'>, values: Values): Values {
  const inside = insidePlaces(fields);
  if (inside.size === 0) return values;
  const shown = (table: string, given: Readonly<Record<string, Value>>) =>
    Object.fromEntries(
      Object.entries(given).filter(([code]) => {
        const place = `${table}${code.slice(0, code.length - (code.endsWith(otherPlace('')) ? otherPlace('').length : 0))}`;
        return !inside.has(place);
      }),
    );
  const tables = new Set(fields.filter(({ kind }) => kind === 'rows').map(({ code }) => code));
  return Object.fromEntries(
    Object.entries(shown('', values)).map(([code, value]) => [
      code,
      tables.has(code) ? rowsIn(values, code).map((row) => shown(`${code}.`, row) as RowValue) : value,
    ]),
  );
}

/** What does not fit, without what would tell of values seen inside alone. */
export function outsideFindings({ fields }: Pick<Definition, 'fields'>, findings: readonly Finding[]): Finding[] {
  const inside = insidePlaces(fields);
  return findings.filter(({ where }) => !inside.has(where.replace(/\.\d+(?=\.|$)/u, '')));
}
