import { type Kysely, type Selectable, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { DutyTable, DutyWindowTable, ProgrammeTable, Tables } from '#platform/tables.ts';
import type { Asks } from '../rules/asks.ts';
import type { DutyKind } from '../rules/assignment.ts';
import type { Audience } from '../rules/audience.ts';
import type { WindowState } from '../rules/schedule.ts';

type Db = Kysely<Tables>;

export interface StoredFinding {
  readonly code: string;
  readonly severity: 'warning' | 'info' | 'error';
  readonly sentence: string;
}

export interface Programme {
  readonly unitId: Id;
  readonly id: Id;
  readonly documentId: Id | null;
  readonly parent: { readonly unitId: Id; readonly id: Id } | null;
  readonly title: string;
  readonly numberSymbol: string | null;
  readonly signedOn: PlainDate | null;
  readonly year: number;
  readonly state: 'draft' | 'issued' | 'closed';
  readonly findings: readonly StoredFinding[];
  readonly revision: number;
  readonly issuedOn: PlainDate | null;
}

export interface DutyWindow {
  readonly id: Id;
  readonly name: string;
  readonly firstDay: PlainDate | null;
  readonly lastDay: PlainDate | null;
  readonly dueDay: PlainDate;
  readonly dueInclusive: boolean;
  readonly duePhrase: string | null;
  readonly state: WindowState;
}

export interface Duty {
  readonly id: Id;
  readonly kind: DutyKind;
  readonly title: string;
  readonly phrase: string | null;
  readonly channel: string | null;
  readonly audience: Audience;
  readonly form: { readonly code: string; readonly version: number } | null;
  /** What a duty of entries asks; null for the others. */
  readonly asks: Asks | null;
  readonly windows: readonly DutyWindow[];
}

const toProgramme = (row: Selectable<ProgrammeTable>): Programme => ({
  unitId: row.unit_id,
  id: row.id,
  documentId: row.document_id,
  parent: row.parent_unit_id && row.parent_id ? { unitId: row.parent_unit_id, id: row.parent_id } : null,
  title: row.title,
  numberSymbol: row.number_symbol,
  signedOn: row.signed_on,
  year: row.year,
  state: row.state as Programme['state'],
  findings: row.findings as StoredFinding[],
  revision: row.revision,
  issuedOn: row.issued_on,
});

const toWindow = (row: Selectable<DutyWindowTable>): DutyWindow => ({
  id: row.id,
  name: row.name,
  firstDay: row.first_day,
  lastDay: row.last_day,
  dueDay: row.due_day,
  dueInclusive: row.due_inclusive,
  duePhrase: row.due_phrase,
  state: row.state as WindowState,
});

const toDuty = (row: Selectable<DutyTable>, windows: readonly DutyWindow[]): Duty => ({
  id: row.id,
  kind: row.kind as DutyKind,
  title: row.title,
  phrase: row.phrase,
  channel: row.channel,
  audience: row.audience as Audience,
  form: row.form_code !== null && row.form_version !== null ? { code: row.form_code, version: row.form_version } : null,
  asks:
    row.asked_register !== null && row.asked_count !== null
      ? { register: row.asked_register, count: row.asked_count, choice: row.asked_choice }
      : null,
  windows,
});

export interface NewProgramme {
  readonly unitId: Id;
  readonly id: Id;
  readonly documentId: Id | null;
  readonly parent: { readonly unitId: Id; readonly id: Id } | null;
  readonly title: string;
  readonly numberSymbol: string | null;
  readonly signedOn: PlainDate | null;
  readonly year: number;
  readonly findings: readonly StoredFinding[];
}

export async function insertProgramme(db: Db, programme: NewProgramme, now: Date): Promise<void> {
  await db
    .insertInto('programme')
    .values({
      unit_id: programme.unitId,
      id: programme.id,
      document_id: programme.documentId,
      parent_unit_id: programme.parent?.unitId ?? null,
      parent_id: programme.parent?.id ?? null,
      title: programme.title,
      number_symbol: programme.numberSymbol,
      signed_on: programme.signedOn,
      year: programme.year,
      state: 'draft',
      findings: JSON.stringify(programme.findings),
      created_at: now,
    })
    .execute();
}

/** Reads and locks a programme: every change does. */
export async function lockProgramme(db: Db, unitId: Id, id: Id): Promise<Programme | undefined> {
  const row = await db
    .selectFrom('programme')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toProgramme(row);
}

export async function selectProgramme(db: Db, unitId: Id, id: Id): Promise<Programme | undefined> {
  const row = await db
    .selectFrom('programme')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toProgramme(row);
}

/** The duties of a programme in their order, with their windows. */
export async function selectDuties(db: Db, unitId: Id, programmeId: Id): Promise<Duty[]> {
  const duties = await db
    .selectFrom('duty')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .execute();
  const windows = await db
    .selectFrom('duty_window')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('programme_id', '=', programmeId)
    .orderBy('position')
    .execute();
  return duties.map((duty) => toDuty(duty, windows.filter((window) => window.duty_id === duty.id).map(toWindow)));
}

export type NewDuty = Omit<Duty, 'windows'> & { readonly windows: readonly Omit<DutyWindow, 'state'>[] };

/** Replaces all duties of a draft. */
export async function replaceDuties(db: Db, unitId: Id, programmeId: Id, duties: readonly NewDuty[]): Promise<void> {
  await db.deleteFrom('duty_window').where('unit_id', '=', unitId).where('programme_id', '=', programmeId).execute();
  await db.deleteFrom('duty').where('unit_id', '=', unitId).where('programme_id', '=', programmeId).execute();
  for (const [position, duty] of duties.entries()) {
    await db
      .insertInto('duty')
      .values({
        unit_id: unitId,
        programme_id: programmeId,
        id: duty.id,
        position,
        kind: duty.kind,
        title: duty.title,
        phrase: duty.phrase,
        channel: duty.channel,
        audience: JSON.stringify(duty.audience),
        form_code: duty.form?.code ?? null,
        form_version: duty.form?.version ?? null,
        asked_register: duty.asks?.register ?? null,
        asked_count: duty.asks?.count ?? null,
        asked_choice: duty.asks?.choice ?? null,
      })
      .execute();
    await db
      .insertInto('duty_window')
      .values(
        duty.windows.map((window, index) => ({
          unit_id: unitId,
          programme_id: programmeId,
          duty_id: duty.id,
          id: window.id,
          position: index,
          name: window.name,
          first_day: window.firstDay,
          last_day: window.lastDay,
          due_day: window.dueDay,
          due_inclusive: window.dueInclusive,
          due_phrase: window.duePhrase,
          state: 'planned',
        })),
      )
      .execute();
  }
}

interface ProgrammeHead {
  readonly title: string;
  readonly numberSymbol: string | null;
  readonly signedOn: PlainDate | null;
  readonly year: number;
  readonly findings: readonly StoredFinding[];
}

export async function updateProgrammeHead(db: Db, unitId: Id, id: Id, head: ProgrammeHead): Promise<void> {
  await db
    .updateTable('programme')
    .set({
      title: head.title,
      number_symbol: head.numberSymbol,
      signed_on: head.signedOn,
      year: head.year,
      findings: JSON.stringify(head.findings),
      revision: sql`revision + 1`,
    })
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .execute();
}

export async function setProgrammeState(
  db: Db,
  unitId: Id,
  id: Id,
  state: 'issued' | 'closed',
  issued?: { at: Date; on: PlainDate },
): Promise<void> {
  await db
    .updateTable('programme')
    .set({ state, revision: sql`revision + 1`, ...(issued ? { issued_at: issued.at, issued_on: issued.on } : {}) })
    .where('unit_id', '=', unitId)
    .where('id', '=', id)
    .execute();
}
