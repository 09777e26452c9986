import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';

type Db = Kysely<Tables>;

export interface Thing {
  readonly unitId: Id;
  readonly subjectKind: string;
  readonly subjectId: Id;
}

type Values = Record<string, unknown>;

export interface ChainRow {
  readonly sequence: number;
  readonly id: Id;
  readonly at: Date;
  readonly personId: Id | null;
  readonly action: string;
  readonly contentDigest: Buffer;
  readonly digest: Buffer;
  /** False when the content was erased by law. */
  readonly hasContent: boolean;
  readonly personName: string | null;
  readonly before: Values | null;
  readonly after: Values | null;
  readonly note: string | null;
}

/** The rows of a thing in the order they were written, with their content where it still stands. */
export async function selectChain(db: Db, thing: Thing): Promise<ChainRow[]> {
  const { rows } = await sql<ChainRow>`
    select h.sequence, h.id, h.at, h.person_id as "personId", h.action, h.content_digest as "contentDigest", h.digest,
      c.history_id is not null as "hasContent", c.person_name as "personName", c.before, c.after, c.note
    from history h left join history_content c on c.unit_id = h.unit_id and c.history_id = h.id
    where h.unit_id = ${thing.unitId} and h.subject_kind = ${thing.subjectKind} and h.subject_id = ${thing.subjectId}
    order by h.sequence`.execute(db);
  return rows;
}

export interface NewHistoryRow extends Thing {
  readonly id: Id;
  readonly action: string;
  readonly after: string;
  readonly contentDigest: Buffer;
  readonly digest: Buffer;
}

/** Adds the first row of many things in two statements. */
export async function insertFirstRows(
  db: Db,
  at: Date,
  by: { personId: Id; fullName: string },
  rows: readonly NewHistoryRow[],
): Promise<void> {
  const given = JSON.stringify(
    rows.map(({ contentDigest, digest, ...row }) => ({
      ...row,
      contentDigest: contentDigest.toString('hex'),
      digest: digest.toString('hex'),
    })),
  );
  const list = sql`jsonb_to_recordset(${given}::jsonb) as x("unitId" uuid, "subjectKind" text, "subjectId" uuid,
    id uuid, action text, after text, "contentDigest" text, digest text)`;
  await sql`
    insert into history (unit_id, subject_kind, subject_id, sequence, id, at, person_id, action, content_digest, digest)
    select x."unitId", x."subjectKind", x."subjectId", 1, x.id, ${at}, ${by.personId}::uuid, x.action,
      decode(x."contentDigest", 'hex'), decode(x.digest, 'hex') from ${list}`.execute(db);
  await sql`
    insert into history_content (unit_id, history_id, person_name, after)
    select x."unitId", x.id, ${by.fullName}, x.after::jsonb from ${list}`.execute(db);
}
