import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { evidenceContract } from '../../evidence-contract.ts';
import type { Registers } from '../definitions.ts';
import { type StoredEntry, selectEntry } from '../entry-store.ts';
import { needEntries } from '../seen-register.ts';
import type { StoredEvidence } from './evidence-store.ts';

type Reply = ReplyOf<(typeof evidenceContract)['addEvidence']>;

export interface EntryKey {
  readonly unitId: Id;
  readonly register: string;
  readonly entryId: Id;
}

/** The entry whose files are asked for, for whoever may read it. */
export async function entryOfFiles(work: Work, registers: Registers, key: EntryKey): Promise<StoredEntry> {
  await work.need('register.read', key.unitId);
  await needEntries(work, registers.inForce(key.register), key.unitId);
  const entry = await selectEntry(work.tx, key.unitId, key.entryId);
  if (!entry || entry.register !== key.register) throw new Refusal('not-found');
  return entry;
}

/** Whether this reader may see a file: one in which children can be recognised inside the unit alone (decision 0033). */
export const maySee = (work: Work, { unitId, retainUntil }: StoredEvidence): boolean =>
  retainUntil === null || work.mayHere('register.read', unitId);

/** A file as pages get it. */
export const shownEvidence = (file: StoredEvidence): Reply => ({
  id: file.id,
  name: file.name,
  kind: file.kind,
  size: file.size,
  children:
    file.consent !== null && file.retainUntil !== null
      ? { consent: file.consent, retainUntil: file.retainUntil }
      : null,
  addedAt: file.addedAt.toISOString(),
  addedBy: file.addedBy,
  gone: file.removedOn === null ? null : { on: file.removedOn, by: file.withdrawnBy, reason: file.withdrawnReason },
});
