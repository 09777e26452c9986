import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { HandlingState, HandlingStep } from '../../rules/register/handling.ts';

type Db = Kysely<Tables>;

/** What is kept of one step. */
export interface NewStep {
  readonly unitId: Id;
  readonly entryId: Id;
  readonly step: HandlingStep;
  readonly at: Date;
  readonly byId: Id;
  readonly onBehalfOf: Id | null;
  readonly opinionOf: string | null;
  readonly words: string | null;
  readonly handlerId: Id | null;
  readonly handlerName: string | null;
  readonly handleBy: PlainDate | null;
  readonly answerEntryId: Id | null;
  readonly answerSymbol: string | null;
}

/** Adds a step after the last one; the line is held by the caller. */
export async function insertStep(db: Db, step: NewStep): Promise<void> {
  await sql`
    insert into handling_step (unit_id, entry_id, sequence, step, at, by_id, on_behalf_of, opinion_of, words, handler_id,
      handler_name, handle_by, answer_entry_id, answer_symbol)
    select ${step.unitId}, ${step.entryId}, coalesce(max(sequence), 0) + 1, ${step.step}, ${step.at}, ${step.byId},
      ${step.onBehalfOf}, ${step.opinionOf}, ${step.words}, ${step.handlerId}, ${step.handlerName},
      ${step.handleBy}::date, ${step.answerEntryId}, ${step.answerSymbol}
    from handling_step where unit_id = ${step.unitId} and entry_id = ${step.entryId}`.execute(db);
}

export interface KnownStep {
  readonly step: HandlingStep;
  readonly at: Date;
  readonly by: string;
  readonly onBehalfOf: string | null;
  readonly opinionOf: string | null;
  readonly words: string | null;
  readonly handlerName: string | null;
  readonly limit: PlainDate | null;
  readonly answer: string | null;
  readonly answerEntryId: Id | null;
}

/** The steps of some lines by line, in their order. */
export async function selectSteps(
  db: Db,
  unitId: Id,
  entryIds: readonly Id[],
): Promise<(KnownStep & { readonly entryId: Id })[]> {
  if (entryIds.length === 0) return [];
  const { rows } = await sql<KnownStep & { entryId: Id }>`
    select s.entry_id as "entryId", s.step, s.at, p.full_name as by, b.full_name as "onBehalfOf",
      s.opinion_of as "opinionOf", s.words, s.handler_name as "handlerName", s.handle_by as "limit",
      coalesce(s.answer_symbol, a.number_symbol, lpad(a.number::text, 2, '0')) as answer,
      s.answer_entry_id as "answerEntryId"
    from handling_step s join person p on p.id = s.by_id
      left join person b on b.id = s.on_behalf_of
      left join register_entry a on a.unit_id = s.unit_id and a.id = s.answer_entry_id
    where s.unit_id = ${unitId} and s.entry_id = any(${[...entryIds]}::uuid[])
    order by s.entry_id, s.sequence`.execute(db);
  return rows;
}

export interface HandlingNow {
  readonly state: HandlingState;
  readonly handlerId: Id | null;
  readonly handlerName: string | null;
  readonly handleBy: PlainDate | null;
  readonly finishedOn: PlainDate | null;
  /** The columns of the book that say the same: to whom, on what day. */
  readonly recipients: string | null;
  readonly passedOn: PlainDate | null;
  readonly revision: number;
}

export async function updateHandling(db: Db, unitId: Id, entryId: Id, now: HandlingNow): Promise<void> {
  await db
    .updateTable('register_entry')
    .set({
      handling: now.state,
      handler_id: now.handlerId,
      handler_name: now.handlerName,
      handle_by: now.handleBy,
      finished_on: now.finishedOn,
      recipients: now.recipients,
      passed_on: now.passedOn,
      revision: now.revision,
    })
    .where('unit_id', '=', unitId)
    .where('id', '=', entryId)
    .execute();
}

/** People of an office who hold one of these roles on it now, by name. */
export async function selectHandlers(
  db: Db,
  unitId: Id,
  roles: readonly string[],
  now: Date,
): Promise<{ id: Id; fullName: string }[]> {
  const { rows } = await sql<{ id: Id; fullName: string }>`
    select distinct p.id, p.full_name as "fullName" from role_grant g join person p on p.id = g.person_id
    where g.unit_id = ${unitId} and g.role = any(${[...roles]}::text[]) and g.valid_from <= ${now}
      and (g.valid_until is null or g.valid_until > ${now}) and p.disabled_at is null and p.kind = 'person'
    order by p.full_name, p.id`.execute(db);
  return rows;
}

export interface OpenEntry {
  readonly id: Id;
  readonly number: number;
  readonly year: number;
  readonly subject: string;
  readonly author: string | null;
  readonly numberSymbol: string | null;
  readonly arrivedOn: PlainDate | null;
  readonly state: HandlingState;
  readonly handlerId: Id | null;
  readonly handlerName: string | null;
  readonly handleBy: PlainDate | null;
}

const open = (unitId: Id) =>
  sql`unit_id = ${unitId} and book = 'received' and handling <> 'done' and withdrawn_at is null`;

/** How much of what arrived is not done with; of that what nobody was given, and what others are late with. */
export async function countOpenEntries(db: Db, unitId: Id, personId: Id, today: PlainDate) {
  const { rows } = await sql<{ total: number; fresh: number; late: number }>`
    select count(*)::int as total, (count(*) filter (where handling = 'new'))::int as fresh,
      (count(*) filter (where handle_by < ${today}::date and handler_id is distinct from ${personId}))::int as late
    from register_entry where ${open(unitId)}`.execute(db);
  return rows[0] ?? { total: 0, fresh: 0, late: 0 };
}

/** What arrived and is not done with: what was passed to the person first, then the nearest limit; at most 200. */
export async function selectOpenEntries(db: Db, unitId: Id, personId: Id): Promise<OpenEntry[]> {
  const { rows } = await sql<OpenEntry>`
    select id, number, year, subject, author, number_symbol as "numberSymbol", arrived_on as "arrivedOn",
      handling as state, handler_id as "handlerId", handler_name as "handlerName", handle_by as "handleBy"
    from register_entry where ${open(unitId)}
    order by handler_id is not distinct from ${personId} desc, handle_by nulls last, arrived_on, number, id limit 200`.execute(
    db,
  );
  return rows;
}
