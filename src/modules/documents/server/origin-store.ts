import type { Kysely } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import { lockDocument, type StoredDocument } from './document-store.ts';

type Db = Kysely<Tables>;

/** What a document came from: a plan or a report that was sent, by its assignment in the same unit. */
export interface Origin {
  readonly kind: 'plan' | 'report';
  readonly id: Id;
}

const issued = (db: Db, unitId: Id, { kind, id }: Origin) =>
  db
    .selectFrom('document')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('origin_kind', '=', kind)
    .where('origin_id', '=', id);

/** The entry made of something issued. */
export async function selectIssued(db: Db, unitId: Id, origin: Origin): Promise<Id | undefined> {
  return (await issued(db, unitId, origin).executeTakeFirst())?.id;
}

/** The same, held until the end of the transaction. */
export async function lockIssued(db: Db, unitId: Id, origin: Origin): Promise<StoredDocument | undefined> {
  const id = await selectIssued(db, unitId, origin);
  return id === undefined ? undefined : lockDocument(db, unitId, id);
}

export async function setOrigin(db: Db, unitId: Id, documentId: Id, { kind, id }: Origin): Promise<void> {
  await db
    .updateTable('document')
    .set({ origin_kind: kind, origin_id: id })
    .where('unit_id', '=', unitId)
    .where('id', '=', documentId)
    .execute();
}

/** From what an entry was made; undefined when it was taken in. */
export async function selectOrigin(db: Db, unitId: Id, documentId: Id): Promise<Origin | undefined> {
  const row = await db
    .selectFrom('document')
    .select(['origin_kind as kind', 'origin_id as id'])
    .where('unit_id', '=', unitId)
    .where('id', '=', documentId)
    .executeTakeFirst();
  return row?.kind && row.id ? { kind: row.kind as Origin['kind'], id: row.id } : undefined;
}
