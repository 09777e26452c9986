import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import { hashToken } from '#platform/random.ts';
import type { Tables } from '#platform/tables.ts';
import { type FactorPolicy, type GivenRole, mustEndAt } from '../../rules/factors/due.ts';
import type { Role } from '../../rules/roles.ts';

type Db = Kysely<Tables>;

/** Whose sessions are looked at, for which role: all where not said. */
interface Concerned {
  readonly personId?: Id;
  readonly role?: Role;
}

const DECISIONS = sql`hashtextextended('factor-policy', 0)`;

/** Lets decisions about second factors be made one at a time, and no session begin beside one. */
export async function lockPolicies(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${DECISIONS})`.execute(db);
}

/**
 * Lets sessions that were opened without a second factor end where a role begins to require one, from a moment on; none
 * ends later than it would have. To be called after whatever brings that about was written: a new session, a grant, a
 * decision. Of two at once the second sees what the first wrote.
 */
export async function lowerSessions(db: Db, { personId, role }: Concerned, from: Date): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${DECISIONS})`.execute(db);
  if (personId) await sql`select from person where id = ${personId} for no key update`.execute(db);
  const ofRole = role ? sql`and g.role = ${role}` : sql``;
  const ofPerson = personId ? sql`and g.person_id = ${personId}` : sql``;
  const { rows: policies } = await sql<FactorPolicy>`
    select p.role, p.valid_from::text as "validFrom", p.required, p.grace_days as "graceDays", p.source
    from factor_policy p join installation i on i.kind = 'real' or p.made_by is not null`.execute(db);
  if (!policies.some((policy) => policy.required && (!role || policy.role === role))) return;
  const { rows: given } = await sql<GivenRole & { readonly personId: Id }>`
    select g.person_id as "personId", g.role, g.valid_from as "from", g.valid_until as "until"
    from role_grant g where (g.valid_until is null or g.valid_until > g.valid_from) and exists (
      select from session s where s.person_id = g.person_id and s.stage = 'in' and not s.second_factor
    ) ${ofRole} ${ofPerson}`.execute(db);
  const ends = [...Map.groupBy(given, (one) => one.personId)].flatMap(([id, roles]) => {
    const at = mustEndAt(roles, policies, from);
    return at ? [{ id, at }] : [];
  });
  if (ends.length === 0) return;
  await sql`
    update session s set must_end_at = e.at
    from unnest(${ends.map(({ id }) => id)}::uuid[], ${ends.map(({ at }) => at)}::timestamptz[]) as e(person_id, at)
    where s.person_id = e.person_id and s.stage = 'in' and not s.second_factor
      and (s.must_end_at is null or s.must_end_at > e.at)`.execute(db);
}

/** Somebody proved a second factor in this session: no role ends it any more. */
export const markSecondFactor = (db: Db, token: string) =>
  db
    .updateTable('session')
    .set({ second_factor: true, must_end_at: null })
    .where('token_hash', '=', hashToken(token))
    .execute();

/** Somebody has no second factor any more: their sessions count as opened without one. */
export const unmarkSecondFactor = (db: Db, personId: Id) =>
  db.updateTable('session').set({ second_factor: false }).where('person_id', '=', personId).execute();
