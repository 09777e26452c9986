import { type Kysely, sql } from 'kysely';
import type { Tables } from '#platform/tables.ts';

type Db = Kysely<Tables>;

/** A kept version of a definition, as it was written. */
export async function selectDefinition(db: Db, code: string, version: number): Promise<unknown> {
  const row = await db
    .selectFrom('register_definition')
    .select('content')
    .where('code', '=', code)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.content;
}

/** The newest version kept of each register, and whether anything was ever written in it. */
export async function selectNewest(
  db: Db,
): Promise<{ code: string; version: number; content: unknown; hasEntries: boolean }[]> {
  const { rows } = await sql<{ code: string; version: number; content: unknown; hasEntries: boolean }>`
    select distinct on (d.code) d.code, d.version, d.content,
      exists (select from entry e where e.register = d.code) as "hasEntries"
    from register_definition d order by d.code, d.version desc`.execute(db);
  return rows;
}

/** Keeps a version of a definition, in the place of what was kept under this version. */
export async function keepDefinition(
  db: Db,
  { code, version, content }: { readonly code: string; readonly version: number; readonly content: unknown },
  now: Date,
): Promise<void> {
  const text = JSON.stringify(content);
  await db
    .insertInto('register_definition')
    .values({ code, version, content: text, known_at: now })
    .onConflict((conflict) => conflict.columns(['code', 'version']).doUpdateSet({ content: text }))
    .execute();
}

/** Makes other programs that start on the same database wait until this one has looked at the definitions. */
export async function holdDefinitions(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('register definitions', 0))`.execute(db);
}

/** Every choice that entries of a register hold in a field, or in a column of one of its tables (`classes.topic`). */
export async function selectUsedChoices(db: Db, register: string, place: string): Promise<string[]> {
  const [field = '', column] = place.split('.');
  const values =
    column === undefined
      ? sql`select e.content -> ${field} as value from entry e where e.register = ${register} and e.content ? ${field}`
      : sql`select line -> ${column} as value from entry e
          cross join lateral jsonb_array_elements(e.content -> ${field}) line
          where e.register = ${register} and e.content ? ${field} and line ? ${column}`;
  const { rows } = await sql<{ choice: string }>`
    select distinct one as choice from (${values}) v
      cross join lateral jsonb_array_elements_text(
        case jsonb_typeof(v.value) when 'array' then v.value else jsonb_build_array(v.value) end) one`.execute(db);
  return rows.map((row) => row.choice);
}
