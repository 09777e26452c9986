import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import { keepableJson } from '#base/keepable-text.ts';
import type { Tables } from '#platform/tables.ts';
import type { Decision } from '../../rules/review/decisions.ts';
import type { ItemKind, ItemValue } from '../../rules/review/item-values.ts';
import type { Likeness } from '../../rules/review/wording.ts';
import { lockDocument, type StoredDocument } from '../document-store.ts';

type Db = Kysely<Tables>;

export interface Confirmation {
  readonly at: Date;
  readonly by: string;
}

/** A document as it is reviewed. */
export type ReviewedDocument = StoredDocument & {
  /** Of the latest version; an earlier one's does not hold any more. */
  readonly confirmed: Confirmation | undefined;
};

export interface StoredDecision extends Decision {
  readonly by: string;
  readonly at: Date;
}

/** The document, held until the end of the transaction: decisions on it are taken one after the other. */
export async function lockReviewed(db: Db, unitId: Id, id: Id): Promise<ReviewedDocument | undefined> {
  const document = await lockDocument(db, unitId, id);
  return document && { ...document, confirmed: await selectConfirmation(db, unitId, id) };
}

/** Who confirmed the reading of the latest version; undefined when nobody did. */
export async function selectConfirmation(db: Db, unitId: Id, id: Id): Promise<Confirmation | undefined> {
  const row = await db
    .selectFrom('document as d')
    .innerJoin('person as p', 'p.id', 'd.confirmed_by')
    .select(['d.confirmed_at as at', 'p.full_name as by'])
    .where('d.unit_id', '=', unitId)
    .where('d.id', '=', id)
    .whereRef('d.confirmed_version', '=', 'd.version')
    .executeTakeFirst();
  return row?.at ? { at: row.at, by: row.by } : undefined;
}

type Of = Pick<ReviewedDocument, 'unitId' | 'id' | 'version'>;

/** Of each item of the version the decision that stands, in the order they were taken. */
export const selectDecisions = async (db: Db, document: Of): Promise<StoredDecision[]> =>
  (await selectDecisionsOf(db, [document])).get(document.id) ?? [];

/** The same of several documents, by their ids. */
export async function selectDecisionsOf(db: Db, documents: readonly Of[]): Promise<ReadonlyMap<Id, StoredDecision[]>> {
  const of = <K extends keyof Of>(key: K) => documents.map((document) => document[key]);
  const { rows } = await sql<StoredDecision & { documentId: Id }>`
    select * from (
      select distinct on (d.unit_id, d.document_id, d.item_key) d.document_id as "documentId", d.item_key as key, d.step, d.verdict, d.value,
        case when d.span_start is null then null
          else json_build_object('start', d.span_start, 'end', d.span_end) end as "where",
        p.full_name as by, d.decided_at as at
      from unnest(${of('unitId')}::uuid[], ${of('id')}::uuid[], ${of('version')}::int[]) as asked (unit_id, id, version)
        join reading_decision d on d.unit_id = asked.unit_id and d.document_id = asked.id and d.version = asked.version
        join person p on p.id = d.decided_by
      where d.undone_at is null
      order by d.unit_id, d.document_id, d.item_key, d.step desc
    ) standing order by "documentId", step`.execute(db);
  const found = new Map<Id, StoredDecision[]>();
  for (const { documentId, ...decision } of rows) {
    const known = found.get(documentId);
    if (known) known.push(decision);
    else found.set(documentId, [decision]);
  }
  return found;
}

/** The number of the last decision, taken back or not; 0 before the first. */
export async function selectLastStep(db: Db, unitId: Id, documentId: Id): Promise<number> {
  const row = await db
    .selectFrom('reading_decision')
    .select(({ fn }) => fn.max('step').as('step'))
    .where('unit_id', '=', unitId)
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  return row?.step ?? 0;
}

export interface NewDecision extends Decision, Likeness {
  readonly unitId: Id;
  readonly documentId: Id;
  readonly version: number;
  readonly read: ItemValue | null;
  readonly planYear: number;
  readonly decidedAt: Date;
  readonly decidedBy: Id;
}

const json = (value: unknown): string | null => (value === null ? null : keepableJson(value));

export async function insertDecision(db: Db, decision: NewDecision): Promise<void> {
  await db
    .insertInto('reading_decision')
    .values({
      unit_id: decision.unitId,
      document_id: decision.documentId,
      step: decision.step,
      version: decision.version,
      item_key: decision.key,
      item: decision.item,
      verdict: decision.verdict,
      read_value: json(decision.read),
      value: json(decision.value),
      span_start: decision.where?.start ?? null,
      span_end: decision.where?.end ?? null,
      form: decision.form,
      wording: decision.wording,
      plan_year: decision.planYear,
      decided_at: decision.decidedAt,
      decided_by: decision.decidedBy,
    })
    .execute();
}

export async function markUndone(
  db: Db,
  { unitId, documentId, step, at, by }: { unitId: Id; documentId: Id; step: number; at: Date; by: Id },
): Promise<void> {
  await db
    .updateTable('reading_decision')
    .set({ undone_at: at, undone_by: by })
    .where('unit_id', '=', unitId)
    .where('document_id', '=', documentId)
    .where('step', '=', step)
    .execute();
}

/** What lists show of a document once people looked at it. */
export interface ReviewedHead {
  readonly duties: number;
  readonly warnings: number;
  readonly seen: number;
  readonly all: number;
}

export async function updateReviewed(db: Db, { unitId, id, version }: Of, head: ReviewedHead): Promise<void> {
  await db
    .updateTable('document')
    .set({ reviewed: JSON.stringify({ version, ...head }) })
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .execute();
}

export async function updateConfirmed(
  db: Db,
  { unitId, id, version }: Of,
  by: { at: Date; by: Id } | null,
): Promise<void> {
  await db
    .updateTable('document')
    .set({ confirmed_at: by?.at ?? null, confirmed_by: by?.by ?? null, confirmed_version: by ? version : null })
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .execute();
}

/** A correction or removal in an earlier document of the office, or in an earlier version of this one. */
export interface PastDecision extends Likeness {
  readonly verdict: 'corrected' | 'removed';
  readonly read: ItemValue;
  readonly value: ItemValue | null;
  readonly year: number;
  readonly title: string;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly addedAt: Date;
}

/** What stands in other documents of the office, or of other versions, about the same form or the same words: its own versions first, then the newest. */
export async function selectPast(
  db: Db,
  { unitId, id, version }: Of,
  { form, wordings }: { form: string | null; wordings: readonly string[] },
): Promise<PastDecision[]> {
  const { rows } = await sql<PastDecision & { item: ItemKind }>`
    select r.item, r.form, r.wording, r.verdict, r.read_value as read, r.value, r.plan_year as year, d.title,
      d.number, d.symbol, d.created_at as "addedAt"
    from reading_decision r join document d on d.unit_id = r.unit_id and d.id = r.document_id
    where r.unit_id = ${unitId} and (r.document_id <> ${id} or r.version <> ${version}) and r.undone_at is null
      and r.verdict in ('corrected', 'removed') and r.read_value is not null
      and (r.form = ${form} or r.wording = any(${[...wordings]}))
      and not exists (
        select from reading_decision l where l.unit_id = r.unit_id and l.document_id = r.document_id
          and l.version = r.version and l.item_key = r.item_key and l.undone_at is null and l.step > r.step)
    order by r.document_id = ${id} desc, r.decided_at desc, d.created_at desc, d.id, r.step desc
    limit 500`.execute(db);
  return rows;
}
