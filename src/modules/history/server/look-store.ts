import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { Thing } from './history-store.ts';

type Db = Kysely<Tables>;

/** Whether a row of this person and action stands on a thing from a moment on. */
export async function hasRowSince(db: Db, thing: Thing, action: string, personId: Id, since: Date): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from history
      where unit_id = ${thing.unitId} and subject_kind = ${thing.subjectKind} and subject_id = ${thing.subjectId}
        and action = ${action} and person_id = ${personId} and at >= ${since}
    ) as found`.execute(db);
  return rows[0]?.found ?? false;
}
