import { addDays, startOfDayInVietnam } from '#base/date.ts';
import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { permissions } from '#base/permission.ts';
import { Refusal } from '#base/refusal.ts';
import { selectUnit } from '#modules/organisation/server/public.ts';
import { newToken } from '#platform/random.ts';
import type { Work } from '#platform/work.ts';
import type { accessContract } from '../../access-contract.ts';
import {
  longestUntil,
  mayLastUntil,
  type ServicePermission,
  servicePermissions,
} from '../../rules/services/service-rules.ts';
import { insertServiceAccount, revokeServiceRow, type ServiceRow, selectServiceAccounts } from './service-store.ts';

type C = typeof accessContract;

/** The caller's own grant over a unit that gives each permission another system may have; those without one are left out. */
async function givable(work: Work, unitId: Id): Promise<Map<ServicePermission, Id>> {
  const reach = await work.reachOf(unitId);
  const own = work.person.grants.filter(({ onBehalfOf }) => !onBehalfOf);
  const found = new Map<ServicePermission, Id>();
  for (const permission of servicePermissions) {
    const above = reach[permissions[permission]];
    const grant = own.find((one) => one.permissions.includes(permission) && above.has(one.unitId));
    if (grant) found.set(permission, grant.id);
  }
  return found;
}

function stateOf(row: ServiceRow, now: Date): ReplyOf<C['listServiceAccounts']>['accounts'][number]['state'] {
  if (row.revokedAt) return 'revoked';
  if (row.expiresAt <= now) return 'expired';
  return row.grantsStand ? 'in-force' : 'grant-ended';
}

/** Other systems that work with a unit. */
export async function listServiceAccounts(work: Work, unitId: Id): Promise<ReplyOf<C['listServiceAccounts']>> {
  await work.need('person.invite', unitId);
  const unit = await selectUnit(work.tx, unitId, work.today);
  const rows = await selectServiceAccounts(work.tx, unitId, work.now);
  return {
    unitName: unit?.name ?? '',
    accounts: rows.map((row) => ({
      id: row.id,
      name: row.name,
      permissions: row.permissions,
      state: stateOf(row, work.now),
      madeBy: row.madeBy,
      madeAt: row.madeAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    })),
    offered: [...(await givable(work, unitId)).keys()],
    longestUntil: longestUntil(work.today),
  };
}

/** Lets another system in: for permissions its maker holds over the unit, until a day, by a token shown once. */
export async function makeServiceAccount(
  work: Work,
  unitId: Id,
  { name, permissions: asked, until }: BodyOf<C['makeServiceAccount']>,
): Promise<ReplyOf<C['makeServiceAccount']>> {
  await work.need('person.invite', unitId);
  if (!mayLastUntil(until, work.today)) throw new Refusal('service-until-wrong');
  const given = await givable(work, unitId);
  const grants = asked.map((permission) => given.get(permission));
  if (!grants.every((grant) => grant !== undefined)) throw new Refusal('grant-exceeds-own');
  const id = work.newId();
  const token = `tas_${newToken()}`;
  const expiresAt = startOfDayInVietnam(addDays(until, 1));
  const wanted = [...new Set(asked)];
  await insertServiceAccount(work.tx, {
    id,
    name,
    token,
    unitId,
    permissions: wanted,
    grants: [...new Set(grants)],
    madeBy: work.person.personId,
    now: work.now,
    expiresAt,
  });
  const about = { unitId, subjectKind: 'unit', subjectId: unitId, action: 'make-service-account' };
  await work.record({ ...about, after: { name, permissions: wanted, until } });
  return { id, token, expiresAt: expiresAt.toISOString() };
}

/** Shuts another system out, at once. */
export async function revokeServiceAccount(work: Work, unitId: Id, accountId: Id): Promise<Record<string, never>> {
  await work.need('person.invite', unitId);
  const before = await revokeServiceRow(work.tx, unitId, accountId, work.now);
  if (!before) throw new Refusal('not-found');
  const about = { unitId, subjectKind: 'unit', subjectId: unitId, action: 'revoke-service-account' };
  await work.record({ ...about, before });
  return {};
}
