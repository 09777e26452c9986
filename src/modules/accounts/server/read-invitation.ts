import { dayInVietnam } from '#base/date.ts';
import type { ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import { selectUnit } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { accountsContract } from '../contract.ts';
import { factorDue } from '../rules/factors/due.ts';
import { readPolicies } from './factors/standing.ts';
import { offeredInvitation } from './offered-invitation.ts';

type C = typeof accountsContract;

/** What an invitation link offers, while it can be accepted. */
export async function readInvitation(work: Work, token: string): Promise<ReplyOf<C['readInvitation']>> {
  const invitation = await offeredInvitation(work, token);
  const unit = await selectUnit(work.tx, invitation.unitId, work.today);
  if (!unit) throw new Refusal('invitation-invalid');
  const since = invitation.from && invitation.from > work.now ? invitation.from : work.now;
  const due = factorDue([{ role: invitation.role, since }], await readPolicies(work), dayInVietnam(since));
  return {
    fullName: invitation.fullName,
    login: invitation.login,
    role: invitation.role,
    unitName: unit.name,
    unitKind: unit.kind,
    factor: due ? { until: due.until, source: due.source } : null,
  };
}
