import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { sideOf, type UnitKind } from '#modules/organisation/rules/kinds.ts';
import type { Work } from '#platform/work.ts';
import type { accountsContract } from '../contract.ts';
import { permissionsOf } from '../rules/roles.ts';
import { selectGrantsWithUnits, selectPerson } from './account-store.ts';
import { selectInstallation } from './installation-store.ts';

type Session = ReplyOf<(typeof accountsContract)['signIn']>;

/** Who a person is and what they may do where: what the pages show. */
export async function readSession(work: Work, personId: Id): Promise<Session> {
  const person = await selectPerson(work.tx, personId);
  if (!person) throw new Error(`No person ${personId}`);
  const grants = await selectGrantsWithUnits(work.tx, personId, work.now, work.today);
  const installation = await selectInstallation(work.tx);
  return {
    personId,
    fullName: person.fullName,
    login: person.login,
    grants: grants.map((grant) => ({
      id: grant.id,
      role: grant.role,
      unitId: grant.unit_id,
      unitName: grant.name,
      unitSide: sideOf(grant.kind as UnitKind) === 'school' ? 'school' : 'office',
    })),
    permissions: [...new Set(grants.flatMap((grant) => permissionsOf(grant.role)))],
    trial: installation?.kind === 'trial',
    today: work.today,
  };
}
