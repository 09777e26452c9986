import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import { chainLock, chainOf, chainsGate, type Doer, holdBeforeChains } from '#platform/work-store.ts';

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
  readonly onBehalfOf: Id | null;
  readonly action: string;
  readonly contentDigest: Buffer;
  readonly digest: Buffer;
  /** False when the content was erased by law. */
  readonly hasContent: boolean;
  readonly personName: string | null;
  readonly onBehalfName: string | null;
  readonly before: Values | null;
  readonly after: Values | null;
  readonly note: string | null;
  /** Null beside contents from before there were salts. */
  readonly salt: Buffer | null;
}

/** The rows of a thing in the order they were written, with their content where it still stands. */
export async function selectChain(db: Db, thing: Thing): Promise<ChainRow[]> {
  const { rows } = await sql<ChainRow>`
    select h.sequence, h.id, h.at, h.person_id as "personId", h.on_behalf_of as "onBehalfOf", h.action,
      h.content_digest as "contentDigest", h.digest,
      c.history_id is not null as "hasContent", c.person_name as "personName", c.on_behalf_name as "onBehalfName",
      c.before, c.after, c.note, c.salt
    from history h left join history_content c on c.unit_id = h.unit_id and c.history_id = h.id
    where h.unit_id = ${thing.unitId} and h.subject_kind = ${thing.subjectKind} and h.subject_id = ${thing.subjectId}
    order by h.sequence`.execute(db);
  return rows;
}

/** Of reports and plans of ended units: the unit that goes on with it (docs/decisions/0025), by thing. */
export async function selectCarriers(
  db: Db,
  things: readonly Pick<Thing, 'unitId' | 'subjectId'>[],
): Promise<ReadonlyMap<Id, Id>> {
  if (things.length === 0) return new Map();
  const { rows } = await sql<{ id: Id; carrierId: Id }>`
    select distinct a.id, a.carried_by as "carrierId"
    from unnest(${things.map(({ unitId }) => unitId)}::uuid[], ${things.map(({ subjectId }) => subjectId)}::uuid[])
      t(unit_id, id)
      join assignment a using (unit_id, id)
    where a.carried_by is not null`.execute(db);
  return new Map(rows.map(({ id, carrierId }) => [id, carrierId]));
}

/** For each row of a chain, by its id, what was done with its thing after it, the oldest first. */
export async function selectActionsAfter(
  db: Db,
  rows: readonly (Thing & { readonly id: Id; readonly sequence: number })[],
): Promise<Map<Id, string[]>> {
  if (rows.length === 0) return new Map();
  const { rows: found } = await sql<{ id: Id; actions: string[] }>`
    select asked.id, array_agg(h.action order by h.sequence) as actions
    from unnest(
      ${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ unitId }) => unitId)}::uuid[],
      ${rows.map(({ subjectKind }) => subjectKind)}::text[], ${rows.map(({ subjectId }) => subjectId)}::uuid[],
      ${rows.map(({ sequence }) => sequence)}::int[]
    ) as asked (id, unit_id, subject_kind, subject_id, sequence)
    join history h on h.unit_id = asked.unit_id and h.subject_kind = asked.subject_kind
      and h.subject_id = asked.subject_id and h.sequence > asked.sequence
    group by asked.id`.execute(db);
  return new Map(found.map(({ id, actions }) => [id, actions]));
}

/** More chains of a kind than this are locked all together: the server has room for some thousand locks in all. */
const FEW_CHAINS = 200;

/** Keeps everybody else from the chains of things of one kind until the end of the transaction. */
export async function lockChains(db: Db, subjectKind: string, things: readonly Thing[]): Promise<void> {
  await holdBeforeChains(db, subjectKind);
  if (things.length > FEW_CHAINS) {
    await sql`select ${chainsGate(subjectKind, 'closed')}`.execute(db);
    return;
  }
  // In one order, so that of two who lock the same things neither waits for the other for ever.
  const chains = [...new Set(things.map(chainOf))].sort();
  await sql`
    select ${chainsGate(subjectKind, 'shared')}, count(${chainLock(sql<string>`chain`)})
    from (select chain from unnest(${chains}::text[]) with ordinality as c (chain, place) order by place) ordered`.execute(
    db,
  );
}

/** The newest row of a thing. */
export interface ChainEnd extends Thing {
  readonly sequence: number;
  readonly digest: Buffer;
}

/** Where the chains of the things of one kind end today; things without a row are left out. */
export async function selectChainEnds(
  db: Db,
  subjectKind: string,
  things: readonly Pick<Thing, 'unitId' | 'subjectId'>[],
): Promise<ChainEnd[]> {
  const { rows } = await sql<ChainEnd>`
    select distinct on (h.unit_id, h.subject_id) h.unit_id as "unitId", h.subject_kind as "subjectKind",
      h.subject_id as "subjectId", h.sequence, h.digest
    from unnest(${things.map(({ unitId }) => unitId)}::uuid[], ${things.map(({ subjectId }) => subjectId)}::uuid[])
        as one(unit_id, subject_id)
      join history h on h.unit_id = one.unit_id and h.subject_id = one.subject_id
    where h.subject_kind = ${subjectKind}
    order by h.unit_id, h.subject_id, h.sequence desc`.execute(db);
  return rows;
}

export interface NewHistoryRow extends Thing {
  readonly sequence: number;
  readonly id: Id;
  readonly action: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly note: string | null;
  readonly salt: Buffer;
  readonly contentDigest: Buffer;
  readonly digest: Buffer;
}

/** Adds one row to each of many things in two statements. */
export async function insertHistoryRows(
  db: Db,
  at: Date,
  by: Doer | undefined,
  rows: readonly NewHistoryRow[],
): Promise<void> {
  const given = JSON.stringify(
    rows.map(({ salt, contentDigest, digest, ...row }) => ({
      ...row,
      salt: salt.toString('hex'),
      contentDigest: contentDigest.toString('hex'),
      digest: digest.toString('hex'),
    })),
  );
  const list = sql`jsonb_to_recordset(${given}::jsonb) as x("unitId" uuid, "subjectKind" text, "subjectId" uuid,
    sequence int, id uuid, action text, before text, after text, note text, salt text, "contentDigest" text, digest text)`;
  await sql`
    insert into history (unit_id, subject_kind, subject_id, sequence, id, at, person_id, on_behalf_of, action, content_digest,
      digest)
    select x."unitId", x."subjectKind", x."subjectId", x.sequence, x.id, ${at}, ${by?.personId ?? null}::uuid,
      ${by?.onBehalfOf?.personId ?? null}::uuid, x.action,
      decode(x."contentDigest", 'hex'), decode(x.digest, 'hex') from ${list}`.execute(db);
  await sql`
    insert into history_content (unit_id, history_id, person_name, on_behalf_name, before, after, note, salt)
    select x."unitId", x.id, ${by?.fullName ?? null}, ${by?.onBehalfOf?.fullName ?? null}, x.before::jsonb, x.after::jsonb,
      x.note, decode(x.salt, 'hex') from ${list}`.execute(db);
}
