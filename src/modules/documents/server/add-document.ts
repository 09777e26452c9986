import type { ReplyOf } from '#base/endpoint.ts';
import { mediaTypes } from '#base/file-kinds.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { documentsContract } from '../contract.ts';
import { documentTitle } from '../rules/document-title.ts';
import { readDocument } from '../rules/reading/read-document.ts';
import { findSecrecyMark } from '../rules/reading/secrecy-mark.ts';
import { insertDocument } from './document-store.ts';
import type { ExtractWarning } from './extract/extract-text.ts';
import type { StoredFile } from './file-store.ts';
import { extractUnlessSecret, storeFile } from './files.ts';

type Added = ReplyOf<(typeof documentsContract)['addDocument']>;

const warningSentences: Readonly<Record<ExtractWarning, string>> = {
  'encoding-guessed': 'Bảng mã của tệp phải đoán; xem lại các chữ có dấu.',
  'pages-without-text': 'Có trang chỉ là ảnh chụp nên chưa đọc được chữ của trang đó.',
  'letters-misplaced': 'Chữ trong tệp PDF bị rời nên phải ghép lại; một số từ có thể sai.',
  'name-differs': 'Đuôi tên tệp khác với nội dung; đã đọc theo nội dung.',
};

/** Takes in a file: judged in memory first, then kept, then read. */
export async function addDocument(work: Work, unitId: Id, file: { name: string; bytes: Uint8Array }): Promise<Added> {
  await work.needHere('document.write', unitId);
  const { text, kind, warnings } = await extractUnlessSecret(file);
  if (warnings.includes('pages-without-text')) throw new Refusal('document-scanned');
  const stored = await storeFile(work, unitId, { ...file, mediaType: mediaTypes[kind] });
  return keep(work, unitId, text, stored, warnings);
}

/** Takes in pasted words. */
export async function addText(work: Work, unitId: Id, text: string): Promise<Added> {
  await work.needHere('document.write', unitId);
  const mark = findSecrecyMark(text);
  if (mark) throw new Refusal('document-secret', { mark });
  if (text.trim() === '') throw new Refusal('file-empty');
  return keep(work, unitId, text, undefined, []);
}

async function keep(
  work: Work,
  unitId: Id,
  text: string,
  file: StoredFile | undefined,
  warnings: readonly ExtractWarning[],
): Promise<Added> {
  // PostgreSQL keeps neither NUL nor half a surrogate pair.
  const body = text.replaceAll('\0', '').toWellFormed();
  const reading = readDocument(body);
  const id = work.newId();
  const title = documentTitle(reading, file?.name);
  await insertDocument(work.tx, {
    unitId,
    id,
    fileId: file?.id ?? null,
    title,
    body,
    reading,
    createdAt: work.now,
    createdBy: work.person.personId,
  });
  await work.record({
    unitId,
    subjectKind: 'document',
    subjectId: id,
    action: 'add',
    after: { title, ...(file && { fileName: file.name, sha256: file.sha256 }) },
  });
  return { id, title, warnings: warnings.map((warning) => warningSentences[warning]) };
}
