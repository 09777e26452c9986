import { type RawBuilder, sql } from 'kysely';
import type { Condition } from '../rules/definition.ts';

const blanks = sql`('null'::jsonb, '""'::jsonb, '[]'::jsonb)`;

/** What stands in a place of the content of the entry `e`: in a column of a table one row for each line. */
function standsAt(place: string): RawBuilder<unknown> {
  const [field = '', column] = place.split('.');
  const content = sql`e.content -> ${field}::text`;
  return column === undefined
    ? sql`(select ${content} as one)`
    : sql`(select line -> ${column}::text as one from jsonb_array_elements(
        case jsonb_typeof(${content}) when 'array' then ${content} else '[]'::jsonb end) line)`;
}

/** Whether nothing is written in a field of the entry `e`; as `isBlank` of rules/values.ts says. */
export const isBlankSql = (field: string): RawBuilder<boolean> =>
  sql<boolean>`(coalesce(e.content -> ${field}::text, 'null'::jsonb) in ${blanks})`;

/** Whether a condition holds of the entry `e`; as `meets` of rules/values.ts says. */
export function meetsSql(condition: Condition): RawBuilder<boolean> {
  if ('states' in condition) return sql<boolean>`coalesce(e.state = any(${[...condition.states]}::text[]), false)`;
  if ('filled' in condition) {
    return sql<boolean>`exists (select from ${standsAt(condition.filled)} at
      where coalesce(one, 'null'::jsonb) not in ${blanks})`;
  }
  const wanted = sql`${[...condition.in]}::text[]`;
  return sql<boolean>`exists (select from ${standsAt(condition.field)} at where case jsonb_typeof(one)
    when 'array' then one ?| ${wanted} when 'null' then false else one #>> '{}' = any(${wanted}) end)`;
}
