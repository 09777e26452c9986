import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';

type Db = Kysely<Tables>;

export interface StoredFile {
  readonly id: Id;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/**
 * Keeps bytes once under their digest, however often they are sent in. What stands there is held until the end of the
 * transaction, so that nobody takes it away with the last other file that had it.
 */
export async function insertContent(db: Db, sha256: Uint8Array, bytes: Uint8Array): Promise<void> {
  const digest = Buffer.from(sha256);
  for (;;) {
    const inserted = await db
      .insertInto('file_content')
      .values({ sha256: digest, bytes: Buffer.from(bytes) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows) return;
    const held = await sql`select from file_content where sha256 = ${digest} for key share`.execute(db);
    if (held.rows.length > 0) return;
  }
}

/** Takes a file away, and its bytes where no other file has the same. */
export async function deleteFile(db: Db, unitId: Id, id: Id): Promise<void> {
  const { rows } = await sql<{ sha256: Buffer }>`
    delete from stored_file where unit_id = ${unitId} and id = ${id} returning sha256`.execute(db);
  const digest = rows[0]?.sha256;
  if (!digest) return;
  // Held first: who is just putting the same file in has come before this or comes after it.
  await sql`select from file_content where sha256 = ${digest} for update`.execute(db);
  await sql`
    delete from file_content c where c.sha256 = ${digest}
      and not exists (select from stored_file f where f.sha256 = ${digest})`.execute(db);
}

export interface NewFile {
  readonly unitId: Id;
  readonly id: Id;
  readonly sha256: Uint8Array;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly createdAt: Date;
  readonly createdBy: Id;
}

export async function insertFile(db: Db, file: NewFile): Promise<void> {
  await db
    .insertInto('stored_file')
    .values({
      unit_id: file.unitId,
      id: file.id,
      sha256: Buffer.from(file.sha256),
      file_name: file.name,
      media_type: file.mediaType,
      size: file.size,
      created_at: file.createdAt,
      created_by: file.createdBy,
    })
    .execute();
}

export async function selectFile(db: Db, unitId: Id, id: Id): Promise<StoredFile | undefined> {
  return (await selectFiles(db, unitId, [id]))[0];
}

export async function selectFiles(db: Db, unitId: Id, ids: readonly Id[]): Promise<StoredFile[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<StoredFile>`
    select id, file_name as name, media_type as "mediaType", size, encode(sha256, 'hex') as sha256
    from stored_file where unit_id = ${unitId} and id = any(${[...ids]}::uuid[])`.execute(db);
  return rows;
}

export async function selectBytes(db: Db, unitId: Id, id: Id): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('stored_file as f')
    .innerJoin('file_content as c', 'c.sha256', 'f.sha256')
    .select('c.bytes')
    .where('f.unit_id', '=', unitId)
    .where('f.id', '=', id)
    .executeTakeFirst();
  return row?.bytes;
}
