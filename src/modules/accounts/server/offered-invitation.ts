import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { Work } from '#platform/work.ts';
import type { Role } from '../rules/roles.ts';
import { callerOf } from './identify.ts';
import { lockInvitation } from './people-store.ts';
import { firstRole, rolesToGive } from './roles-to-give.ts';

interface Offer {
  readonly id: Id;
  readonly unitId: Id;
  readonly role: Role;
  readonly fullName: string;
  readonly login: string | null;
  readonly invitedBy: Id;
  readonly from: Date | null;
  readonly until: Date | null;
  readonly sensitive: boolean;
}

/**
 * What the invitation of a link still gives: its maker is asked again whether they may give the role now. One of somebody
 * who handed the unit over stays good when they have left. Refuses the rest like an unknown link.
 */
export async function offeredInvitation(work: Work, token: string): Promise<Offer> {
  const found = await lockInvitation(work.tx, token, work.now);
  if (!found) throw new Refusal('invitation-invalid');
  const { handsOver, ...invitation } = found;
  const role = invitation.role as Role;
  if (handsOver) return { ...invitation, role };
  const inviter = new Work(work.tx, work.now, await callerOf(work.tx, invitation.invitedBy, work.now));
  if (!inviter.caller) throw new Refusal('invitation-invalid');
  const given = await rolesToGive(inviter, invitation.unitId);
  if (given.includes(role)) {
    return { ...invitation, role, sensitive: invitation.sensitive && given.includes('sensitive-reader') };
  }
  if ((await firstRole(inviter, invitation.unitId)) !== role) throw new Refusal('invitation-invalid');
  return { ...invitation, role };
}
