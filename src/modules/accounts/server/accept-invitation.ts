import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Work } from '#platform/work.ts';
import type { accountsContract } from '../contract.ts';
import { createPerson } from './create-person.ts';
import { rememberDevice } from './lanes/device.ts';
import { offeredInvitation } from './offered-invitation.ts';
import { endSessionsAt } from './people/end-sessions.ts';
import { acceptInvitationRow, lockUnitOfInvitation } from './people-store.ts';
import { readSession } from './read-session.ts';
import type { SignInSettings } from './sign-in-settings.ts';
import { startSession } from './start-session.ts';

type C = typeof accountsContract;

/** Makes the person the invitation offers a role to, and signs them in. */
export async function acceptInvitation(
  work: Work,
  settings: SignInSettings,
  token: string,
  body: BodyOf<C['acceptInvitation']>,
): Promise<ReplyOf<C['acceptInvitation']>> {
  // Of two who are invited to be the first in charge, the second finds the unit taken.
  await lockUnitOfInvitation(work.tx, token);
  const invitation = await offeredInvitation(work, token);
  const { unitId, role, invitedBy, until } = invitation;
  const from = invitation.from && invitation.from > work.now ? invitation.from : work.now;
  const roles = invitation.sensitive ? [role, 'sensitive-reader' as const] : [role];
  const given = roles.map((one) => ({ role: one, unitId, from, until }));
  const personId = await createPerson(work, body, given, invitedBy);
  if (until) await endSessionsAt(work, personId, until);
  await acceptInvitationRow(work.tx, invitation.id, personId, work.now);
  await work.record(
    {
      unitId,
      subjectKind: 'unit',
      subjectId: unitId,
      action: 'accept-invitation',
      after: { fullName: body.fullName, role },
    },
    { personId, fullName: body.fullName },
  );
  await startSession(work, personId);
  await rememberDevice(work, settings.keyring, personId);
  return readSession(work, personId);
}
