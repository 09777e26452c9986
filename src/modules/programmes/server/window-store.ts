import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { Asks } from '../rules/asks.ts';
import type { DutyKind } from '../rules/assignment.ts';

type Db = Kysely<Tables>;

/** A window with the duty and the programme it belongs to. */
export interface WindowInContext {
  readonly id: Id;
  /** The office that issued it. */
  readonly unitId: Id;
  readonly programmeId: Id;
  readonly programmeTitle: string;
  readonly year: number;
  readonly dutyId: Id;
  readonly dutyTitle: string;
  readonly kind: DutyKind;
  readonly name: string;
  readonly firstDay: PlainDate | null;
  readonly lastDay: PlainDate | null;
  readonly dueDay: PlainDate;
  readonly dueInclusive: boolean;
  readonly duePhrase: string | null;
  readonly state: 'planned' | 'open' | 'passed-over';
  readonly formCode: string | null;
  readonly formVersion: number | null;
  /** What a duty of entries asks; null for the others. */
  readonly asks: Asks | null;
}

/** Windows with their duty and programme, by id. */
export async function selectWindows(db: Db, ids: readonly Id[]): Promise<WindowInContext[]> {
  const { rows } = await sql<WindowInContext>`
    select w.id, w.unit_id as "unitId", p.id as "programmeId", p.title as "programmeTitle", p.year, d.id as "dutyId",
      d.title as "dutyTitle", d.kind, w.name, w.first_day as "firstDay", w.last_day as "lastDay", w.due_day as "dueDay",
      w.due_inclusive as "dueInclusive", w.due_phrase as "duePhrase", w.state, d.form_code as "formCode",
      d.form_version as "formVersion", case when d.kind = 'entries' then jsonb_build_object('register', d.asked_register,
        'count', d.asked_count, 'choice', d.asked_choice) end as asks
    from duty_window w
      join duty d on d.unit_id = w.unit_id and d.id = w.duty_id
      join programme p on p.unit_id = w.unit_id and p.id = w.programme_id
    where w.id = any(${[...ids]}::uuid[])`.execute(db);
  return rows;
}

export async function selectWindow(db: Db, id: Id): Promise<WindowInContext | undefined> {
  return (await selectWindows(db, [id]))[0];
}

/** The windows of every programme an office has issued, by due day. */
export async function selectWindowsOfUnit(db: Db, unitId: Id): Promise<WindowInContext[]> {
  const rows = await db
    .selectFrom('duty_window')
    .select('id')
    .where('unit_id', '=', unitId)
    .orderBy('due_day')
    .orderBy('position')
    .orderBy('id')
    .execute();
  return selectWindows(
    db,
    rows.map((row) => row.id),
  );
}
