import { type Kysely, sql } from 'kysely';
import type { Id } from '#base/id.ts';
import type { Tables } from '#platform/tables.ts';

type Db = Kysely<Tables>;

export interface ProtectedPerson {
  readonly personId: Id;
  readonly fullName: string;
  readonly login: string;
  readonly totp: boolean;
  readonly passkeys: number;
  readonly recoveryCodes: number;
  readonly lastSeenAt: Date | null;
  /** Where they hold a role now or will. */
  readonly unitIds: readonly Id[];
  /** Every role they hold now, on any unit. */
  readonly roles: readonly { readonly role: string; readonly unitId: Id; readonly since: string }[];
}

/** Whoever holds a role on a unit now, with how their account is protected. */
export async function selectProtected(db: Db, unitId: Id, now: Date): Promise<ProtectedPerson[]> {
  const inForce = sql`g.valid_from <= ${now} and (g.valid_until is null or g.valid_until > ${now})`;
  const { rows } = await sql<ProtectedPerson>`
    select p.id as "personId", p.full_name as "fullName", p.login,
      exists (select from totp_factor t where t.person_id = p.id and t.confirmed_at is not null) as totp,
      (select count(*)::int from passkey k where k.person_id = p.id) as passkeys,
      (select count(*)::int from recovery_code r where r.person_id = p.id and r.used_at is null) as "recoveryCodes",
      (select max(d.last_at) from known_device d where d.person_id = p.id) as "lastSeenAt",
      (select json_agg(distinct g.unit_id) from role_grant g where g.person_id = p.id
        and (g.valid_until is null or (g.valid_until > ${now} and g.valid_until > g.valid_from))) as "unitIds",
      (select json_agg(json_build_object('role', g.role, 'unitId', g.unit_id, 'since', g.valid_from))
        from role_grant g where g.person_id = p.id and ${inForce}) as roles
    from person p
    where p.kind = 'person' and exists (
      select from role_grant g where g.person_id = p.id and g.unit_id = ${unitId} and ${inForce}
    )`.execute(db);
  return rows;
}
