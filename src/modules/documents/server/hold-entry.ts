import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { lockDocument, type StoredDocument } from './document-store.ts';

/** The document, held for a change; refuses when it was changed since the caller saw it. */
export async function holdEntry(work: Work, unitId: Id, documentId: Id, revision: number): Promise<StoredDocument> {
  const document = await lockDocument(work.tx, unitId, documentId);
  if (!document) throw new Refusal('not-found');
  if (document.revision !== revision) throw new Refusal('stale', { revision: document.revision });
  return document;
}
