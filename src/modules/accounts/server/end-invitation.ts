import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { endInvitationRow } from './people-store.ts';

/** Ends an invitation nobody has accepted; its link no longer works. */
export async function endInvitation(work: Work, unitId: Id, invitationId: Id): Promise<Record<string, never>> {
  await work.need('person.invite', unitId);
  const ended = await endInvitationRow(work.tx, unitId, invitationId, work.now);
  if (!ended) throw new Refusal('not-found');
  await work.record({ unitId, subjectKind: 'unit', subjectId: unitId, action: 'end-invitation', before: ended });
  return {};
}
