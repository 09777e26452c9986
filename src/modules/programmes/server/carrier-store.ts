import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { DutyKind } from '../rules/assignment.ts';
import type { Carrying } from '../rules/carrier.ts';
import type { ReceiverChange } from '../rules/receivers.ts';
import { running } from './running-store.ts';

type Db = Kysely<Tables>;

/** A unit that ends, and the one that goes on with what it had to do. */
export interface TakenOver {
  readonly fromId: Id;
  readonly toId: Id;
}

const listOf = (taken: readonly TakenOver[]) =>
  JSON.stringify(taken.map(({ fromId, toId }) => ({ f: fromId, t: toId })));

/** What each of the units has to do now: of its own, and what it carries out for others already. */
const theirs = sql`
  select a.unit_id, a.id, t.from_id, t.to_id
  from taken t join assignment a on a.unit_id = t.from_id and a.carried_by is null
  union all
  select a.unit_id, a.id, t.from_id, t.to_id from taken t join assignment a on a.carried_by = t.from_id`;

const takenSql = (list: string) => sql`
  taken as materialized (select f as from_id, t as to_id from jsonb_to_recordset(${list}::jsonb) as x(f uuid, t uuid))`;

/** What runs of one ended unit and goes on at another. */
export interface Carried extends TakenOver {
  readonly assignments: number;
  /** Of these, how many have been begun or were returned. */
  readonly begun: number;
}

/** How much running work the units take over, when receivers change as said; nobody takes what they would receive themselves. */
export async function countCarried(
  db: Db,
  taken: readonly TakenOver[],
  changes: readonly ReceiverChange[],
): Promise<Carried[]> {
  if (taken.length === 0) return [];
  const said = JSON.stringify(changes.map(({ unitId, fromId, toId }) => ({ u: unitId, f: fromId, t: toId })));
  const { rows } = await sql<Carried>`
    with ${takenSql(listOf(taken))}, change as materialized (
      select u as unit_id, f as from_id, t as to_id from jsonb_to_recordset(${said}::jsonb) as x(u uuid, f uuid, t uuid)
    )
    select m.from_id as "fromId", m.to_id as "toId", count(*)::int as assignments,
      (count(*) filter (where a.state in ('draft', 'ready', 'returned')))::int as begun
    from (${theirs}) m join assignment a on a.unit_id = m.unit_id and a.id = m.id
      left join change own on own.unit_id = m.from_id and own.from_id = a.receiver_unit_id
      left join change rest on rest.unit_id is null and rest.from_id = a.receiver_unit_id
    where ${running} and coalesce(own.to_id, rest.to_id, a.receiver_unit_id) <> m.to_id
    group by 1, 2 order by 3 desc, 1`.execute(db);
  return rows;
}

/** An assignment that another unit goes on with. */
export interface CarriedOn extends TakenOver {
  readonly unitId: Id;
  readonly assignmentId: Id;
  readonly kind: DutyKind;
  readonly isRunning: boolean;
}

const carriedOn = sql`unit_id as "unitId", id as "assignmentId", kind, is_running as "isRunning", from_id as "fromId",
  to_id as "toId"`;

/**
 * Lets the successors go on with everything the ended units had to do, and keeps from whom it came. What was accepted
 * stays as it was filed; they correct it when that is asked.
 */
export async function carryOn(
  db: Db,
  reform: { readonly reformId: Id; readonly effectiveOn: PlainDate },
  taken: readonly TakenOver[],
  now: Date,
): Promise<CarriedOn[]> {
  if (taken.length === 0) return [];
  const { rows } = await sql<CarriedOn>`
    with ${takenSql(listOf(taken))}, moving as materialized (
      select a.unit_id, a.id, a.kind, ${running} as is_running, m.from_id, m.to_id
      from (${theirs}) m join assignment a on a.unit_id = m.unit_id and a.id = m.id
      where a.receiver_unit_id <> m.to_id
      for no key update of a
    ), moved as (
      update assignment a set carried_by = m.to_id, revision = a.revision + 1
      from moving m where a.unit_id = m.unit_id and a.id = m.id
    ), kept as (
      insert into assignment_carry (unit_id, assignment_id, reform_id, from_id, to_id, effective_on, handed_over_at)
      select unit_id, id, ${reform.reformId}, from_id, to_id, ${reform.effectiveOn}::date, ${now} from moving
    )
    select ${carriedOn} from moving`.execute(db);
  return rows;
}

/**
 * Gives everything back to whom it came from, whoever went on with it after that: a unit that stands again does its own
 * work.
 */
export async function takeCarriedBack(db: Db, reformId: Id, now: Date): Promise<CarriedOn[]> {
  const { rows } = await sql<CarriedOn>`
    with said as materialized (
      select unit_id, assignment_id, from_id, handed_over_at from assignment_carry
      where reform_id = ${reformId} and taken_back_at is null
    ), gone as (
      update assignment_carry c set taken_back_at = ${now}
      from said where c.unit_id = said.unit_id and c.assignment_id = said.assignment_id and c.taken_back_at is null
        and (c.reform_id = ${reformId} or c.handed_over_at > said.handed_over_at)
    ), back as (
      update assignment a set carried_by = nullif(said.from_id, said.unit_id), revision = a.revision + 1
      from said join assignment old on old.unit_id = said.unit_id and old.id = said.assignment_id
      where a.unit_id = said.unit_id and a.id = said.assignment_id
      returning a.unit_id, a.id, a.kind, ${running} as is_running, old.carried_by as from_id, said.from_id as to_id
    )
    select ${carriedOn} from back`.execute(db);
  return rows;
}

interface CarryingBy extends Carrying {
  readonly byId: Id;
}

/** Of assignments that another unit goes on with: who, and since when, by assignment. */
export async function selectCarrying(
  db: Db,
  assignments: readonly { readonly unitId: Id; readonly id: Id; readonly carriedBy: Id | null }[],
): Promise<ReadonlyMap<Id, CarryingBy>> {
  const carried = assignments.filter(({ carriedBy }) => carriedBy !== null);
  if (carried.length === 0) return new Map();
  const { rows } = await sql<CarryingBy & { id: Id }>`
    select a.id, a.carried_by as "byId", (
      select min(c.effective_on) - 1 from assignment_carry c
      where c.unit_id = a.unit_id and c.assignment_id = a.id and c.taken_back_at is null
    ) as until, coalesce((
      select f.name from unit_fact f where f.unit_id = a.carried_by and f.superseded_at is null
      order by f.valid_from desc limit 1), '') as "byName"
    from assignment a join unnest(${carried.map(({ unitId }) => unitId)}::uuid[], ${carried.map(({ id }) => id)}::uuid[])
      as asked(unit_id, id) on asked.unit_id = a.unit_id and asked.id = a.id`.execute(db);
  return new Map(rows.map(({ id, ...carrying }) => [id, carrying]));
}
