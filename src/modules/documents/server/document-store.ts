import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import { keepableJson } from '#base/keepable-text.ts';
import type { Tables } from '#platform/tables.ts';
import { citedIn } from '../rules/acts/cited-in.ts';
import type { Direction, EntryFields } from '../rules/library/entry.ts';
import type { DocumentReading } from '../rules/reading/reading.ts';
import { keepCitations } from './acts/citation-store.ts';

type Db = Kysely<Tables>;

export interface StoredDocument {
  readonly unitId: Id;
  readonly id: Id;
  readonly title: string;
  /** Of the latest version. */
  readonly reading: DocumentReading;
  /** The latest version. */
  readonly version: number;
  readonly revision: number;
  readonly entry: EntryFields;
  readonly createdAt: Date;
}

export type NewDocument = Omit<StoredDocument, 'version' | 'revision'> & { readonly createdBy: Id };

/** A reading as the database keeps it: a phrase cut at a length may end with half a letter. */
export const readingJson = (reading: DocumentReading): string => keepableJson(reading);

const columnsOf = (entry: EntryFields) => ({
  direction: entry.direction,
  kind_code: entry.kindCode,
  number: entry.number,
  symbol: entry.symbol?.toWellFormed() ?? null,
  issuer: entry.issuer?.toWellFormed() ?? null,
  subject: entry.subject?.toWellFormed() ?? null,
  signed_on: entry.signedOn,
  in_force_from: entry.inForceFrom,
  in_force_to: entry.inForceTo,
  note: entry.note,
});

/** The columns of an entry under the names the rules use. */
export const entryColumns = [
  'direction',
  'kind_code as kindCode',
  'number',
  'symbol',
  'issuer',
  'subject',
  'signed_on as signedOn',
  'in_force_from as inForceFrom',
  'in_force_to as inForceTo',
  'note',
] as const;

/** A document without a version; the first one follows in the same unit of work (`insertVersion`). */
export async function insertDocument(db: Db, document: NewDocument): Promise<void> {
  await db
    .insertInto('document')
    .values({
      unit_id: document.unitId,
      id: document.id,
      title: document.title,
      reading: readingJson(document.reading),
      created_at: document.createdAt,
      created_by: document.createdBy,
      ...columnsOf(document.entry),
    })
    .execute();
  await keepCitations(db, document.unitId, document.id, citedIn(document.reading));
}

const documents = (db: Db, unitId: Id, id: Id) =>
  db
    .selectFrom('document')
    .select(['unit_id as unitId', 'id', 'title', 'reading', 'version', 'revision', 'created_at as createdAt'])
    .select(entryColumns)
    .where('unit_id', '=', unitId)
    .where('id', '=', id);

function storedDocument({ unitId, id, title, reading, version, revision, createdAt, ...entry }: DocumentRow) {
  return {
    unitId,
    id,
    title,
    reading: reading as DocumentReading,
    version,
    revision,
    createdAt,
    entry: { ...entry, direction: entry.direction as Direction },
  };
}
type DocumentRow = Awaited<ReturnType<ReturnType<typeof documents>['executeTakeFirstOrThrow']>>;

/** A document with its reading; undefined when the office has none of this id. */
export async function selectDocument(db: Db, unitId: Id, id: Id): Promise<StoredDocument | undefined> {
  const row = await documents(db, unitId, id).executeTakeFirst();
  return row && storedDocument(row);
}

/** The same, held until the end of the transaction. */
export async function lockDocument(db: Db, unitId: Id, id: Id): Promise<StoredDocument | undefined> {
  const row = await documents(db, unitId, id).forUpdate().executeTakeFirst();
  return row && storedDocument(row);
}

/** Writes what changed of a document that was locked; its revision goes on by one. */
export async function updateDocument(
  db: Db,
  { unitId, id, title, reading, version, entry }: Omit<StoredDocument, 'createdAt' | 'revision'>,
): Promise<void> {
  await db
    .updateTable('document')
    .set({ title, reading: readingJson(reading), version, ...columnsOf(entry), revision: sql`revision + 1` })
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .execute();
}

export async function hasDocuments(db: Db, unitIds: readonly Id[]): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from document where unit_id = any(${[...unitIds]}::uuid[])) as found`.execute(db);
  return rows[0]?.found ?? false;
}
