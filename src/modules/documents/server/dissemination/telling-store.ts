import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { Telling, Told, Way } from '../../rules/dissemination/telling.ts';

type Db = Kysely<Tables>;

/** A unit and what it was asked: the key of everything it writes down. */
export interface AskedUnit {
  readonly unitId: Id;
  readonly issuerId: Id;
  readonly disseminationId: Id;
}

export interface TellingRecord {
  readonly version: number;
  readonly telling: Telling;
  readonly toldOn: PlainDate;
  readonly ways: readonly Way[];
  readonly otherWay: string | null;
  readonly note: string | null;
  readonly reason: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
}

interface Row extends Omit<TellingRecord, 'telling'> {
  readonly unitId: Id;
  readonly staffAll: number | null;
  readonly staffTold: number | null;
  readonly pupilsAll: number | null;
  readonly pupilsTold: number | null;
  readonly parentsAll: number | null;
  readonly parentsTold: number | null;
}

const columns = sql`
  r.unit_id as "unitId", r.version, r.staff_all as "staffAll", r.staff_told as "staffTold",
  r.pupils_all as "pupilsAll", r.pupils_told as "pupilsTold", r.parents_all as "parentsAll",
  r.parents_told as "parentsTold", r.told_on as "toldOn", r.ways, r.other_way as "otherWay", r.note, r.reason,
  r.recorded_at as "recordedAt",
  p.full_name || coalesce(' thay mặt ' || f.full_name, '') as "recordedBy"`;
const people = sql`join person p on p.id = r.recorded_by left join person f on f.id = r.recorded_for`;

const pair = (all: number | null, told: number | null): Told | null =>
  all === null || told === null ? null : { all, told };

const toRecord = (row: Row): TellingRecord => ({
  version: row.version,
  telling: {
    staff: pair(row.staffAll, row.staffTold),
    pupils: pair(row.pupilsAll, row.pupilsTold),
    parents: pair(row.parentsAll, row.parentsTold),
  },
  toldOn: row.toldOn,
  ways: row.ways,
  otherWay: row.otherWay,
  note: row.note,
  reason: row.reason,
  recordedAt: row.recordedAt,
  recordedBy: row.recordedBy,
});

/** Whether the unit was asked. */
export async function isAsked(db: Db, { unitId, issuerId, disseminationId }: AskedUnit): Promise<boolean> {
  const { rows } = await sql`
    select from dissemination_unit where unit_id = ${unitId} and issuer_unit_id = ${issuerId}
      and dissemination_id = ${disseminationId}`.execute(db);
  return rows.length > 0;
}

/** The same, held until the end of the transaction, so that two people write one version after the other. */
export async function lockAsked(db: Db, { unitId, issuerId, disseminationId }: AskedUnit): Promise<boolean> {
  const { rows } = await sql`
    select from dissemination_unit where unit_id = ${unitId} and issuer_unit_id = ${issuerId}
      and dissemination_id = ${disseminationId} for update`.execute(db);
  return rows.length > 0;
}

/** Everything a unit wrote down, the latest first. */
export async function selectRecords(
  db: Db,
  { unitId, issuerId, disseminationId }: AskedUnit,
): Promise<TellingRecord[]> {
  const { rows } = await sql<Row>`
    select ${columns} from dissemination_record r ${people}
    where r.unit_id = ${unitId} and r.issuer_unit_id = ${issuerId} and r.dissemination_id = ${disseminationId}
    order by r.version desc`.execute(db);
  return rows.map(toRecord);
}

/** What each asked unit has written down now, with the child of the office below which it stands on a day. */
export interface UnitTelling {
  readonly unitId: Id;
  readonly branchId: Id | null;
  readonly record: TellingRecord | null;
}

export async function selectTellings(
  db: Db,
  issuerId: Id,
  disseminationId: Id,
  day: PlainDate,
): Promise<UnitTelling[]> {
  const { rows } = await sql<Row & { askedId: Id; branchId: Id | null }>`
    select u.unit_id as "askedId", b.child_id as "branchId", t.*
    from dissemination_unit u
      left join unit_branches(${issuerId}, 'reports_to', ${day}::date) b on b.unit_id = u.unit_id
      left join lateral (
        select ${columns} from dissemination_record r ${people}
        where r.unit_id = u.unit_id and r.issuer_unit_id = u.issuer_unit_id
          and r.dissemination_id = u.dissemination_id and r.current
      ) t on true
    where u.issuer_unit_id = ${issuerId} and u.dissemination_id = ${disseminationId}`.execute(db);
  return rows.map(({ askedId, branchId, ...row }) => ({
    unitId: askedId,
    branchId,
    record: row.version === null ? null : toRecord(row),
  }));
}

export interface NewRecord extends AskedUnit, Omit<TellingRecord, 'recordedBy'> {
  readonly recordedBy: Id;
  readonly recordedFor: Id | null;
}

/** Adds a version; the one before it stays and is no longer current. */
export async function insertRecord(db: Db, record: NewRecord): Promise<void> {
  const { unitId, issuerId, disseminationId, telling } = record;
  await sql`
    update dissemination_record set current = false
    where unit_id = ${unitId} and issuer_unit_id = ${issuerId} and dissemination_id = ${disseminationId}
      and current`.execute(db);
  await db
    .insertInto('dissemination_record')
    .values({
      unit_id: unitId,
      issuer_unit_id: issuerId,
      dissemination_id: disseminationId,
      version: record.version,
      staff_all: telling.staff?.all ?? null,
      staff_told: telling.staff?.told ?? null,
      pupils_all: telling.pupils?.all ?? null,
      pupils_told: telling.pupils?.told ?? null,
      parents_all: telling.parents?.all ?? null,
      parents_told: telling.parents?.told ?? null,
      told_on: record.toldOn,
      ways: [...record.ways],
      other_way: record.otherWay,
      note: record.note,
      reason: record.reason,
      recorded_at: record.recordedAt,
      recorded_by: record.recordedBy,
      recorded_for: record.recordedFor,
    })
    .execute();
}

/** What a unit was asked, with its own current version; what ended without a word of it is left out. */
export async function selectAskedOf(
  db: Db,
  unitId: Id,
): Promise<(Omit<AskedUnit, 'unitId'> & { readonly record: TellingRecord | null })[]> {
  const { rows } = await sql<Row & { issuerId: Id; disseminationId: Id }>`
    select u.issuer_unit_id as "issuerId", u.dissemination_id as "disseminationId", t.*
    from dissemination_unit u
      join dissemination d on d.unit_id = u.issuer_unit_id and d.id = u.dissemination_id
      left join lateral (
        select ${columns} from dissemination_record r ${people}
        where r.unit_id = u.unit_id and r.issuer_unit_id = u.issuer_unit_id
          and r.dissemination_id = u.dissemination_id and r.current
      ) t on true
    where u.unit_id = ${unitId} and (d.ended_at is null or t.version is not null)
    order by t.version is not null, d.due_day, d.asked_at desc limit 200`.execute(db);
  return rows.map(({ issuerId, disseminationId, ...row }) => ({
    issuerId,
    disseminationId,
    record: row.version === null ? null : toRecord(row),
  }));
}
