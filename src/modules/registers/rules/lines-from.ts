import type { Definition, DefinitionData } from './definition.ts';
import { sayValue } from './say-entry.ts';
import { endsOf } from './states.ts';
import { dayAt, isBlank, type RowValue, type SimpleValue, type Values } from './values.ts';

/** Lines a table is offered at most. */
const MOST = 500;

/** By the days of its stocks an entry has ended on the day it is no more: on that day it is counted nowhere. */
export function hasEnded(
  { measures = [] }: Pick<Definition | DefinitionData, 'measures'>,
  values: Values,
  today: string,
): boolean {
  return measures.flatMap(endsOf).some((code) => (dayAt(values, code) ?? '9999') <= today);
}

/**
 * The lines of a table that another register gives: of each standing entry that has not ended by `today` the fields asked for, column by column, words of a choice in words. The first column tells lines apart.
 */
export function linesFrom(
  definition: Definition,
  columns: Readonly<Record<string, string>>,
  standing: readonly Values[],
  today: string,
): RowValue[] {
  const { fields } = definition;
  const [key] = Object.values(columns);
  const lines = new Map<string, RowValue>();
  for (const values of standing) {
    if (key === undefined || isBlank(values[key]) || hasEnded(definition, values, today)) continue;
    const cells = Object.entries(columns).map(([column, code]): [string, SimpleValue] => {
      const field = fields.find((one) => one.code === code);
      const value = (values[code] ?? null) as SimpleValue;
      return [column, field && 'choices' in field ? sayValue(field, values) : value];
    });
    lines.set(String(values[key]), Object.fromEntries(cells));
  }
  return [...lines.values()].slice(0, MOST);
}
