import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { UnitKind } from '../rules/kinds.ts';

type Db = Kysely<Tables>;

export interface KnownSuccession {
  readonly direction: 'predecessor' | 'successor';
  readonly unitId: Id;
  /** As it was called when one went on for the other. */
  readonly name: string;
  readonly kind: UnitKind;
  readonly since: PlainDate;
  readonly until: PlainDate | null;
  readonly extent: 'whole' | 'part';
  readonly part: string | null;
  readonly effectiveOn: PlainDate;
}

/** Whom a unit goes on for, and who goes on for it, the latest first. */
export async function selectSuccessions(db: Db, unitId: Id): Promise<KnownSuccession[]> {
  const { rows } = await sql<KnownSuccession>`
    select s.direction, s.other_id as "unitId", o.name, o.kind, d.since, d.until, s.extent, s.part,
      s.effective_on as "effectiveOn"
    from (
      select 'predecessor' as direction, from_id as other_id, extent, part, rank, effective_on from unit_succession
      where to_id = ${unitId} and superseded_at is null
      union all
      select 'successor', to_id, extent, part, rank, effective_on from unit_succession
      where from_id = ${unitId} and superseded_at is null
    ) s cross join lateral (
      select f.name, f.kind from unit_fact f where f.unit_id = s.other_id and f.superseded_at is null
      order by abs(f.valid_from - s.effective_on) limit 1
    ) o cross join lateral (
      select min(f.valid_from) as since,
        case when bool_or(f.valid_to is null) then null else max(f.valid_to) end as until
      from unit_fact f where f.unit_id = s.other_id and f.superseded_at is null
    ) d
    order by s.effective_on desc, s.rank, o.name, s.other_id`.execute(db);
  return rows;
}

/** The unit that goes on for an ended one, standing on a day, and whom it reports to then. */
export interface Heir {
  readonly endedId: Id;
  readonly unitId: Id;
  readonly receiverId: Id | null;
}

/** Who goes on, on a day, for units that went into others as a whole, however many followed one another. */
export async function selectHeirs(db: Db, endedIds: readonly Id[], day: PlainDate): Promise<Heir[]> {
  if (endedIds.length === 0) return [];
  const { rows } = await sql<Heir>`
    with recursive heir(ended_id, unit_id, depth) as (
      select id, id, 0 from unnest(${[...endedIds]}::uuid[]) as ended(id)
      union
      select heir.ended_id, s.to_id, heir.depth + 1
      from heir join unit_succession s on s.from_id = heir.unit_id
      where s.superseded_at is null and s.extent = 'whole' and s.rank = 1 and s.effective_on <= ${day}::date
        and heir.depth < 20
    )
    select heir.ended_id as "endedId", heir.unit_id as "unitId", r.other_id as "receiverId"
    from heir join unit_on(${day}::date) u on u.unit_id = heir.unit_id
      left join unit_relation r on r.unit_id = heir.unit_id and r.relation = 'reports_to' and r.rank = 1
        and r.superseded_at is null and r.valid_from <= ${day}::date and (r.valid_to is null or r.valid_to >= ${day}::date)
    where heir.depth > 0`.execute(db);
  return rows;
}

/** The units a reform ends, each with the one of its successors that answers for what cannot be divided. */
export async function selectTakenOver(db: Db, reformId: Id): Promise<{ fromId: Id; toId: Id }[]> {
  const { rows } = await sql<{ fromId: Id; toId: Id }>`
    select s.from_id as "fromId", s.to_id as "toId" from unit_succession s
    where s.reform_id = ${reformId} and s.rank = 1 and s.superseded_at is null and not exists (
      select from unit_fact f where f.unit_id = s.from_id and f.superseded_at is null
        and f.valid_from <= s.effective_on and (f.valid_to is null or f.valid_to >= s.effective_on))`.execute(db);
  return rows;
}
