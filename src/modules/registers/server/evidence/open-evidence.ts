import { mediaTypes } from '#base/file-kinds.ts';
import { Refusal } from '#base/refusal.ts';
import { loadFile } from '#modules/documents/server/public.ts';
import type { Download } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import type { Registers } from '../definitions.ts';
import { selectOneEvidence, selectSmall } from './evidence-store.ts';
import { type EntryKey, entryOfFiles, maySee } from './shown-evidence.ts';

/** The bytes of a file: a picture is shown, a PDF is saved, and neither may run anything in a browser. */
export async function openEvidence(
  work: Work,
  registers: Registers,
  key: EntryKey & { readonly fileId: string },
  { small }: { readonly small: boolean },
): Promise<Download> {
  await entryOfFiles(work, registers, key);
  const file = await selectOneEvidence(work.tx, key);
  if (!file || !maySee(work, file)) throw new Refusal('not-found');
  if (file.fileId === null) throw new Refusal('evidence-gone');
  const [mediaType, inline] = file.kind === 'pdf' ? [mediaTypes.pdf, false] : [mediaTypes.jpg, true];
  const bytes = small
    ? await selectSmall(work.tx, key.unitId, key.fileId)
    : (await loadFile(work, key.unitId, file.fileId)).bytes;
  if (!bytes) throw new Refusal('not-found');
  return { fileName: file.name, mediaType, bytes, inline, sandboxed: true };
}
