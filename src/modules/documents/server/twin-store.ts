import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { HeadFields } from '../rules/library/entry.ts';

type Db = Kysely<Tables>;

/** Whoever takes a document into a library waits for whoever does the same, until the end of their transaction. */
export async function lockLibrary(db: Db, unitId: Id): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`library ${unitId}`}, 0))`.execute(db);
}

export interface PossibleTwin extends HeadFields {
  readonly id: Id;
  readonly title: string;
  readonly revision: number;
  readonly addedAt: Date;
  readonly addedBy: string | null;
  /** Some version of it has these very bytes. */
  readonly sameBytes: boolean;
}

/** Entries with a number key, or with a version of these bytes; the oldest first. */
export async function selectPossibleTwins(
  db: Db,
  unitId: Id,
  numberKey: string | null,
  sha256: Uint8Array | undefined,
): Promise<PossibleTwin[]> {
  const digest = sha256 ? Buffer.from(sha256) : null;
  const { rows } = await sql<PossibleTwin>`
    with same_bytes as (
      select distinct v.document_id from stored_file f
        join document_version v on v.unit_id = f.unit_id and v.file_id = f.id
      where f.unit_id = ${unitId} and f.sha256 = ${digest}::bytea
    ), one as (
      select document_id, true as same from same_bytes
      union all
      select document_id, false from document_search where unit_id = ${unitId} and number_key = ${numberKey}
    )
    select d.id, d.title, d.revision, d.kind_code as "kindCode", d.number, d.symbol, d.issuer, d.subject,
      d.signed_on as "signedOn", d.created_at as "addedAt", p.full_name as "addedBy", bool_or(one.same) as "sameBytes"
    from one join document d on d.unit_id = ${unitId} and d.id = one.document_id
      left join person p on p.id = d.created_by
    group by d.unit_id, d.id, p.full_name order by d.created_at, d.id limit 20`.execute(db);
  return rows;
}
