import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { TreeChangeKind } from '../../rules/rollup/other-tree.ts';
import type { Tree } from './tally-store.ts';

type Db = Kysely<Tables>;

/** Why a child of an office counts what another unit was, or what it came to be. */
export interface TreeChange {
  readonly childId: Id;
  readonly unitId: Id;
  readonly kind: TreeChangeKind;
  readonly on: PlainDate;
}

/**
 * What changed between the tree of a window and another one: by a later tree whom the children go on for, by an earlier
 * one who went on for them. Only units that stood below the office by the tree of the window.
 */
export async function selectTreeChanges(db: Db, { root, day }: Tree, windowDay: PlainDate): Promise<TreeChange[]> {
  const isLater = day > windowDay;
  const [here, there] = isLater ? [sql`s.to_id`, sql`s.from_id`] : [sql`s.from_id`, sql`s.to_id`];
  const [after, until] = isLater ? [windowDay, day] : [day, windowDay];
  const { rows } = await sql<TreeChange>`
    select b.child_id as "childId", ${there} as "unitId", s.effective_on as "on",
      case when ${!isLater}::boolean then 'later' when s.extent = 'whole' then 'merged' else 'divided' end as kind
    from unit_succession s
      join unit_branches(${root}, 'reports_to', ${day}::date) b on b.unit_id = ${here}
      join unit_branches(${root}, 'reports_to', ${windowDay}::date) w on w.unit_id = ${there}
    where s.superseded_at is null and s.effective_on > ${after}::date and s.effective_on <= ${until}::date
      and b.child_id <> ${there}
    order by b.depth, s.effective_on, s.rank, ${there} limit 500`.execute(db);
  return rows;
}
