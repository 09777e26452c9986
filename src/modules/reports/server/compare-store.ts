import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';

type Db = Kysely<Tables>;

/** A window a unit has accepted figures of. */
export interface AcceptedWindow {
  readonly windowId: Id;
  readonly dutyId: Id;
  readonly name: string;
  readonly firstDay: PlainDate | null;
  readonly lastDay: PlainDate | null;
}

interface Compared {
  readonly unitId: Id;
  readonly windowId: Id;
  readonly formCode: string;
  readonly issuerUnitId: Id;
}

/** The other windows a unit has accepted figures of by the form of a report: those of its issuer, then, if asked, of others. */
export async function selectAcceptedWindows(
  db: Db,
  { unitId, windowId, formCode, issuerUnitId }: Compared,
  ofOthers: boolean,
): Promise<AcceptedWindow[]> {
  const { rows } = await sql<AcceptedWindow>`
    select w.id as "windowId", w.duty_id as "dutyId", w.name, w.first_day as "firstDay", w.last_day as "lastDay"
    from report_version v
      join assignment a on a.unit_id = v.unit_id and a.id = v.assignment_id
      join duty_window w on w.unit_id = a.issuer_unit_id and w.id = a.window_id
    where v.unit_id = ${unitId} and v.current and v.form_code = ${formCode} and v.window_id <> ${windowId}
      and (a.issuer_unit_id = ${issuerUnitId} or ${ofOthers}::boolean)
    order by a.issuer_unit_id = ${issuerUnitId} desc, w.last_day desc, w.first_day desc, w.id desc`.execute(db);
  return rows;
}

export interface AcceptedFigures {
  readonly windowId: Id;
  readonly formCode: string;
  readonly formVersion: number;
  readonly cells: (number | null)[];
  readonly notApplicable: number[];
}

/** The accepted figures of a unit in some windows. */
export async function selectAcceptedFigures(db: Db, unitId: Id, windowIds: readonly Id[]): Promise<AcceptedFigures[]> {
  if (windowIds.length === 0) return [];
  const { rows } = await sql<AcceptedFigures>`
    select window_id as "windowId", form_code as "formCode", form_version as "formVersion", cells,
      not_applicable as "notApplicable"
    from report_version
    where unit_id = ${unitId} and current and window_id = any(${[...windowIds]}::uuid[])`.execute(db);
  return rows;
}
