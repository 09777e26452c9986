import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { DocumentReading } from '../rules/reading/reading.ts';

type Db = Kysely<Tables>;

export interface StoredDocument {
  readonly unitId: Id;
  readonly id: Id;
  /** Null when the words were pasted. */
  readonly fileId: Id | null;
  readonly title: string;
  readonly reading: DocumentReading;
  readonly createdAt: Date;
}

export interface NewDocument extends StoredDocument {
  /** The words as they came, before cleaning. */
  readonly body: string;
  readonly createdBy: Id;
}

/** jsonb refuses half of a surrogate pair, which a phrase cut at a length may end with. */
const wellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value;

export async function insertDocument(db: Db, document: NewDocument): Promise<void> {
  await db
    .insertInto('document')
    .values({
      unit_id: document.unitId,
      id: document.id,
      file_id: document.fileId,
      title: document.title,
      body: document.body,
      reading: JSON.stringify(document.reading, wellFormed),
      created_at: document.createdAt,
      created_by: document.createdBy,
    })
    .execute();
}

/** A document with its reading; undefined when the office has none of this id. */
export async function selectDocument(db: Db, unitId: Id, id: Id): Promise<StoredDocument | undefined> {
  const row = await db
    .selectFrom('document')
    .select(['unit_id', 'id', 'file_id', 'title', 'reading', 'created_at'])
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      unitId: row.unit_id,
      id: row.id,
      fileId: row.file_id,
      title: row.title,
      reading: row.reading as DocumentReading,
      createdAt: row.created_at,
    }
  );
}

export async function selectBody(db: Db, unitId: Id, id: Id): Promise<string | undefined> {
  const row = await db
    .selectFrom('document')
    .select('body')
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.body;
}

export interface ListedDocument {
  readonly id: Id;
  readonly title: string;
  readonly numberSymbol: string | null;
  readonly signedOn: string | null;
  readonly issuer: string | null;
  readonly fileName: string | null;
  readonly addedAt: Date;
  readonly addedBy: string | null;
  readonly duties: number;
  readonly unsure: number;
}

/** Documents of an office, the newest first; readings themselves are long and stay behind. */
export async function selectDocuments(db: Db, unitId: Id): Promise<ListedDocument[]> {
  const { rows } = await sql<ListedDocument>`
    select d.id, d.title,
      case when d.reading->'header'->'number'->>'value' is null then null
        else concat_ws('/', d.reading->'header'->'number'->>'value', d.reading->'header'->'symbol'->>'value')
      end as "numberSymbol",
      d.reading->'header'->>'date' as "signedOn", d.reading->'header'->'issuer'->>'value' as issuer,
      f.file_name as "fileName", d.created_at as "addedAt", p.full_name as "addedBy",
      jsonb_array_length(d.reading->'duties') as duties,
      (select count(*) from jsonb_array_elements(d.reading->'findings') e where e->>'severity' = 'warning')::int as unsure
    from document d
      left join stored_file f on f.unit_id = d.unit_id and f.id = d.file_id
      left join person p on p.id = d.created_by
    where d.unit_id = ${unitId} order by d.created_at desc, d.id limit 500`.execute(db);
  return rows;
}

export async function hasDocuments(db: Db, unitIds: readonly Id[]): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from document where unit_id = any(${[...unitIds]}::uuid[])) as found`.execute(db);
  return rows[0]?.found ?? false;
}
