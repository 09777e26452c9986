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
    order by s.effective_on desc, s.rank, o.name`.execute(db);
  return rows;
}
