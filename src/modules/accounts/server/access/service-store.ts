import { type Kysely, sql } from 'kysely';
import { dayInVietnam } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { hashToken } from '#platform/random.ts';
import type { Tables } from '#platform/tables.ts';
import type { ServicePermission } from '../../rules/services/service-rules.ts';

type Db = Kysely<Tables>;

/** Every grant it was given under is still in force at a moment, on its unit or one above it that day. */
const grantsStand = (now: Date) => sql<boolean>`not exists (
  select from unnest(s.grants) g(id) left join role_grant r on r.id = g.id
  where r.id is null or r.valid_from > ${now} or r.valid_until <= ${now} or r.unit_id not in (
    select a.unit_id from unnest(array['reports_to', 'governed_by']) along(name),
      unit_ancestors(s.unit_id, along.name, ${dayInVietnam(now)}::date) a
  )
)`;

export interface NewServiceAccount {
  readonly id: Id;
  readonly name: string;
  readonly token: string;
  readonly unitId: Id;
  readonly permissions: readonly ServicePermission[];
  /** The grants of its maker that hold these permissions. */
  readonly grants: readonly Id[];
  readonly madeBy: Id;
  readonly now: Date;
  readonly expiresAt: Date;
}

/** A row among the people too, so that history and every “by whom” can name it; no password opens it. */
export async function insertServiceAccount(db: Db, account: NewServiceAccount): Promise<void> {
  const login = `service:${account.id}`;
  await db
    .insertInto('person')
    .values({
      id: account.id,
      full_name: account.name,
      login,
      login_key: login,
      password_hash: '',
      created_at: account.now,
      kind: 'service',
    })
    .execute();
  await db
    .insertInto('service_account')
    .values({
      person_id: account.id,
      unit_id: account.unitId,
      permissions: [...account.permissions],
      grants: [...account.grants],
      token_hash: hashToken(account.token),
      made_by: account.madeBy,
      made_at: account.now,
      expires_at: account.expiresAt,
    })
    .execute();
}

export interface ServiceRow {
  readonly id: Id;
  readonly name: string;
  readonly permissions: ServicePermission[];
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly grantsStand: boolean;
}

export async function selectServiceAccounts(db: Db, unitId: Id, now: Date): Promise<ServiceRow[]> {
  const { rows } = await sql<ServiceRow>`
    select s.person_id as id, p.full_name as name, s.permissions, m.full_name as "madeBy", s.made_at as "madeAt",
      s.expires_at as "expiresAt", s.revoked_at as "revokedAt", s.last_used_at as "lastUsedAt",
      ${grantsStand(now)} as "grantsStand"
    from service_account s join person p on p.id = s.person_id join person m on m.id = s.made_by
    where s.unit_id = ${unitId} order by s.made_at desc, s.person_id desc`.execute(db);
  return rows;
}

/** Undefined when there is none to revoke. */
export async function revokeServiceRow(db: Db, unitId: Id, id: Id, now: Date): Promise<{ name: string } | undefined> {
  const { rows } = await sql<{ name: string }>`
    update service_account s set revoked_at = ${now} from person p
    where p.id = s.person_id and s.person_id = ${id} and s.unit_id = ${unitId} and s.revoked_at is null
    returning p.full_name as name`.execute(db);
  return rows[0];
}

export interface ServiceCaller {
  readonly id: Id;
  readonly name: string;
  readonly unitId: Id;
  readonly permissions: ServicePermission[];
  /** The unit stood until a day before today and stands no more. */
  readonly ended: boolean;
  readonly lastUsedAt: Date | null;
  readonly commandEndpoint: string | null;
  readonly commandDigest: Buffer | null;
  readonly commandReply: unknown;
}

/** The service account of a token while it is in force, and the answer to a command it did before. */
export async function selectServiceCaller(
  db: Db,
  tokenHash: Buffer,
  commandId: Id | null,
  now: Date,
): Promise<ServiceCaller | undefined> {
  const { rows } = await sql<ServiceCaller>`
    select s.person_id as id, p.full_name as name, s.unit_id as "unitId", s.permissions,
      not exists (
        select from unit_fact f where f.unit_id = s.unit_id and f.superseded_at is null
          and (f.valid_to is null or f.valid_to >= ${dayInVietnam(now)}::date)
      ) as ended, s.last_used_at as "lastUsedAt", c.endpoint as "commandEndpoint", c.request_digest as "commandDigest",
      c.reply as "commandReply"
    from service_account s
      join person p on p.id = s.person_id and p.disabled_at is null
      left join command c on c.person_id = p.id and c.id = ${commandId}::uuid
    where s.token_hash = ${tokenHash} and s.expires_at > ${now} and s.revoked_at is null and ${grantsStand(now)}
  `.execute(db);
  return rows[0];
}

export const touchService = (db: Db, id: Id, now: Date) =>
  db.updateTable('service_account').set({ last_used_at: now }).where('person_id', '=', id).execute();
