import type { ReplyOf } from '#base/endpoint.ts';
import { mediaTypes } from '#base/file-kinds.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Download } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import type { libraryContract } from '../library-contract.ts';
import { documentTitle } from '../rules/document-title.ts';
import { type StoredDocument, selectDocument } from './document-store.ts';
import { loadFile } from './files.ts';
import { selectVersion } from './version-store.ts';

/** One version with its words. */
export async function showVersion(
  work: Work,
  unitId: Id,
  documentId: Id,
  ordinal: number,
): Promise<ReplyOf<(typeof libraryContract)['readVersion']>> {
  await work.need('document.read', unitId);
  const document = await selectDocument(work.tx, unitId, documentId);
  const version = document && (await selectVersion(work.tx, unitId, documentId, ordinal));
  if (!version) throw new Refusal('not-found');
  const reading = version.reading ?? document.reading;
  return {
    ordinal,
    latest: document.version,
    title: documentTitle(reading, version.fileName ?? undefined),
    fileName: version.fileName,
    reason: version.reason,
    addedAt: version.addedAt.toISOString(),
    addedBy: version.addedBy,
    text: reading.text,
  };
}

export async function downloadVersion(work: Work, unitId: Id, documentId: Id, ordinal: number): Promise<Download> {
  await work.need('document.read', unitId);
  const document = await selectDocument(work.tx, unitId, documentId);
  if (!document) throw new Refusal('not-found');
  return downloadOf(work, unitId, document, ordinal);
}

/** A version as a file: as it was sent, or its pasted words. The caller has asked for the right to see it. */
export async function downloadOf(work: Work, unitId: Id, document: StoredDocument, ordinal: number): Promise<Download> {
  const version = await selectVersion(work.tx, unitId, document.id, ordinal);
  if (!version) throw new Refusal('not-found');
  if (version.fileId) {
    const { name: fileName, mediaType, bytes } = await loadFile(work, unitId, version.fileId);
    return { fileName, mediaType, bytes, inline: mediaType === mediaTypes.pdf };
  }
  return {
    fileName: `${document.title.slice(0, 80).replace(/[\\/:*?"<>|]/g, ' ')}.txt`,
    mediaType: mediaTypes.txt,
    bytes: new TextEncoder().encode(version.body),
  };
}
