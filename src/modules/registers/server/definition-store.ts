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

/** The newest version kept of each register. */
export async function selectNewest(db: Db): Promise<{ code: string; version: number; content: unknown }[]> {
  return db
    .selectFrom('register_definition')
    .select(['code', 'version', 'content'])
    .distinctOn('code')
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute();
}

/** Whether anything was ever written in a register. It looks through all entries: asked only where a definition changed. */
export async function hasEntries(db: Db, register: string): Promise<boolean> {
  const { rows } = await sql`select from entry where register = ${register} limit 1`.execute(db);
  return rows.length > 0;
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
