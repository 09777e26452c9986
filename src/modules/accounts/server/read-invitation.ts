import type { ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import { selectUnit } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { accountsContract } from '../contract.ts';
import type { Role } from '../rules/roles.ts';
import { lockInvitation } from './people-store.ts';

type C = typeof accountsContract;

/** What an invitation link offers, while it can be accepted. */
export async function readInvitation(work: Work, token: string): Promise<ReplyOf<C['readInvitation']>> {
  const invitation = await lockInvitation(work.tx, token, work.now);
  const unit = invitation && (await selectUnit(work.tx, invitation.unitId, work.today));
  if (!invitation || !unit) throw new Refusal('invitation-invalid');
  return { fullName: invitation.fullName, role: invitation.role as Role, unitName: unit.name };
}
