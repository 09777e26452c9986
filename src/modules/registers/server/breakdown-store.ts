import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { Definition } from '../rules/definition.ts';
import { daysCounted } from '../rules/post-amounts.ts';
import type { Window } from './amount-store.ts';

type Db = Kysely<Tables>;

/** What one measure (by its place) amounts to in a window, by what entries hold in a field; null: they hold nothing there. */
export async function selectBreakdown(
  db: Db,
  { code, measures }: Definition,
  place: number,
  field: string,
  unitIds: readonly Id[],
  window: Window,
): Promise<{ choice: string | null; amount: string }[]> {
  const { firstDay, lastDay } = daysCounted<string | null>(measures[place]?.kind ?? 'flow', window);
  const { rows } = await sql<{ choice: string | null; amount: string }>`
    select held.choice, sum(a.amounts[${sql.lit(place + 1)}])::text as amount
    from entry_amount a
      join entry e on e.unit_id = a.unit_id and e.id = a.entry_id
      left join lateral jsonb_array_elements_text(
        case jsonb_typeof(e.content -> ${field}::text)
          when 'array' then e.content -> ${field}::text
          when 'string' then jsonb_build_array(e.content -> ${field}::text)
        end) held(choice) on true
    where a.unit_id = any(${[...unitIds]}::uuid[]) and a.register = ${code}
      and (${firstDay}::date is null or a.day >= ${firstDay}::date) and a.day <= ${lastDay}::date
    group by held.choice having sum(a.amounts[${sql.lit(place + 1)}]) <> 0`.execute(db);
  return rows;
}
