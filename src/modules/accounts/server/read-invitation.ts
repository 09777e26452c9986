import { dayInVietnam } from '#base/date.ts';
import type { ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import { selectUnit } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { accountsContract } from '../contract.ts';
import { factorDue } from '../rules/factors/due.ts';
import type { Role } from '../rules/roles.ts';
import { readPolicies } from './factors/standing.ts';
import { lockInvitation } from './people-store.ts';

type C = typeof accountsContract;

/** What an invitation link offers, while it can be accepted. */
export async function readInvitation(work: Work, token: string): Promise<ReplyOf<C['readInvitation']>> {
  const invitation = await lockInvitation(work.tx, token, work.now);
  const unit = invitation && (await selectUnit(work.tx, invitation.unitId, work.today));
  if (!invitation || !unit) throw new Refusal('invitation-invalid');
  const since = invitation.from && invitation.from > work.now ? invitation.from : work.now;
  const due = factorDue([{ role: invitation.role, since }], await readPolicies(work), dayInVietnam(since));
  return {
    fullName: invitation.fullName,
    login: invitation.login,
    role: invitation.role as Role,
    unitName: unit.name,
    unitKind: unit.kind,
    factor: due ? { until: due.until, source: due.source } : null,
  };
}
