import { type Kysely, sql } from 'kysely';
import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';
import type { FactorPolicy } from '../../rules/factors/due.ts';
import type { Role } from '../../rules/roles.ts';

type Db = Kysely<Tables>;

export interface Decision extends FactorPolicy {
  readonly role: Role;
  /** Null: it came with the program. */
  readonly madeBy: string | null;
}

/** Every decision about second factors, by role, the newest first. */
export async function selectDecisions(db: Db): Promise<Decision[]> {
  const { rows } = await sql<Decision>`
    select d.role, d.valid_from::text as "validFrom", d.required, d.grace_days as "graceDays", d.source,
      p.full_name as "madeBy"
    from factor_policy d left join person p on p.id = d.made_by
    order by d.role, d.valid_from desc`.execute(db);
  return rows;
}

export interface NewDecision extends FactorPolicy {
  readonly madeBy: Id;
  readonly madeAt: Date;
}

/** Adds a decision; false where one of the same role and day stands already. */
export async function insertDecision(db: Db, one: NewDecision): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('factor_policy')
    .values({
      role: one.role,
      valid_from: one.validFrom,
      required: one.required,
      grace_days: one.graceDays,
      source: one.source,
      made_by: one.madeBy,
      made_at: one.madeAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Whether somebody administers a unit of today that neither reports to nor is governed by any of `roots`, through however many others. */
export async function hasAdministeredOutside(
  db: Db,
  roots: readonly Id[],
  now: Date,
  day: PlainDate,
): Promise<boolean> {
  const { rows } = await sql<{ outside: boolean }>`
    select exists (
      select from role_grant g join unit_on(${day}::date) u on u.unit_id = g.unit_id
      where g.role in ('administrator', 'head') and g.valid_from <= ${now} and (g.valid_until is null or g.valid_until > ${now})
        and g.unit_id not in (
          select s.unit_id from unnest(${[...roots]}::uuid[]) as root(id), unnest(array['reports_to', 'governed_by']) as along(name),
            unit_subtree(root.id, along.name, ${day}::date) s
        )
    ) as outside`.execute(db);
  return rows[0]?.outside ?? true;
}
