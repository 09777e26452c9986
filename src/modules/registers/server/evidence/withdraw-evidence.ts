import type { ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { evidenceContract } from '../../evidence-contract.ts';
import { toldEvidence } from '../../rules/evidence/say-evidence.ts';
import type { Registers } from '../definitions.ts';
import { lockEntry } from '../entry-store.ts';
import { selectOneEvidence, updateStruckOut } from './evidence-store.ts';
import { removeBytes } from './remove-bytes.ts';
import { type EntryKey, shownEvidence } from './shown-evidence.ts';

/** Strikes a file out: its bytes go at once, what it was called and why stays. */
export async function withdrawEvidence(
  work: Work,
  registers: Registers,
  key: EntryKey & { readonly fileId: string },
  reason: string,
): Promise<ReplyOf<(typeof evidenceContract)['withdrawEvidence']>> {
  await work.needHere('register.write', key.unitId);
  const entry = await lockEntry(work.tx, key.unitId, key.entryId);
  const file = await selectOneEvidence(work.tx, key, true);
  if (!entry || entry.register !== key.register || !file) throw new Refusal('not-found');
  if (file.fileId === null) throw new Refusal('evidence-gone');
  await updateStruckOut(work.tx, file, reason, { at: work.now, personId: work.person.personId });
  await removeBytes(work, file);
  await work.record({
    unitId: key.unitId,
    subjectKind: 'entry',
    subjectId: key.entryId,
    action: 'withdraw-evidence',
    before: toldEvidence(registers.inForce(key.register).words.name, file),
    note: reason,
  });
  const after = await selectOneEvidence(work.tx, key);
  if (!after) throw new Error(`The file ${key.fileId} is not there`);
  return shownEvidence(after);
}
