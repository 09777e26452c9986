import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';

type Db = Kysely<Tables>;

/** Somebody still waits for it or works on it. */
export const running = sql`(a.state not in ('accepted', 'waived') or a.correction is not null)`;

/** Running assignments that units must do, of their own or for one that ended, per unit. */
export async function selectOwedBy(db: Db, unitIds: readonly Id[]): Promise<{ unitId: Id; assignments: number }[]> {
  if (unitIds.length === 0) return [];
  const { rows } = await sql<{ unitId: Id; assignments: number }>`
    select own.id as "unitId", count(*)::int as assignments
    from unnest(${[...unitIds]}::uuid[]) as own(id) cross join lateral (
      select a.state, a.correction from assignment a where a.unit_id = own.id and a.carried_by is null
      union all
      select a.state, a.correction from assignment a where a.carried_by = own.id
    ) a where ${running}
    group by 1`.execute(db);
  return rows;
}

/** Windows of issued programmes that are still to open, per office. */
export async function selectPlannedWindows(
  db: Db,
  issuerIds: readonly Id[],
): Promise<{ issuerId: Id; windows: number }[]> {
  if (issuerIds.length === 0) return [];
  const { rows } = await sql<{ issuerId: Id; windows: number }>`
    select w.unit_id as "issuerId", count(*)::int as windows
    from duty_window w join programme p on p.unit_id = w.unit_id and p.id = w.programme_id
    where w.unit_id = any(${[...issuerIds]}::uuid[]) and p.state = 'issued' and w.state = 'planned'
    group by w.unit_id`.execute(db);
  return rows;
}

/** An open window of an issued programme, and whom it is for. */
export interface OpenWindow {
  readonly issuerId: Id;
  readonly name: string;
  readonly lastDay: PlainDate | null;
  /** As it is kept (`audienceSchema`). */
  readonly audience: unknown;
}

/** Windows offices have open on or after a day. */
export async function selectOpenWindows(db: Db, issuerIds: readonly Id[], day: PlainDate): Promise<OpenWindow[]> {
  if (issuerIds.length === 0) return [];
  const { rows } = await sql<OpenWindow>`
    select w.unit_id as "issuerId", w.name, w.last_day as "lastDay", d.audience
    from duty_window w join duty d on d.unit_id = w.unit_id and d.id = w.duty_id
      join programme p on p.unit_id = w.unit_id and p.id = w.programme_id
    where w.unit_id = any(${[...issuerIds]}::uuid[]) and p.state = 'issued' and w.state = 'open'
      and (w.last_day is null or w.last_day >= ${day}::date)`.execute(db);
  return rows;
}

/** A window in which some of the units have an accepted report, and how many of them. */
export interface AcceptedWindow {
  readonly windowId: Id;
  readonly name: string;
  readonly lastDay: PlainDate;
  readonly units: number;
}

/** Windows that end on a day or later in which the units have accepted reports, the latest first. */
export async function selectAcceptedSince(db: Db, unitIds: readonly Id[], day: PlainDate): Promise<AcceptedWindow[]> {
  if (unitIds.length === 0) return [];
  const { rows } = await sql<AcceptedWindow>`
    select w.id as "windowId", w.name, w.last_day as "lastDay", count(*)::int as units
    from assignment a join duty_window w on w.unit_id = a.issuer_unit_id and w.id = a.window_id
    where a.unit_id = any(${[...unitIds]}::uuid[]) and a.kind = 'report' and a.accepted_version is not null
      and w.last_day >= ${day}::date
    group by w.id, w.name, w.last_day order by w.last_day desc, w.id`.execute(db);
  return rows;
}

/** Whether a report of the unit that was accepted counts one of the days `on`, or all up to its end of which `since` is one. */
export async function isReported(
  db: Db,
  unitId: Id,
  { on, since }: { readonly on: readonly PlainDate[]; readonly since: PlainDate | null },
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (
      select from assignment a join duty_window w on w.unit_id = a.issuer_unit_id and w.id = a.window_id
      where (a.carried_by = ${unitId} or a.unit_id = ${unitId} and a.carried_by is null)
        and a.kind = 'report' and a.accepted_version is not null
        and (w.last_day >= ${since}::date
          or exists (select from unnest(${[...on]}::date[]) as one(day) where one.day between w.first_day and w.last_day))
    ) as found`.execute(db);
  return rows[0]?.found ?? false;
}

/** Which of the units have issued a programme, or have something to do. */
export async function selectAtWork(
  db: Db,
  unitIds: readonly Id[],
): Promise<{ programmes: boolean; assignments: boolean }> {
  const ids = [...unitIds];
  const { rows } = await sql<{ programmes: boolean; assignments: boolean }>`
    select exists (select from programme where unit_id = any(${ids}::uuid[])) as programmes,
      exists (select from assignment where unit_id = any(${ids}::uuid[])) as assignments`.execute(db);
  return rows[0] ?? { programmes: false, assignments: false };
}
