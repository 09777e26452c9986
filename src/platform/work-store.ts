import { createHash, randomBytes } from 'node:crypto';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { keepableJson } from '#base/keepable-text.ts';
import type { Relation } from '#base/permission.ts';
import { inStoredOrder } from '#base/stored-order.ts';
import type { Tables } from './tables.ts';

/** Facts about persons and sessions belong to no unit. */
export const NO_UNIT: Id = '00000000-0000-0000-0000-000000000000';

export interface HistoryEntry {
  readonly unitId: Id;
  /** The kind of thing: `report`, `programme`, `unit` … */
  readonly subjectKind: string;
  readonly subjectId: Id;
  /** A verb of the glossary: `submit`, `return`, `accept` … */
  readonly action: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly note?: string;
}

/** In whose place something is done. */
export interface OnBehalfOf {
  readonly personId: Id;
  readonly fullName: string;
}

/** Who did something, and in whose place. */
export interface Doer {
  readonly personId: Id;
  readonly fullName: string;
  readonly onBehalfOf?: OnBehalfOf | undefined;
}

type Db = Kysely<Tables>;

/** Units above `unitId` (and itself) along a relation on a day. */
export async function selectAncestors(
  db: Db,
  unitId: Id,
  relation: Relation,
  day: PlainDate,
): Promise<ReadonlySet<Id>> {
  const { rows } = await sql<{
    unit_id: Id;
  }>`select unit_id from unit_ancestors(${unitId}, ${relation}, ${day}::date)`.execute(db);
  return new Set(rows.map((row) => row.unit_id));
}

/** Goes into the digest of a content and is kept beside it: without it, what was erased cannot be guessed from the digest. */
export const newSalt = (): Buffer => randomBytes(16);

type Chained = Pick<HistoryEntry, 'unitId' | 'subjectKind' | 'subjectId'>;

/** How the chain of a thing is called where it is locked. */
export const chainOf = ({ unitId, subjectKind, subjectId }: Chained): string => `${unitId} ${subjectKind} ${subjectId}`;

/** Keeps everybody else from the chain of a thing until the end of the transaction. */
export const chainLock = (chain: string | RawBuilder<string>): RawBuilder<unknown> =>
  sql`pg_advisory_xact_lock(hashtextextended(${chain}, 0))`;

/**
 * Before the chain of a unit comes the table of units, as a reform takes them: whoever first wrote history of a unit and
 * then a row that refers to units would wait for the reform, which waits for the chain.
 */
export async function holdBeforeChains(db: Db, subjectKind: string): Promise<void> {
  if (subjectKind === 'unit') await sql`lock table unit in row share mode`.execute(db);
}

/** The gate before all chains of a kind: shared for a few of them, closed for more than there is room to lock one by one. */
export const chainsGate = (subjectKind: string, how: 'shared' | 'closed'): RawBuilder<unknown> =>
  how === 'shared'
    ? sql`pg_advisory_xact_lock_shared(hashtextextended(${`chains ${subjectKind}`}, 0))`
    : sql`pg_advisory_xact_lock(hashtextextended(${`chains ${subjectKind}`}, 0))`;

/** What a row of history is proven by: its content as text with the digest of it, and its head. */
function sealed(id: Id, at: Date, by: Doer | undefined, entry: HistoryEntry) {
  // In the order in which it is kept, so that the digest can be proven from what is read back.
  const text = (value: unknown) => (value === undefined ? null : keepableJson(inStoredOrder(value)));
  const [before, after] = [text(entry.before), text(entry.after)];
  const salt = newSalt();
  const content = createHash('sha256')
    .update(salt)
    .update(
      JSON.stringify([
        id,
        by?.fullName ?? null,
        before,
        after,
        entry.note ?? null,
        ...(by?.onBehalfOf ? [by.onBehalfOf.fullName] : []),
      ]),
    )
    .digest();
  const head = JSON.stringify([
    entry.unitId,
    entry.subjectKind,
    entry.subjectId,
    id,
    at.toISOString(),
    by?.personId ?? null,
    entry.action,
    ...(by?.onBehalfOf ? [by.onBehalfOf.personId] : []),
  ]);
  return {
    contentSql: sql`
      insert into history_content (unit_id, history_id, person_name, on_behalf_name, before, after, note, salt)
      values (${entry.unitId}::uuid, ${id}::uuid, ${by?.fullName ?? null}, ${by?.onBehalfOf?.fullName ?? null},
        ${before}::jsonb, ${after}::jsonb, ${entry.note ?? null}, ${salt})`,
    /** `sequence` and `digest` of the row before it in its chain. */
    rowSql: (sequence: RawBuilder<unknown>, digest: RawBuilder<unknown>) => sql`
      insert into history (unit_id, subject_kind, subject_id, sequence, id, at, person_id, on_behalf_of, action, content_digest,
        digest)
      values (${entry.unitId}::uuid, ${entry.subjectKind}, ${entry.subjectId}::uuid, ${sequence} + 1,
        ${id}::uuid, ${at}::timestamptz, ${by?.personId ?? null}::uuid, ${by?.onBehalfOf?.personId ?? null}::uuid,
        ${entry.action}, ${content}::bytea,
        sha256(${digest} || ${content}::bytea || convert_to(${head}, 'UTF8')))`,
  };
}

/**
 * Adds one row to the chain of a thing: each digest covers the one before it and the digest of its content, so that a
 * changed or missing row shows, while the content itself may be erased by law.
 */
export async function insertHistory(
  db: Db,
  id: Id,
  at: Date,
  by: Doer | undefined,
  entry: HistoryEntry,
): Promise<void> {
  const { contentSql, rowSql } = sealed(id, at, by, entry);
  // Two people at one thing write their rows one after the other; the lock must be held before the last row is read.
  await holdBeforeChains(db, entry.subjectKind);
  await sql`select ${chainsGate(entry.subjectKind, 'shared')}, ${chainLock(chainOf(entry))}`.execute(db);
  await sql`
    with previous as (
      select sequence, digest from history
      where unit_id = ${entry.unitId} and subject_kind = ${entry.subjectKind} and subject_id = ${entry.subjectId}
      order by sequence desc limit 1
    ), content as (${contentSql})
    ${rowSql(
      sql`coalesce((select sequence from previous), 0)`,
      sql`coalesce((select digest from previous), ''::bytea)`,
    )}`.execute(db);
}

/**
 * The first row of the chain of a thing that the same statement makes, as its CTEs `history_words` and `history_row`.
 * Nobody else can write of the thing meanwhile, so nothing is locked and no row before it is looked for.
 */
export function firstHistorySql(id: Id, at: Date, by: Doer | undefined, entry: HistoryEntry): RawBuilder<unknown> {
  const { contentSql, rowSql } = sealed(id, at, by, entry);
  return sql`history_words as (${contentSql}), history_row as (${rowSql(sql`0`, sql`''::bytea`)})`;
}

/** Puts a job in the queue inside the caller's transaction. */
export async function insertJob(db: Db, task: string, payload: unknown, runAt: Date): Promise<void> {
  await sql`select enqueue(${task}, ${keepableJson(payload)}::json, ${runAt})`.execute(db);
}

export interface AnsweredCommand {
  readonly personId: Id;
  readonly id: Id;
  readonly endpoint: string;
  readonly digest: Buffer;
  readonly now: Date;
  readonly reply: unknown;
}

/** The statement that keeps the answer to a command; also usable as a CTE of the statement that does the work. */
export const keptCommand = ({
  personId,
  id,
  endpoint,
  digest,
  now,
  reply,
}: AnsweredCommand): RawBuilder<unknown> => sql`
  insert into command (person_id, id, endpoint, request_digest, done_at, reply)
  values (${personId}::uuid, ${id}::uuid, ${endpoint}::text, ${digest}::bytea, ${now}::timestamptz, ${keepableJson(reply)}::jsonb)`;

export async function insertCommand(db: Db, command: AnsweredCommand): Promise<void> {
  await keptCommand(command).execute(db);
}

export const selectCommand = (db: Db, personId: Id, id: Id) =>
  db
    .selectFrom('command')
    .select(['endpoint', 'request_digest as digest', 'reply'])
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .executeTakeFirst();
