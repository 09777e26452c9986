import { createHash } from 'node:crypto';
import type { Id } from '#base/id.ts';
import { cutText } from '#base/keepable-text.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { deleteFile, insertContent, insertFile, type StoredFile, selectBytes, selectFile } from './file-store.ts';

export interface FileToStore {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** A name that PostgreSQL and a header can carry; the bytes themselves are kept as they came. */
const harmlessName = (name: string): string => cutText(name.toWellFormed().replace(/\p{Cc}/gu, ''), 200, '') || 'tep';

/** The digest a file is kept under. */
export const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** Keeps a file that was judged harmless under the unit that owns it. */
export async function storeFile(work: Work, unitId: Id, file: FileToStore): Promise<StoredFile> {
  const digest = digestOf(file.bytes);
  const id = work.newId();
  const name = harmlessName(file.name);
  await insertContent(work.tx, digest, file.bytes);
  await insertFile(work.tx, {
    unitId,
    id,
    sha256: digest,
    name,
    mediaType: file.mediaType,
    size: file.bytes.length,
    createdAt: work.now,
    createdBy: work.person.personId,
  });
  return { id, name, mediaType: file.mediaType, size: file.bytes.length, sha256: digest.toString('hex') };
}

/** A stored file with its bytes; the caller has asked for the right to see it. */
export async function loadFile(work: Work, unitId: Id, id: Id): Promise<StoredFile & { readonly bytes: Uint8Array }> {
  const [file, bytes] = [await selectFile(work.tx, unitId, id), await selectBytes(work.tx, unitId, id)];
  if (!file || !bytes) throw new Refusal('not-found');
  return { ...file, bytes };
}

/** Takes a file away that nothing rests on any more; its bytes stay as long as another file has the same. */
export const forgetFile = (work: Work, unitId: Id, id: Id): Promise<void> => deleteFile(work.tx, unitId, id);
