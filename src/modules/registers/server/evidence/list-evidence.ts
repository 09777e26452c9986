import type { ReplyOf } from '#base/endpoint.ts';
import type { Work } from '#platform/work.ts';
import type { evidenceContract } from '../../evidence-contract.ts';
import type { Registers } from '../definitions.ts';
import { selectEvidence } from './evidence-store.ts';
import { type EntryKey, entryOfFiles, maySee, shownEvidence } from './shown-evidence.ts';

/** The files of an entry that this reader may see, and what may be added. */
export async function listEvidence(
  work: Work,
  registers: Registers,
  key: EntryKey,
): Promise<ReplyOf<(typeof evidenceContract)['listEvidence']>> {
  const entry = await entryOfFiles(work, registers, key);
  const all = await selectEvidence(work.tx, key.unitId, key.entryId);
  const seen = all.filter((file) => maySee(work, file));
  const { evidence } = registers.inForce(key.register);
  const mayAdd = evidence && entry.withdrawnAt === null && work.mayHere('register.write', key.unitId);
  return {
    files: seen.map(shownEvidence),
    // What was removed long ago is no file any more.
    hidden: all.filter((file) => file.fileId !== null && !maySee(work, file)).length,
    adding: mayAdd ? { most: evidence.most, help: evidence.help } : null,
  };
}
