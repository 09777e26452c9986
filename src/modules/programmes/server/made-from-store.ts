import type { Kysely } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';

/** The programmes an office made from one of its documents, the oldest first. */
export const selectProgrammesMadeFrom = (db: Kysely<Tables>, unitId: Id, documentId: Id) =>
  db
    .selectFrom('programme')
    .select(['id', 'title', 'state'])
    .where('unit_id', '=', unitId)
    .where('document_id', '=', documentId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();

/** The documents from which the office made programmes that are running. */
export async function selectRunningMadeFrom(db: Kysely<Tables>, unitId: Id): Promise<Id[]> {
  const rows = await db
    .selectFrom('programme')
    .select('document_id')
    .distinct()
    .where('unit_id', '=', unitId)
    .where('state', '=', 'issued')
    .where('document_id', 'is not', null)
    .execute();
  return rows.flatMap(({ document_id }) => document_id ?? []);
}
