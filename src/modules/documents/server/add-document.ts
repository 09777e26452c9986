import type { ReplyOf } from '#base/endpoint.ts';
import { mediaTypes } from '#base/file-kinds.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { UploadedFile } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import type { documentsContract } from '../contract.ts';
import { documentTitle } from '../rules/document-title.ts';
import { type Direction, headOfReading } from '../rules/library/entry.ts';
import { insertDocument } from './document-store.ts';
import type { ExtractWarning } from './extract/extract-text.ts';
import type { StoredFile } from './file-store.ts';
import { digestOf, storeFile } from './files.ts';
import { indexEntry, indexWords } from './index-documents.ts';
import type { ReadFile, ReadPaste } from './reader/jobs.ts';
import { insertVersion } from './version-store.ts';
import { warnOfTwins } from './warn-of-twins.ts';

type Added = ReplyOf<(typeof documentsContract)['addDocument']>;

/** What was less than well about the reading of a file. */
export const warningSentences: Readonly<Record<ExtractWarning, string>> = {
  'encoding-guessed': 'Bảng mã của tệp phải đoán; xem lại các chữ có dấu.',
  'pages-without-text':
    'Có trang chỉ là ảnh chụp nên chưa đọc được chữ của trang đó. Nhập số, ký hiệu, ngày và trích yếu ở trang của văn bản.',
  'letters-misplaced': 'Chữ trong tệp PDF bị rời nên phải ghép lại; một số từ có thể sai.',
  'name-differs': 'Đuôi tên tệp khác với nội dung; đã đọc theo nội dung.',
};

/** What the person says of a document beside its words. */
interface Wanted {
  /** They saw that the library has it, and want one of its own. */
  readonly evenIfTwin?: boolean | undefined;
  /** Received unless said otherwise. */
  readonly direction?: Direction | undefined;
  /** They looked at pages nobody can read and saw no mark of secrecy. */
  readonly declaresOpen?: boolean | undefined;
}

/** Refuses pages nobody can read a mark of secrecy in, unless somebody declared them free of any; whether that counted. */
export function needOpen({ warnings }: ReadFile, declaresOpen: boolean | undefined): boolean {
  const isPictures = warnings.includes('pages-without-text');
  if (isPictures && !declaresOpen) throw new Refusal('document-scanned');
  return isPictures;
}

/** Takes in a file that was read: kept under its digest with what the program understood of it. */
export async function addDocument(
  work: Work,
  unitId: Id,
  file: UploadedFile,
  read: ReadFile,
  { evenIfTwin, direction, declaresOpen }: Wanted = {},
): Promise<Added> {
  await work.needHere('document.write', unitId);
  const isDeclared = needOpen(read, declaresOpen);
  await warnOfTwins(work, { unitId, head: headOfReading(read.reading), sha256: digestOf(file.bytes), evenIfTwin });
  const stored = await storeFile(work, unitId, { ...file, mediaType: mediaTypes[read.kind] });
  return keep(work, unitId, read, { file: stored, warnings: read.warnings, direction, isDeclared });
}

/** Takes in pasted words that were read. */
export async function addText(
  work: Work,
  unitId: Id,
  read: ReadPaste,
  { evenIfTwin, direction }: Wanted = {},
): Promise<Added> {
  await work.needHere('document.write', unitId);
  await warnOfTwins(work, { unitId, head: headOfReading(read.reading), evenIfTwin });
  return keep(work, unitId, read, { file: undefined, warnings: [], direction });
}

interface Kept {
  readonly file: StoredFile | undefined;
  readonly warnings: readonly ExtractWarning[];
  readonly direction: Direction | undefined;
  /** Kept on somebody's word that it bears no mark of secrecy. */
  readonly isDeclared?: boolean;
}

async function keep(
  work: Work,
  unitId: Id,
  { text, reading }: ReadPaste,
  { file, warnings, direction = 'received', isDeclared }: Kept,
): Promise<Added> {
  const id = work.newId();
  const title = documentTitle(reading, file?.name);
  const made = { unitId, createdAt: work.now, createdBy: work.person.personId };
  const entry = {
    ...headOfReading(reading),
    direction,
    inForceFrom: null,
    inForceTo: null,
    note: null,
  };
  await insertDocument(work.tx, { ...made, id, title, reading, entry });
  await insertVersion(work.tx, {
    ...made,
    documentId: id,
    ordinal: 1,
    fileId: file?.id ?? null,
    body: text,
    reason: null,
  });
  await indexWords(work.tx, { unitId, documentId: id, ordinal: 1 }, reading.text);
  await indexEntry(work.tx, { unitId, id, title, entry, version: 1 });
  await work.record({
    unitId,
    subjectKind: 'document',
    subjectId: id,
    action: 'add',
    after: {
      title,
      ...(file && { fileName: file.name, sha256: file.sha256 }),
      ...(isDeclared && { declaredOpen: true }),
    },
  });
  return { id, title, warnings: warnings.map((warning) => warningSentences[warning]) };
}
