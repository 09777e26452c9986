import type { ReplyOf } from '#base/endpoint.ts';
import { mediaTypes } from '#base/file-kinds.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { UploadedFile } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import type { documentsContract } from '../contract.ts';
import { documentTitle } from '../rules/document-title.ts';
import { insertDocument } from './document-store.ts';
import type { ExtractWarning } from './extract/extract-text.ts';
import type { StoredFile } from './file-store.ts';
import { storeFile } from './files.ts';
import type { ReadFile, ReadPaste } from './reader/jobs.ts';

type Added = ReplyOf<(typeof documentsContract)['addDocument']>;

const warningSentences: Readonly<Record<ExtractWarning, string>> = {
  'encoding-guessed': 'Bảng mã của tệp phải đoán; xem lại các chữ có dấu.',
  'pages-without-text': 'Có trang chỉ là ảnh chụp nên chưa đọc được chữ của trang đó.',
  'letters-misplaced': 'Chữ trong tệp PDF bị rời nên phải ghép lại; một số từ có thể sai.',
  'name-differs': 'Đuôi tên tệp khác với nội dung; đã đọc theo nội dung.',
};

/** Takes in a file that was read: kept under its digest with what the program understood of it. */
export async function addDocument(work: Work, unitId: Id, file: UploadedFile, read: ReadFile): Promise<Added> {
  await work.needHere('document.write', unitId);
  if (read.warnings.includes('pages-without-text')) throw new Refusal('document-scanned');
  const stored = await storeFile(work, unitId, { ...file, mediaType: mediaTypes[read.kind] });
  return keep(work, unitId, read, stored, read.warnings);
}

/** Takes in pasted words that were read. */
export async function addText(work: Work, unitId: Id, read: ReadPaste): Promise<Added> {
  await work.needHere('document.write', unitId);
  return keep(work, unitId, read, undefined, []);
}

async function keep(
  work: Work,
  unitId: Id,
  { text, reading }: ReadPaste,
  file: StoredFile | undefined,
  warnings: readonly ExtractWarning[],
): Promise<Added> {
  const id = work.newId();
  const title = documentTitle(reading, file?.name);
  await insertDocument(work.tx, {
    unitId,
    id,
    fileId: file?.id ?? null,
    title,
    body: text,
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
