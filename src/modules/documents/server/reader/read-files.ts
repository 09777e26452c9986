import type { SheetAsked, SheetColumn, SheetContent } from '../extract/read-sheet.ts';
import { askReader } from './ask-reader.ts';
import type { FileToRead, ReadFile, ReadPaste } from './jobs.ts';

/**
 * The words of a file, at most so many letters of them, with what the program understands of these. A file that bears a
 * secrecy mark is refused before anything of it is written, logged or queued (Luật Bảo vệ bí mật nhà nước 2018, Điều 5).
 */
export const readBriefly = (file: FileToRead, atMost: number): Promise<ReadFile> =>
  askReader('brief', { ...file, atMost });

/**
 * A document file with what the program understands of it; refused like `readBriefly`, and when it is too long. Of a scan that
 * somebody declared free of any mark of secrecy nothing is read.
 */
export const readDocumentFile = (file: FileToRead, isDeclared = false): Promise<ReadFile> =>
  askReader('document', { ...file, isDeclared });

/** Pasted words with what the program understands of them; refused when they bear a secrecy mark. */
export const readPasted = (text: string): Promise<ReadPaste> => askReader('pasted', { text });

/** The rows of the first sheet of an .xlsx file under the columns asked for (`extract/read-sheet.ts`). */
export const readSheet = <Key extends string>(
  bytes: Uint8Array,
  columns: readonly SheetColumn<Key>[],
): Promise<SheetContent<Key>> => askReader('sheet', { bytes, columns }) as Promise<SheetContent<Key>>;

/** The rows of several sheets of one .xlsx file. */
export const readSheets = (bytes: Uint8Array, asked: readonly SheetAsked[]): Promise<readonly SheetContent[]> =>
  askReader('sheets', { bytes, asked });
