import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { Linked } from '../rules/answers.ts';
import type { AssignmentState } from '../rules/assignment.ts';

type Db = Kysely<Tables>;

/** An assignment by its key. */
export interface AssignmentKey {
  readonly unitId: Id;
  readonly assignmentId: Id;
}

export interface EntryKey {
  readonly unitId: Id;
  readonly entryId: Id;
}

/** An assignment that asks for entries, with what it asks in which days. */
export interface Asked extends AssignmentKey {
  /** The unit that does it. */
  readonly doerId: Id;
  readonly windowId: Id;
  readonly register: string;
  readonly count: number;
  readonly choice: string | null;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  readonly title: string;
  readonly windowName: string;
  readonly programmeTitle: string;
  readonly state: AssignmentState;
  /** The last day in time the assignment has, and the one its window has by now. */
  readonly dueLastDay: PlainDate;
  readonly windowDue: { readonly day: PlainDate; readonly inclusive: boolean };
}

const askedSql = (which: RawBuilder<unknown>) => sql<Asked>`
  select a.unit_id as "unitId", a.id as "assignmentId", coalesce(a.carried_by, a.unit_id) as "doerId",
    a.window_id as "windowId", d.asked_register as register, d.asked_count as count, d.asked_choice as choice,
    w.first_day as "firstDay", w.last_day as "lastDay", d.title, w.name as "windowName", p.title as "programmeTitle",
    a.state, a.due_last_day as "dueLastDay", jsonb_build_object('day', w.due_day, 'inclusive', w.due_inclusive) as "windowDue"
  from assignment a
    join duty_window w on w.unit_id = a.issuer_unit_id and w.id = a.window_id
    join duty d on d.unit_id = w.unit_id and d.id = w.duty_id
    join programme p on p.unit_id = w.unit_id and p.id = w.programme_id
  where a.kind = 'entries' and ${which}`;

const isOneOf = (keys: readonly AssignmentKey[]) => sql`(a.unit_id, a.id) in (
  select * from unnest(${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map((key) => key.assignmentId)}::uuid[]))`;

/** Those of the assignments that ask for entries. */
export async function selectAsked(db: Db, keys: readonly AssignmentKey[]): Promise<Asked[]> {
  if (keys.length === 0) return [];
  return (await askedSql(isOneOf(keys)).execute(db)).rows;
}

/** What a unit is asked to write in a register, for itself or for one that ended: what is open first, the nearest due day on top. */
export async function selectAskedOf(db: Db, unitId: Id, register: string): Promise<Asked[]> {
  const { rows } = await sql<Asked>`${askedSql(sql`d.asked_register = ${register} and a.state <> 'waived'
      and (a.carried_by = ${unitId} or a.unit_id = ${unitId} and a.carried_by is null)`)}
    order by a.state <> 'open', a.due_last_day, a.id limit 60`.execute(db);
  return rows;
}

/** Locks assignments until the end of the transaction, each in its turn. */
export async function lockAsked(db: Db, keys: readonly AssignmentKey[]): Promise<void> {
  if (keys.length === 0) return;
  await sql`select from assignment a where ${isOneOf(keys)} order by a.unit_id, a.id for no key update`.execute(db);
}

/** Of an entry: the assignments it is linked to. */
export async function selectLinksOf(db: Db, { unitId, entryId }: EntryKey): Promise<AssignmentKey[]> {
  const { rows } = await sql<AssignmentKey>`
    select unit_id as "unitId", assignment_id as "assignmentId" from entry_answer
    where entry_unit_id = ${unitId} and entry_id = ${entryId} order by linked_at, assignment_id`.execute(db);
  return rows;
}

/** Links an entry; gives the assignments it was not linked to before. */
export async function insertLinks(
  db: Db,
  entry: EntryKey,
  keys: readonly AssignmentKey[],
  { at, personId }: { readonly at: Date; readonly personId: Id },
): Promise<Id[]> {
  if (keys.length === 0) return [];
  const rows = await db
    .insertInto('entry_answer')
    .values(
      keys.map(({ unitId, assignmentId }) => ({
        unit_id: unitId,
        assignment_id: assignmentId,
        entry_unit_id: entry.unitId,
        entry_id: entry.entryId,
        linked_at: at,
        linked_by: personId,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('assignment_id')
    .execute();
  return rows.map((row) => row.assignment_id);
}

/** Takes links of an entry away; gives the assignments it was linked to. */
export async function deleteLinks(db: Db, entry: EntryKey, keys: readonly AssignmentKey[]): Promise<Id[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<{ id: Id }>`
    delete from entry_answer a
    where a.entry_unit_id = ${entry.unitId} and a.entry_id = ${entry.entryId}
      and (a.unit_id, a.assignment_id) in (
        select * from unnest(${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map((key) => key.assignmentId)}::uuid[]))
    returning a.assignment_id as id`.execute(db);
  return rows.map(({ id }) => id);
}

/** An entry linked to an assignment. */
export interface LinkedEntry extends Linked {
  readonly assignmentId: Id;
  readonly entryUnitId: Id;
}

/** What is linked to some assignments; of what an entry holds only the field of the choice that is asked. */
export async function selectLinked(db: Db, keys: readonly AssignmentKey[]): Promise<LinkedEntry[]> {
  if (keys.length === 0) return [];
  const { rows } = await sql<LinkedEntry>`
    select a.id as "assignmentId", e.unit_id as "entryUnitId", e.id as "entryId", e.register, e.day,
      e.withdrawn_at is null and e.counters is null and not exists (
        select from entry k where k.unit_id = e.unit_id and k.counters = e.id) as stands, e.created_at as "writtenAt",
      case when d.asked_choice is null then '{}'::jsonb
        else jsonb_build_object(split_part(d.asked_choice, ':', 1), e.content -> split_part(d.asked_choice, ':', 1))
      end as values
    from assignment a
      join duty d on d.unit_id = a.issuer_unit_id and d.id = a.duty_id
      join entry_answer l on l.unit_id = a.unit_id and l.assignment_id = a.id
      join entry e on e.unit_id = l.entry_unit_id and e.id = l.entry_id
    where ${isOneOf(keys)}
    order by e.day, e.id`.execute(db);
  return rows;
}

/** How many entries of the days would count for an assignment and are not linked to it; those without any are left out. */
export async function selectUncounted(db: Db, keys: readonly AssignmentKey[]): Promise<ReadonlyMap<Id, number>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<{ id: Id; uncounted: number }>`
    select a.id, count(*)::int as uncounted
    from assignment a
      join duty_window w on w.unit_id = a.issuer_unit_id and w.id = a.window_id
      join duty d on d.unit_id = a.issuer_unit_id and d.id = a.duty_id
      join entry e on e.unit_id = coalesce(a.carried_by, a.unit_id) and e.register = d.asked_register
        and e.day between w.first_day and w.last_day and e.withdrawn_at is null and e.counters is null
    where a.kind = 'entries' and ${isOneOf(keys)}
      and (d.asked_choice is null
        or e.content -> split_part(d.asked_choice, ':', 1) @> to_jsonb(split_part(d.asked_choice, ':', 2)))
      and not exists (select from entry k where k.unit_id = e.unit_id and k.counters = e.id)
      and not exists (select from entry_answer l where l.unit_id = a.unit_id and l.assignment_id = a.id
        and l.entry_unit_id = e.unit_id and l.entry_id = e.id)
    group by a.id`.execute(db);
  return new Map(rows.map(({ id, uncounted }) => [id, uncounted]));
}
