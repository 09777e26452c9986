import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';

type Db = Kysely<Tables>;

export interface ListedProgramme {
  readonly id: Id;
  readonly title: string;
  readonly year: number;
  readonly state: 'draft' | 'issued' | 'closed';
  readonly issuedOn: PlainDate | null;
  readonly duties: number;
}

/** Programmes of an office, the newest first. */
export async function selectProgrammesOf(db: Db, unitId: Id): Promise<ListedProgramme[]> {
  const { rows } = await sql<ListedProgramme>`
    select p.id, p.title, p.year, p.state, p.issued_on as "issuedOn",
      (select count(*) from duty d where d.unit_id = p.unit_id and d.programme_id = p.id)::int as duties
    from programme p where p.unit_id = ${unitId} order by p.created_at desc, p.id desc limit 500`.execute(db);
  return rows;
}

/** Issued programmes of which a unit has assignments. */
export async function selectProgrammesAbove(db: Db, unitId: Id) {
  const { rows } = await sql<{ unitId: Id; id: Id; title: string; year: number }>`
    select distinct p.unit_id as "unitId", p.id, p.title, p.year
    from assignment a join programme p on p.unit_id = a.issuer_unit_id and p.id = a.programme_id
    where (a.unit_id = ${unitId} or a.carried_by = ${unitId}) and p.state <> 'draft' order by p.year desc, p.title, p.id limit 200`.execute(
    db,
  );
  return rows;
}

/** How many assignments each window of a programme has. */
export async function countAssigned(db: Db, unitId: Id, programmeId: Id): Promise<Map<Id, number>> {
  const { rows } = await sql<{ windowId: Id; n: number }>`
    select window_id as "windowId", count(*)::int as n from assignment
    where issuer_unit_id = ${unitId} and programme_id = ${programmeId} group by window_id`.execute(db);
  return new Map(rows.map((row) => [row.windowId, row.n]));
}

const mayOpen = (today: PlainDate) => sql`
  w.state = 'planned' and p.state = 'issued' and (w.first_day is null or w.first_day <= ${today}::date)`;

/** Issued programmes, in every office, with a planned window whose first day has come. */
export async function selectProgrammesToOpen(db: Db, today: PlainDate): Promise<{ unitId: Id; programmeId: Id }[]> {
  const { rows } = await sql<{ unitId: Id; programmeId: Id }>`
    select w.unit_id as "unitId", w.programme_id as "programmeId"
    from duty_window w join programme p on p.unit_id = w.unit_id and p.id = w.programme_id
    where ${mayOpen(today)}
    group by w.unit_id, w.programme_id order by min(w.due_day), w.programme_id`.execute(db);
  return rows;
}

/** The windows of a programme whose first day has come, locked against a second opener. */
export async function lockWindowsToOpen(db: Db, unitId: Id, programmeId: Id, today: PlainDate): Promise<Id[]> {
  const { rows } = await sql<{ id: Id }>`
    select w.id from duty_window w join programme p on p.unit_id = w.unit_id and p.id = w.programme_id
    where w.unit_id = ${unitId} and w.programme_id = ${programmeId} and ${mayOpen(today)}
    for update of w skip locked`.execute(db);
  return rows.map(({ id }) => id);
}

export async function setWindowState(
  db: Db,
  unitId: Id,
  windowId: Id,
  state: 'open' | 'passed-over',
  now: Date,
): Promise<void> {
  await db
    .updateTable('duty_window')
    .set({ state, opened_at: state === 'open' ? now : null })
    .where('unit_id', '=', unitId)
    .where('id', '=', windowId)
    .execute();
}
