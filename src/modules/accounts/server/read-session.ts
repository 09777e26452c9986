import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { comparePeople } from '#base/vietnamese.ts';
import { sideOf, type UnitKind } from '#modules/organisation/rules/kinds.ts';
import type { Work } from '#platform/work.ts';
import type { accountsContract } from '../contract.ts';
import { delegatedPermissions } from '../rules/delegation.ts';
import { lastDayOf } from '../rules/grant-days.ts';
import { permissionsOf } from '../rules/roles.ts';
import { selectGrantsWithUnits, selectNextBegin, selectPerson } from './account-store.ts';
import { selectEndedRole } from './ended-role-store.ts';
import { readStanding } from './factors/standing.ts';
import { selectInstallation } from './installation-store.ts';

type Session = ReplyOf<(typeof accountsContract)['setUp']>;

async function readEnded(work: Work, personId: Id): Promise<Session['ended']> {
  const found = await selectEndedRole(work.tx, personId, work.now, work.today);
  if (!found) return null;
  const { role, unitName, until, ask } = found;
  return { role, unitName, lastDay: lastDayOf(until), ask: [...ask].sort(comparePeople) };
}

/** Who a person is and what they may do where: what the pages show. */
export async function readSession(work: Work, personId: Id): Promise<Session> {
  const person = await selectPerson(work.tx, personId);
  if (!person) throw new Error(`No person ${personId}`);
  const grants = await selectGrantsWithUnits(work.tx, personId, work.now, work.today);
  const starts = grants.length === 0 ? await selectNextBegin(work.tx, personId, work.now) : undefined;
  const ended = grants.length === 0 && !starts ? await readEnded(work, personId) : null;
  const { hasSecond, due } = await readStanding(work, personId);
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
      unitKind: grant.kind as UnitKind,
      unitSide: sideOf(grant.kind as UnitKind) === 'school' ? 'school' : 'office',
      onBehalfOf: grant.behalf_name,
      until: grant.valid_until?.toISOString() ?? null,
    })),
    permissions: [
      ...new Set(
        grants.flatMap((grant) => (grant.behalf_name === null ? permissionsOf : delegatedPermissions)(grant.role)),
      ),
    ],
    trial: installation?.kind === 'trial',
    startsAt: starts?.toISOString() ?? null,
    ended,
    today: work.today,
    factorDue: hasSecond ? null : (due?.until ?? null),
  };
}
