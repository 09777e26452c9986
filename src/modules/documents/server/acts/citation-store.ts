import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import { keepableJson } from '#base/keepable-text.ts';
import type { Tables } from '#platform/tables.ts';
import { CITED_BY_RULE, type CitedAct } from '../../rules/acts/cited-in.ts';
import type { CitationKind } from '../../rules/reading/citation-key.ts';
import type { CitationRelation } from '../../rules/reading/citation-relation.ts';
import type { DocumentReading } from '../../rules/reading/reading.ts';
import { type AskedKey, askedRows } from './act-document-store.ts';

type Db = Kysely<Tables>;

/** Writes what a document cites in the place of what was written before. */
export async function keepCitations(db: Db, unitId: Id, documentId: Id, cited: readonly CitedAct[]): Promise<void> {
  const rows = cited.map(({ key, isBasis, start, end, withinKey, withinYear, ...rest }) => ({
    ...rest,
    act_key: key,
    within_key: withinKey,
    within_year: withinYear,
    is_basis: isBasis,
    start_at: start,
    end_at: end,
  }));
  await sql`delete from document_citation where unit_id = ${unitId} and document_id = ${documentId}`.execute(db);
  await markCited(db, unitId, documentId);
  if (rows.length === 0) return;
  await sql`
    insert into document_citation (unit_id, document_id, ordinal, act_key, kind, label, year, day, issuer, subject,
      relation, locator, within, within_key, within_year, is_basis, start_at, end_at)
    select ${unitId}, ${documentId}, r.*
    from jsonb_to_recordset(${keepableJson(rows)}::jsonb) as r(ordinal int, act_key text, kind text, label text,
      year int, day date, issuer text, subject text, relation text, locator text, within int, within_key text, within_year int, is_basis boolean,
      start_at int, end_at int)`.execute(db);
}

/** What stands of a document's citations is what the rule of today writes; of a scan, what an earlier version said. */
export async function markCited(db: Db, unitId: Id, documentId: Id): Promise<void> {
  await db
    .updateTable('document')
    .set({ cited_by_rule: CITED_BY_RULE })
    .where('unit_id', '=', unitId)
    .where('id', '=', documentId)
    .execute();
}

/** Documents whose citations were not yet written, or by an earlier rule. */
export async function selectUncited(db: Db, most: number) {
  const rows = await db
    .selectFrom('document')
    .select(['unit_id as unitId', 'id', 'version', 'reading'])
    .where('cited_by_rule', '<', CITED_BY_RULE)
    .limit(most)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(({ reading, ...row }) => ({ ...row, reading: reading as DocumentReading }));
}

/** What a document cites, in the order of the text. */
export async function selectCitations(db: Db, unitId: Id, documentId: Id): Promise<CitedAct[]> {
  const { rows } = await sql<CitedAct>`
    select ordinal, act_key as key, kind, label, year, day, issuer, subject, relation, locator, within,
      within_key as "withinKey", within_year as "withinYear", is_basis as "isBasis", start_at as start, end_at as "end"
    from document_citation where unit_id = ${unitId} and document_id = ${documentId} order by ordinal`.execute(db);
  return rows;
}

/** That one act changes or carries on another, as documents of the library say it. */
export interface SaidChange {
  readonly relation: CitationRelation;
  /** The act that is changed. */
  readonly key: string;
  readonly year: number | null;
  readonly day: string | null;
  readonly citedOn: string | null;
  readonly kind: CitationKind;
  readonly label: string;
  /** The act in whose subject it is said; null where the document itself does it. */
  readonly byKey: string | null;
  readonly byYear: number | null;
  readonly byDay: string | null;
  readonly byKind: CitationKind | null;
  readonly byLabel: string | null;
  readonly documentId: Id;
}

/** Reports and proposals only speak of changes; they make none. */
const speakOnly = sql`('BC', 'TTr', 'BB', 'GM', 'TB', 'GGT')`;

/** Changes said of acts of these keys, or by acts of these keys in the subject of another; at most `most`. */
export async function selectSaidChanges(
  db: Db,
  unitId: Id,
  keys: readonly AskedKey[] | 'all',
  most = 2_000,
): Promise<SaidChange[]> {
  // What many documents say in the same words is heard once.
  const part = (from: RawBuilder<unknown>, on: RawBuilder<unknown>) => sql`
    select distinct on (c.relation, c.act_key, c.year, c.day, c.within_key, c.within_year, own.id)
      c.relation, c.act_key, c.year, c.day, c.kind, c.label, c.document_id, c.within
    from ${from} document_citation c
      cross join lateral (select case when c.within is null then c.document_id end as id) own
    where c.unit_id = ${unitId} and c.relation in ('replaces', 'amends', 'continues') and ${on}`;
  const ofYear = (year: string) => sql`(a.year is null or ${sql.ref(year)} is null or ${sql.ref(year)} = a.year)`;
  const said =
    keys === 'all'
      ? part(sql``, sql`true`)
      : sql`(${part(sql`${askedRows(keys)},`, sql`c.act_key = a.key and ${ofYear('c.year')}`)})
        union (${part(sql`${askedRows(keys)},`, sql`c.within_key = a.key and ${ofYear('c.within_year')}`)})`;
  const { rows } = await sql<SaidChange>`
    select c.relation, c.act_key as key, c.year, c.day, d.signed_on as "citedOn", c.kind, c.label,
      h.act_key as "byKey", h.year as "byYear", h.day as "byDay", h.kind as "byKind", h.label as "byLabel",
      c.document_id as "documentId"
    from (${said}) c
      join document d on d.unit_id = ${unitId} and d.id = c.document_id
      left join document_citation h
        on h.unit_id = ${unitId} and h.document_id = c.document_id and h.ordinal = c.within
    where (c.within is null) = (h.ordinal is null)
      and (h.ordinal is not null or (c.relation <> 'continues' and coalesce(d.kind_code, '') not in ${speakOnly}))
    limit ${most}`.execute(db);
  return rows;
}
