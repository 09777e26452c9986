import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { Role } from '../rules/roles.ts';

export interface EndedRole {
  readonly role: Role;
  readonly unitName: string;
  readonly until: Date;
  /** Whoever can give a role there now, in the unit or, where it has nobody, in the nearest one that governs it. */
  readonly ask: readonly string[];
}

/** The role of their own that somebody held last; a right to see sensitive figures only where there was nothing else. */
export async function selectEndedRole(
  db: Kysely<Tables>,
  personId: Id,
  now: Date,
  day: PlainDate,
): Promise<EndedRole | undefined> {
  const { rows } = await sql<EndedRole>`
    with last as (
      select g.role, g.unit_id, g.valid_until from role_grant g
      where g.person_id = ${personId} and g.delegated_from is null and g.valid_until <= ${now} and g.valid_until > g.valid_from
      order by g.role = 'sensitive-reader', g.valid_until desc, g.id limit 1
    ), asked as (
      select a.depth, p.full_name from last, unit_ancestors(last.unit_id, 'governed_by', ${day}::date) a
        join role_grant g on g.unit_id = a.unit_id and g.role in ('administrator', 'head') and g.delegated_from is null
        join person p on p.id = g.person_id
      where g.valid_from <= ${now} and (g.valid_until is null or g.valid_until > ${now})
    )
    select last.role, last.valid_until as until,
      (select f.name from unit_fact f where f.unit_id = last.unit_id and f.superseded_at is null
        order by f.valid_from desc limit 1) as "unitName",
      coalesce((select array_agg(distinct full_name) from asked where depth = (select min(depth) from asked)), '{}') as ask
    from last`.execute(db);
  return rows[0];
}
