import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { DutyKind } from '../rules/assignment.ts';
import type { CarriedOut, Link, ReceiverChange } from '../rules/receivers.ts';
import { running } from './running-store.ts';

type Db = Kysely<Tables>;

/** Keeps what a confirmed reform says of receivers, from its day on. */
export async function insertReceiverChanges(
  db: Db,
  reformId: Id,
  effectiveOn: PlainDate,
  changes: readonly (ReceiverChange & { readonly id: Id })[],
): Promise<void> {
  const rows = changes.map(({ id, unitId, fromId, toId }) => ({
    reform_id: reformId,
    id,
    unit_id: unitId,
    from_id: fromId,
    to_id: toId,
    effective_on: effectiveOn,
  }));
  await sql`insert into receiver_change
    select * from jsonb_populate_recordset(null::receiver_change, ${JSON.stringify(rows)}::jsonb)`.execute(db);
}

/** Everything said of receivers that follow one another from an office on, up to a day, in the order it was carried out. */
export async function selectCarriedOut(db: Db, officeId: Id, day: PlainDate): Promise<CarriedOut[]> {
  const { rows } = await sql<CarriedOut>`
    with recursive hand(id) as (
      select ${officeId}::uuid
      union
      select c.to_id from receiver_change c join hand on hand.id = c.from_id
      where c.superseded_at is null and c.effective_on <= ${day}::date
    )
    select c.unit_id as "unitId", c.from_id as "fromId", c.to_id as "toId", c.reform_id as "reformId",
      c.effective_on as "effectiveOn", t.carried_out_on as "carriedOutOn"
    from receiver_change c join hand on hand.id = c.from_id join reform r on r.id = c.reform_id
      cross join lateral (
        select greatest(c.effective_on, (r.confirmed_at at time zone 'Asia/Ho_Chi_Minh')::date) as carried_out_on
      ) t
    where c.superseded_at is null and c.effective_on <= ${day}::date
    order by t.carried_out_on, r.confirmed_at`.execute(db);
  return rows;
}

/** A running assignment goes with the unit that does it where a change names it, otherwise with everything its receiver gives away. */
const going = (changes: RawBuilder<unknown>) => sql`
  from assignment a
    left join ${changes} own on own.unit_id = coalesce(a.carried_by, a.unit_id) and own.from_id = a.receiver_unit_id
    left join ${changes} rest on rest.unit_id is null and rest.from_id = a.receiver_unit_id
  where a.receiver_unit_id in (select from_id from ${changes} c) and ${running}
    and coalesce(own.to_id, rest.to_id) is not null`;

/** How much running work would go from one receiver to another. */
export interface Going {
  readonly fromId: Id;
  readonly toId: Id;
  readonly assignments: number;
  readonly units: number;
}

export async function countGoing(db: Db, changes: readonly ReceiverChange[]): Promise<Going[]> {
  if (changes.length === 0) return [];
  const list = JSON.stringify(changes.map(({ unitId, fromId, toId }) => ({ u: unitId, f: fromId, t: toId })));
  const { rows } = await sql<Going>`
    with change as materialized (
      select u as unit_id, f as from_id, t as to_id from jsonb_to_recordset(${list}::jsonb) as x(u uuid, f uuid, t uuid)
    )
    select a.receiver_unit_id as "fromId", coalesce(own.to_id, rest.to_id) as "toId", count(*)::int as assignments,
      count(distinct a.unit_id)::int as units
    ${going(sql`change`)}
    group by 1, 2 order by 3 desc, 2`.execute(db);
  return rows;
}

/** How many running assignments of these receivers no change takes along, per receiver. */
export async function countStaying(
  db: Db,
  receiverIds: readonly Id[],
  changes: readonly ReceiverChange[],
): Promise<{ receiverId: Id; assignments: number }[]> {
  if (receiverIds.length === 0) return [];
  const list = JSON.stringify(changes.map(({ unitId, fromId }) => ({ u: unitId, f: fromId })));
  const { rows } = await sql<{ receiverId: Id; assignments: number }>`
    with change as materialized (
      select u as unit_id, f as from_id from jsonb_to_recordset(${list}::jsonb) as x(u uuid, f uuid)
    )
    select a.receiver_unit_id as "receiverId", count(*)::int as assignments
    from assignment a
    where a.receiver_unit_id = any(${[...receiverIds]}::uuid[]) and ${running} and not exists (
      select from change c where c.from_id = a.receiver_unit_id and (c.unit_id is null
          or c.unit_id = coalesce(a.carried_by, a.unit_id)))
    group by 1`.execute(db);
  return rows;
}

/** An assignment that came to another receiver. */
export interface Handed {
  readonly unitId: Id;
  readonly assignmentId: Id;
  readonly kind: DutyKind;
  readonly fromId: Id;
  readonly toId: Id;
}

/** Gives what runs to the receivers a reform says, and keeps from whom it came. */
export async function moveRunning(db: Db, reformId: Id, now: Date): Promise<Handed[]> {
  const { rows } = await sql<Handed>`
    with change as materialized (
      select unit_id, from_id, to_id, effective_on from receiver_change
      where reform_id = ${reformId} and superseded_at is null
    ), moving as materialized (
      select a.unit_id, a.id, a.kind, a.receiver_unit_id as from_id, coalesce(own.to_id, rest.to_id) as to_id,
        coalesce(own.effective_on, rest.effective_on) as effective_on
      ${going(sql`change`)}
      for no key update of a
    ), moved as (
      update assignment a set receiver_unit_id = m.to_id, revision = a.revision + 1
      from moving m where a.unit_id = m.unit_id and a.id = m.id
    ), kept as (
      insert into assignment_hand_over
        (unit_id, assignment_id, reform_id, from_id, to_id, effective_on, handed_over_at)
      select unit_id, id, ${reformId}, from_id, to_id, effective_on, ${now} from moving
    )
    select unit_id as "unitId", id as "assignmentId", kind, from_id as "fromId", to_id as "toId" from moving`.execute(
    db,
  );
  return rows;
}

/** Keeps through whose hands work came that was opened for another receiver than the office that issued it. */
export async function insertHandOvers(
  db: Db,
  now: Date,
  came: readonly (Link & { readonly unitId: Id; readonly assignmentId: Id })[],
): Promise<void> {
  if (came.length === 0) return;
  const rows = came.map(({ unitId, assignmentId, reformId, fromId, toId, effectiveOn }) => ({
    unit_id: unitId,
    assignment_id: assignmentId,
    reform_id: reformId,
    from_id: fromId,
    to_id: toId,
    effective_on: effectiveOn,
    handed_over_at: now,
  }));
  await sql`insert into assignment_hand_over
    select * from jsonb_populate_recordset(null::assignment_hand_over, ${JSON.stringify(rows)}::jsonb)`.execute(db);
}

/** Whether a new receiver has decided about anything it was handed, or closed a total with it. */
export async function hasDecidedHanded(db: Db, reformId: Id): Promise<boolean> {
  const { rows } = await sql<{ decided: boolean }>`
    select exists (
      select from assignment_hand_over h
        join assignment a on a.unit_id = h.unit_id and a.id = h.assignment_id
      where h.reform_id = ${reformId} and h.taken_back_at is null and (
        a.accepted_at > h.handed_over_at or a.waived_at > h.handed_over_at
        or exists (select from report_version v where v.unit_id = h.unit_id and v.assignment_id = h.assignment_id
          and v.decided_at > h.handed_over_at)
        or exists (select from plan_version v where v.unit_id = h.unit_id and v.assignment_id = h.assignment_id
          and v.decided_at > h.handed_over_at)
        or exists (select from consolidation c where c.unit_id = h.to_id and c.window_id = a.window_id
          and c.closed_version > 0))
    ) as decided`.execute(db);
  return rows[0]?.decided ?? false;
}

/** Whether a new receiver has asked something of a unit that came to it by a reform, since a moment. */
export async function hasAskedMoved(db: Db, reformId: Id, since: Date): Promise<boolean> {
  const { rows } = await sql<{ asked: boolean }>`
    select exists (
      select from receiver_change c
        join assignment a on a.unit_id = c.unit_id and a.issuer_unit_id = c.to_id and a.created_at > ${since}
      where c.reform_id = ${reformId} and c.superseded_at is null
    ) as asked`.execute(db);
  return rows[0]?.asked ?? false;
}

/** Gives everything back to whom it came from. */
export async function takeHandedBack(db: Db, reformId: Id, now: Date): Promise<Handed[]> {
  await sql`update receiver_change set superseded_at = ${now}
    where reform_id = ${reformId} and superseded_at is null`.execute(db);
  const { rows } = await sql<Handed>`
    with back as (
      update assignment_hand_over set taken_back_at = ${now}
      where reform_id = ${reformId} and taken_back_at is null
      returning unit_id, assignment_id, from_id, to_id
    )
    update assignment a set receiver_unit_id = back.from_id, revision = a.revision + 1
    from back where a.unit_id = back.unit_id and a.id = back.assignment_id and a.receiver_unit_id = back.to_id
    returning a.unit_id as "unitId", a.id as "assignmentId", a.kind, back.to_id as "fromId", back.from_id as "toId"
  `.execute(db);
  return rows;
}

/** From whom an assignment came, the latest first. */
export interface Came {
  readonly fromId: Id;
  readonly fromName: string;
  readonly on: PlainDate;
}

export async function selectCameFrom(db: Db, unitId: Id, assignmentId: Id): Promise<Came[]> {
  const { rows } = await sql<Came>`
    select h.from_id as "fromId", h.effective_on as "on", coalesce((
      select f.name from unit_fact f where f.unit_id = h.from_id and f.superseded_at is null
      order by f.valid_from < h.effective_on desc, f.valid_from desc limit 1), '') as "fromName"
    from assignment_hand_over h
    where h.unit_id = ${unitId} and h.assignment_id = ${assignmentId} and h.taken_back_at is null
    order by h.effective_on desc, h.handed_over_at desc, h.reform_id desc`.execute(db);
  return rows;
}
