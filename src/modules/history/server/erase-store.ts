import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { Thing } from './history-store.ts';

type Db = Kysely<Tables>;

export interface ErasableRow extends Thing {
  readonly id: Id;
  readonly action: string;
  readonly hasContent: boolean;
}

/** Rows of history by their ids, locked against another erasing. */
export async function selectRows(db: Db, ids: readonly Id[]): Promise<ErasableRow[]> {
  const { rows } = await sql<ErasableRow>`
    select h.unit_id as "unitId", h.subject_kind as "subjectKind", h.subject_id as "subjectId", h.id, h.action,
      c.history_id is not null as "hasContent"
    from history h left join history_content c on c.unit_id = h.unit_id and c.history_id = h.id
    where h.id = any(${[...ids]}::uuid[]) order by h.id for update of h`.execute(db);
  return rows;
}

/** As the owner: the program's own role may not. */
export async function deleteContents(db: Db, rows: readonly ErasableRow[]): Promise<void> {
  for (const { unitId, id } of rows) {
    await db.deleteFrom('history_content').where('unit_id', '=', unitId).where('history_id', '=', id).execute();
  }
}
