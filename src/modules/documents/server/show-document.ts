import type { ReplyOf } from '#base/endpoint.ts';
import { mediaTypes } from '#base/file-kinds.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { selectProgrammesMadeFrom } from '#modules/programmes/server/public.ts';
import type { Download } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import type { documentsContract } from '../contract.ts';
import { findingSentence } from '../rules/reading/finding-sentences.ts';
import { selectBody, selectDocument, selectDocuments } from './document-store.ts';
import { selectFile } from './file-store.ts';
import { loadFile } from './files.ts';

type C = typeof documentsContract;

export async function listDocuments(work: Work, unitId: Id): Promise<ReplyOf<C['listDocuments']>> {
  await work.need('document.read', unitId);
  const documents = await selectDocuments(work.tx, unitId);
  return {
    documents: documents.map((row) => ({ ...row, addedAt: row.addedAt.toISOString() })),
    mayWrite: work.mayHere('document.write', unitId),
  };
}

export async function showDocument(work: Work, unitId: Id, documentId: Id): Promise<ReplyOf<C['readDocument']>> {
  await work.need('document.read', unitId);
  const document = await selectDocument(work.tx, unitId, documentId);
  if (!document) throw new Refusal('not-found');
  const { reading } = document;
  const file = document.fileId ? await selectFile(work.tx, unitId, document.fileId) : undefined;
  return {
    id: document.id,
    unitId,
    title: document.title,
    addedAt: document.createdAt.toISOString(),
    file: file ? { name: file.name, mediaType: file.mediaType, size: file.size, sha256: file.sha256 } : null,
    reading,
    findingSentences: reading.findings.map(findingSentence),
    programmes: await selectProgrammesMadeFrom(work.tx, unitId, documentId),
    mayWrite: work.mayHere('document.write', unitId),
  };
}

export async function downloadDocument(work: Work, unitId: Id, documentId: Id): Promise<Download> {
  await work.need('document.read', unitId);
  const document = await selectDocument(work.tx, unitId, documentId);
  if (!document) throw new Refusal('not-found');
  if (document.fileId) {
    const file = await loadFile(work, unitId, document.fileId);
    return {
      fileName: file.name,
      mediaType: file.mediaType,
      bytes: file.bytes,
      inline: file.mediaType === mediaTypes.pdf,
    };
  }
  const body = (await selectBody(work.tx, unitId, documentId)) ?? '';
  return {
    fileName: `${document.title.slice(0, 80).replace(/[\\/:*?"<>|]/g, ' ')}.txt`,
    mediaType: mediaTypes.txt,
    bytes: new TextEncoder().encode(body),
  };
}
