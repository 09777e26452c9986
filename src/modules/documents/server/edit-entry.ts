import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { libraryContract } from '../library-contract.ts';
import { editedTitle } from '../rules/document-title.ts';
import { changedFields } from '../rules/library/entry.ts';
import { sameKey } from '../rules/library/twin.ts';
import { updateDocument } from './document-store.ts';
import { holdEntry } from './hold-entry.ts';
import { indexEntry } from './index-documents.ts';
import { lockLibrary } from './twin-store.ts';
import { warnOfTwins } from './warn-of-twins.ts';

type C = typeof libraryContract;

/** Changes what the library says of a document; its words and its reading stay as they are. */
export async function editEntry(
  work: Work,
  unitId: Id,
  documentId: Id,
  { revision, entry, evenIfTwin }: Omit<BodyOf<C['editEntry']>, 'commandId'>,
): Promise<ReplyOf<C['editEntry']>> {
  await work.needHere('document.write', unitId);
  await lockLibrary(work.tx, unitId);
  const document = await holdEntry(work, unitId, documentId, revision);
  // Only what makes it the same document is asked about; a changed note warns nobody anew.
  if (!sameKey(entry, document.entry)) {
    await warnOfTwins(work, { unitId, head: entry, itself: documentId, evenIfTwin });
  }
  if (entry.inForceFrom && entry.inForceTo && entry.inForceTo < entry.inForceFrom) {
    const sentence = 'Ngày hết hiệu lực không được trước ngày bắt đầu có hiệu lực.';
    throw new Refusal('request-invalid', { findings: [{ where: 'entry.inForceTo', code: 'before-first', sentence }] });
  }
  const title = editedTitle(entry.kindCode, entry.subject, document.title);
  await updateDocument(work.tx, { ...document, title, entry });
  await indexEntry(work.tx, { ...document, title, entry });
  const changed = changedFields(document.entry, entry);
  await work.record({ unitId, subjectKind: 'document', subjectId: documentId, action: 'edit', ...changed });
  return { revision: revision + 1, title };
}
