import type { Kysely } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { DocumentReading } from '../rules/reading/reading.ts';
import { readingJson } from './document-store.ts';

type Db = Kysely<Tables>;

export interface NewVersion {
  readonly unitId: Id;
  readonly documentId: Id;
  readonly ordinal: number;
  /** Null when the words were pasted. */
  readonly fileId: Id | null;
  /** The words as they came, before cleaning. */
  readonly body: string;
  /** Why it was added; null for the first. */
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly createdBy: Id;
}

export async function insertVersion(db: Db, version: NewVersion): Promise<void> {
  await db
    .insertInto('document_version')
    .values({
      unit_id: version.unitId,
      document_id: version.documentId,
      ordinal: version.ordinal,
      file_id: version.fileId,
      body: version.body.toWellFormed(),
      reason: version.reason,
      created_at: version.createdAt,
      created_by: version.createdBy,
    })
    .execute();
}

/** Keeps the reading of the version that was the latest beside it, before another takes its place in the document. */
export async function keepReading(
  db: Db,
  unitId: Id,
  documentId: Id,
  ordinal: number,
  reading: DocumentReading,
): Promise<void> {
  await db
    .updateTable('document_version')
    .set({ reading: readingJson(reading) })
    .where('unit_id', '=', unitId)
    .where('document_id', '=', documentId)
    .where('ordinal', '=', ordinal)
    .execute();
}

const versions = (db: Db, unitId: Id, documentId: Id) =>
  db
    .selectFrom('document_version as v')
    .leftJoin('stored_file as f', (on) => on.onRef('f.unit_id', '=', 'v.unit_id').onRef('f.id', '=', 'v.file_id'))
    .leftJoin('person as p', 'p.id', 'v.created_by')
    .select([
      'v.ordinal',
      'v.file_id as fileId',
      'f.file_name as fileName',
      'f.size',
      'v.reason',
      'v.created_at as addedAt',
      'p.full_name as addedBy',
    ])
    .where('v.unit_id', '=', unitId)
    .where('v.document_id', '=', documentId);

/** The versions of a document, the latest first. */
export const selectVersions = (db: Db, unitId: Id, documentId: Id) =>
  versions(db, unitId, documentId).orderBy('v.ordinal', 'desc').execute();

/** One version with its words; `reading` is null for the latest, whose reading is the document's. */
export async function selectVersion(db: Db, unitId: Id, documentId: Id, ordinal: number) {
  const row = await versions(db, unitId, documentId)
    .select(['v.body', 'v.reading'])
    .where('v.ordinal', '=', ordinal)
    .executeTakeFirst();
  return row && { ...row, reading: row.reading as DocumentReading | null };
}
