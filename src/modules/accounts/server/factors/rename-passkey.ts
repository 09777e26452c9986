import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { NO_UNIT } from '#platform/work-store.ts';
import { renamePasskeyRow } from './passkey-store.ts';

/** Gives a passkey the name its owner knows it by. */
export async function renamePasskey(work: Work, passkeyId: Id, name: string): Promise<Record<string, never>> {
  const { personId } = work.person;
  const before = await renamePasskeyRow(work.tx, personId, passkeyId, name);
  if (!before) throw new Refusal('not-found');
  const named = { unitId: NO_UNIT, subjectKind: 'person', subjectId: personId, action: 'rename-passkey' };
  await work.record({ ...named, before, after: { name } });
  return {};
}
