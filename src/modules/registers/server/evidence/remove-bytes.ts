import { forgetFile } from '#modules/documents/server/public.ts';
import type { Work } from '#platform/work.ts';
import { type StoredEvidence, updateRemoved } from './evidence-store.ts';

/** Takes the bytes of a file away; the same content in another entry stays there. Its row stays. */
export async function removeBytes(work: Work, file: StoredEvidence): Promise<void> {
  await updateRemoved(work.tx, file, work.today);
  if (file.fileId) await forgetFile(work, file.unitId, file.fileId);
}
