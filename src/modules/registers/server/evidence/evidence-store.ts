import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { KeptKind } from '../../rules/evidence/file-kind.ts';

type Db = Kysely<Tables>;

/** A file of an entry as it is kept, or what is left of one whose bytes were removed. */
export interface StoredEvidence {
  readonly unitId: Id;
  readonly id: Id;
  readonly entryId: Id;
  /** The stored file; null once its bytes were removed. */
  readonly fileId: Id | null;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly name: string;
  readonly kind: KeptKind;
  readonly size: number;
  readonly consent: string | null;
  readonly retainUntil: PlainDate | null;
  readonly addedAt: Date;
  readonly addedBy: string;
  readonly withdrawnBy: string | null;
  readonly withdrawnReason: string | null;
  readonly removedOn: PlainDate | null;
}

const select = (where: RawBuilder<unknown>) => sql<StoredEvidence>`
  select f.unit_id as "unitId", f.id, f.entry_id as "entryId", f.file_id as "fileId", encode(f.sha256, 'hex') as sha256,
    f.name, f.kind, f.size, f.consent, f.retain_until as "retainUntil", f.added_at as "addedAt", a.full_name as "addedBy",
    w.full_name as "withdrawnBy", f.withdrawn_reason as "withdrawnReason", f.removed_on as "removedOn"
  from entry_file f join person a on a.id = f.added_by left join person w on w.id = f.withdrawn_by where ${where}`;

/** The files of an entry in the order they were added, those removed among them. */
export async function selectEvidence(db: Db, unitId: Id, entryId: Id): Promise<StoredEvidence[]> {
  const { rows } = await select(
    sql`f.unit_id = ${unitId} and f.entry_id = ${entryId} order by f.added_at, f.id`,
  ).execute(db);
  return rows;
}

/** One file of an entry; `held`: until the end of the transaction. */
export async function selectOneEvidence(
  db: Db,
  key: { readonly unitId: Id; readonly entryId: Id; readonly fileId: Id },
  held = false,
): Promise<StoredEvidence | undefined> {
  const where = sql`f.unit_id = ${key.unitId} and f.entry_id = ${key.entryId} and f.id = ${key.fileId}`;
  const { rows } = await select(held ? sql`${where} for update of f` : where).execute(db);
  return rows[0];
}

/** Whether the id of a file is taken in its unit. */
export async function isEvidenceId(db: Db, unitId: Id, id: Id): Promise<boolean> {
  const { rows } = await sql`select from entry_file where unit_id = ${unitId} and id = ${id}`.execute(db);
  return rows.length > 0;
}

export async function selectSmall(db: Db, unitId: Id, id: Id): Promise<Buffer | undefined> {
  const { rows } = await sql<{ thumbnail: Buffer | null }>`
    select thumbnail from entry_file where unit_id = ${unitId} and id = ${id}`.execute(db);
  return rows[0]?.thumbnail ?? undefined;
}

export interface NewEvidence {
  readonly unitId: Id;
  readonly id: Id;
  readonly entryId: Id;
  readonly fileId: Id;
  readonly sha256: string;
  readonly name: string;
  readonly kind: KeptKind;
  readonly size: number;
  readonly small: Uint8Array | null;
  readonly consent: string | null;
  readonly retainUntil: PlainDate | null;
}

interface By {
  readonly at: Date;
  readonly personId: Id;
}

export async function insertEvidence(db: Db, file: NewEvidence, { at, personId }: By): Promise<void> {
  await db
    .insertInto('entry_file')
    .values({
      unit_id: file.unitId,
      id: file.id,
      entry_id: file.entryId,
      file_id: file.fileId,
      sha256: Buffer.from(file.sha256, 'hex'),
      name: file.name,
      kind: file.kind,
      size: file.size,
      thumbnail: file.small && Buffer.from(file.small),
      consent: file.consent,
      retain_until: file.retainUntil,
      added_at: at,
      added_by: personId,
    })
    .execute();
}

type Key = Pick<StoredEvidence, 'unitId' | 'id'>;

/** Says who struck a file out and why. */
export async function updateStruckOut(
  db: Db,
  { unitId, id }: Key,
  reason: string,
  { at, personId }: By,
): Promise<void> {
  await db
    .updateTable('entry_file')
    .set({ withdrawn_at: at, withdrawn_by: personId, withdrawn_reason: reason })
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .execute();
}

/** What shows the file is taken out of its row; the stored file is the caller's to take away. */
export async function updateRemoved(db: Db, { unitId, id }: Key, on: PlainDate): Promise<void> {
  await db
    .updateTable('entry_file')
    .set({ file_id: null, thumbnail: null, removed_on: on })
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .execute();
}

/** The next files whose last day lies before `today`, held; others that do the same pass them over. */
export async function selectOver(
  db: Db,
  today: PlainDate,
  atMost: number,
): Promise<(StoredEvidence & { readonly register: string })[]> {
  const { rows } = await sql<Key & { entryId: Id; register: string }>`
    select f.unit_id as "unitId", f.id, f.entry_id as "entryId", e.register
    from entry_file f join entry e on e.unit_id = f.unit_id and e.id = f.entry_id
    where f.file_id is not null and f.retain_until < ${today}::date
    order by f.retain_until, f.id limit ${atMost} for update of f skip locked`.execute(db);
  const found = await Promise.all(
    rows.map(async ({ unitId, id, entryId, register }) => {
      const file = await selectOneEvidence(db, { unitId, entryId, fileId: id });
      return file ? [{ ...file, register }] : [];
    }),
  );
  return found.flat();
}

/** How many files stand in each of these entries; those without any are left out. */
export async function countEvidence(
  db: Db,
  entries: readonly { readonly unitId: Id; readonly id: Id }[],
): Promise<ReadonlyMap<Id, number>> {
  if (entries.length === 0) return new Map();
  const { rows } = await sql<{ entryId: Id; files: number }>`
    select f.entry_id as "entryId", count(*)::int as files
    from entry_file f join unnest(${entries.map(({ unitId }) => unitId)}::uuid[], ${entries.map(({ id }) => id)}::uuid[])
      as e (unit_id, id) on e.unit_id = f.unit_id and e.id = f.entry_id
    where f.file_id is not null group by 1`.execute(db);
  return new Map(rows.map(({ entryId, files }) => [entryId, files]));
}
