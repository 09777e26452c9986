import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '#platform/tables.ts';
import type { Thing } from './history-store.ts';

type Db = Kysely<Tables>;

/** The registers that give offices above counts alone, by the newest definition kept of each. */
export async function selectHiddenRegisters(db: Db): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select code from (
      select distinct on (code) code, content ->> 'above' as above from register_definition order by code, version desc
    ) newest where above = 'counts'`.execute(db);
  return rows.map(({ code }) => code);
}

/** Whether the thing of a row of history is of one of the registers: an entry, or an assignment that asks for entries. */
export const isOfRegister = (row: 'h' | 't', kind: string, registers: readonly string[]): RawBuilder<boolean> => {
  const of = sql.raw(row);
  return kind === 'entry'
    ? sql`exists (select from entry e where e.unit_id = ${of}.unit_id and e.id = ${of}.subject_id
        and e.register = any(${[...registers]}::text[]))`
    : sql`exists (select from assignment a join duty d on d.unit_id = a.issuer_unit_id and d.id = a.duty_id
        where a.unit_id = ${of}.unit_id and a.id = ${of}.subject_id
          and d.asked_register = any(${[...registers]}::text[]))`;
};

/** Whether a thing is of a register that gives offices above counts alone. */
export async function isOfHidden(db: Db, { unitId, subjectKind, subjectId }: Thing): Promise<boolean> {
  const { rows } = await sql`
    select from (select ${unitId}::uuid as unit_id, ${subjectId}::uuid as subject_id) t
    where ${isOfRegister('t', subjectKind, await selectHiddenRegisters(db))}`.execute(db);
  return rows.length > 0;
}
