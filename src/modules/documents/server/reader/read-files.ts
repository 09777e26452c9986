import type { ExtractedText } from '../extract/extract-text.ts';
import type { SheetColumn, SheetContent } from '../extract/read-sheet.ts';
import { askReader } from './ask-reader.ts';
import type { FileToRead, ReadFile, ReadPaste } from './jobs.ts';

/**
 * The words of a file, at most so many letters of them. A file that bears a secrecy mark is refused before anything of
 * it is written, logged or queued (Luật Bảo vệ bí mật nhà nước 2018, Điều 5).
 */
export const readWords = (file: FileToRead, atMost: number): Promise<ExtractedText> =>
  askReader('words', { ...file, atMost });

/** A document file with what the program understands of it; refused like `readWords`, and when it is too long. */
export const readDocumentFile = (file: FileToRead): Promise<ReadFile> => askReader('document', file);

/** Pasted words with what the program understands of them; refused when they bear a secrecy mark. */
export const readPasted = (text: string): Promise<ReadPaste> => askReader('pasted', { text });

/** The rows of the first sheet of an .xlsx file under the columns asked for (`extract/read-sheet.ts`). */
export const readSheet = <Key extends string>(
  bytes: Uint8Array,
  columns: readonly SheetColumn<Key>[],
): Promise<SheetContent<Key>> => askReader('sheet', { bytes, columns }) as Promise<SheetContent<Key>>;
