import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { Posting } from '../rules/post-amounts.ts';
import type { Values } from '../rules/values.ts';

type Db = Kysely<Tables>;

export interface CountedEntry {
  readonly unitId: Id;
  readonly id: Id;
  readonly values: Values;
  readonly state: string | null;
}

/** Standing entries of a register, so many behind one, in an order of their own. */
export async function selectCounted(
  db: Db,
  register: string,
  after: Pick<CountedEntry, 'unitId' | 'id'> | undefined,
  atMost: number,
): Promise<CountedEntry[]> {
  const behind = after ? sql`and (unit_id, id) > (${after.unitId}::uuid, ${after.id}::uuid)` : sql``;
  const { rows } = await sql<CountedEntry>`
    select unit_id as "unitId", id, content as values, state from entry
    where register = ${register} and withdrawn_at is null ${behind}
    order by unit_id, id limit ${atMost}`.execute(db);
  return rows;
}

/** Puts amounts of measures behind the `had` places that stand; a day without amounts gets noughts before them. */
export async function appendAmounts(
  db: Db,
  register: string,
  had: number,
  posted: readonly { readonly unitId: Id; readonly entryId: Id; readonly postings: readonly Posting[] }[],
): Promise<void> {
  const rows = posted.flatMap(({ unitId, entryId, postings }) =>
    postings.map(({ day, amounts }) => ({ unit_id: unitId, entry_id: entryId, day, added: `{${amounts.join(',')}}` })),
  );
  if (rows.length === 0) return;
  await sql`
    insert into entry_amount (unit_id, entry_id, day, register, amounts)
      select unit_id, entry_id, day, ${register}, array_fill(0::bigint, array[${had}::int]) || added::bigint[]
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a(unit_id uuid, entry_id uuid, day date, added text)
    on conflict (unit_id, entry_id, day) do update set amounts =
      (entry_amount.amounts || array_fill(0::bigint, array[greatest(${had}::int - cardinality(entry_amount.amounts), 0)]))[1:${had}::int]
        || excluded.amounts[${had}::int + 1:]`.execute(db);
}

/** Takes away what these entries add. */
export async function takeAmounts(db: Db, entries: readonly Pick<CountedEntry, 'unitId' | 'id'>[]): Promise<void> {
  const keys = entries.map(({ unitId, id }) => ({ unit_id: unitId, entry_id: id }));
  await sql`
    delete from entry_amount using jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as e(unit_id uuid, entry_id uuid)
    where entry_amount.unit_id = e.unit_id and entry_amount.entry_id = e.entry_id`.execute(db);
}
