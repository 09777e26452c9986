import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import { type EntryIndex, INDEX_RULES } from '../rules/library/search-row.ts';

type Db = Kysely<Tables>;

/** Writes what an entry is found by, and by what the words of its versions are put in order. */
export async function putEntryIndex(
  db: Db,
  unitId: Id,
  documentId: Id,
  index: EntryIndex,
  version: number,
): Promise<void> {
  await sql`
    insert into document_search (unit_id, document_id, number_key, issuer_key, head, day, made_by)
    values (${unitId}, ${documentId}, ${index.numberKey}, ${index.issuerKey}, ${[...index.head]}::int[],
      ${index.day}::date, ${INDEX_RULES})
    on conflict (unit_id, document_id) do update
      set number_key = excluded.number_key, issuer_key = excluded.issuer_key, head = excluded.head,
        day = excluded.day, made_by = excluded.made_by
  `.execute(db);
  await sql`
    update document_words set day = ${index.day}::date, latest = (ordinal = ${version}::int)
    where unit_id = ${unitId} and document_id = ${documentId}
      and (day is distinct from ${index.day}::date or latest <> (ordinal = ${version}::int))`.execute(db);
}

/** Writes what a version is found by, and the spellings it holds; `putEntryIndex` follows. */
export async function putWordsIndex(
  db: Db,
  { unitId, documentId, ordinal }: { readonly unitId: Id; readonly documentId: Id; readonly ordinal: number },
  words: readonly number[],
  vocabulary: readonly string[],
): Promise<void> {
  await sql`
    insert into document_words (unit_id, document_id, ordinal, words, latest)
    values (${unitId}, ${documentId}, ${ordinal}, ${[...words]}::int[], true)
    on conflict (unit_id, document_id, ordinal) do update set words = excluded.words`.execute(db);
  // In their order, so that two who bring the same new words never wait for each other in a ring.
  await sql`
    insert into library_word (word) select unnest(${[...vocabulary]}::text[]) order by 1 on conflict do nothing
  `.execute(db);
}

/** Documents whose index is missing or made by older rules, at most `limit`. */
export async function selectUnindexed(db: Db, limit: number) {
  const { rows } = await sql<{ unitId: Id; id: Id }>`
    select d.unit_id as "unitId", d.id from document d
      left join document_search s on s.unit_id = d.unit_id and s.document_id = d.id
    where s.made_by is null or s.made_by < ${INDEX_RULES} limit ${limit}`.execute(db);
  return rows;
}

/** The words of every version of a document, cleaned as their readings have them. */
export async function selectVersionTexts(db: Db, unitId: Id, documentId: Id) {
  const { rows } = await sql<{ ordinal: number; text: string }>`
    select v.ordinal, coalesce(v.reading, d.reading)->>'text' as text
    from document_version v join document d on d.unit_id = v.unit_id and d.id = v.document_id
    where v.unit_id = ${unitId} and v.document_id = ${documentId}`.execute(db);
  return rows;
}
