import { keepable } from '#base/keepable-text.ts';
import { Refusal } from '#base/refusal.ts';
import { LONGEST_DOCUMENT } from '../../rules/longest-document.ts';
import type { DocumentReading } from '../../rules/reading/reading.ts';
import type { ExtractedText } from '../extract/extract-text.ts';
import type { SheetAsked, SheetColumn, SheetContent } from '../extract/read-sheet.ts';
import { beginReading, earnPage, earnSheet } from './budget.ts';

export interface FileToRead {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadPaste {
  readonly text: string;
  readonly reading: DocumentReading;
}

/** A document with its words and what was understood of them. */
export interface ReadFile extends ExtractedText, ReadPaste {}

/** What the reader is asked, and what it answers. */
export interface ReaderJobs {
  /** The first letters only, at most so many. */
  brief: { readonly ask: FileToRead & { readonly atMost: number }; readonly answer: ReadFile };
  /** A scan is kept without its words when somebody declared what nobody can read in it. */
  document: { readonly ask: FileToRead & { readonly isDeclared?: boolean }; readonly answer: ReadFile };
  pasted: { readonly ask: { readonly text: string }; readonly answer: ReadPaste };
  sheet: {
    readonly ask: { readonly bytes: Uint8Array; readonly columns: readonly SheetColumn[] };
    readonly answer: SheetContent;
  };
  sheets: {
    readonly ask: { readonly bytes: Uint8Array; readonly asked: readonly SheetAsked[] };
    readonly answer: readonly SheetContent[];
  };
}

export type JobName = keyof ReaderJobs;
type Jobs = { readonly [K in JobName]: (ask: ReaderJobs[K]['ask']) => Promise<ReaderJobs[K]['answer']> };

/** The words of a file; refuses one that bears a secrecy mark, so that none of its words leave the reader. */
async function words({ name, bytes }: FileToRead): Promise<ExtractedText> {
  const { extractText } = await import('../extract/extract-text.ts');
  const extracted = await extractText(bytes, name, earnPage);
  if (extracted.secrecy) throw new Refusal('document-secret', { mark: extracted.secrecy });
  return { ...extracted, text: keepable(extracted.text) };
}

/** A file without any words, for what refuses only that. */
function asPictures(error: unknown): ExtractedText {
  if (!(error instanceof Refusal) || error.code !== 'document-scanned') throw error;
  return { text: '', kind: 'pdf', warnings: ['pages-without-text'], secrecy: undefined };
}

async function read(text: string): Promise<DocumentReading> {
  const { readDocument } = await import('../../rules/reading/read-document.ts');
  beginReading(text.length);
  return readDocument(text);
}

/** Each library is loaded by the work that needs it, and nowhere but in the reader. */
export const jobs: Jobs = {
  brief: async ({ atMost, ...file }) => {
    const extracted = await words(file);
    const { printNotes } = await import('../extract/note-form.ts');
    const first = extracted.text.slice(0, atMost).toWellFormed();
    return {
      ...extracted,
      text: printNotes(extracted.text).slice(0, atMost).toWellFormed(),
      reading: await read(first),
    };
  },
  document: async ({ isDeclared, ...file }) => {
    const extracted = await (isDeclared ? words(file).catch(asPictures) : words(file));
    if (extracted.text.length > LONGEST_DOCUMENT) throw new Refusal('document-too-long', { limit: '500.000' });
    return { ...extracted, reading: await read(extracted.text) };
  },
  pasted: async ({ text: pasted }) => {
    const { findSecrecyMark } = await import('../../rules/reading/secrecy-mark.ts');
    const mark = findSecrecyMark(pasted);
    if (mark) throw new Refusal('document-secret', { mark });
    const text = keepable(pasted);
    if (text.trim() === '') throw new Refusal('file-empty');
    return { text, reading: await read(text) };
  },
  sheet: async ({ bytes, columns }) => {
    const { readSheet } = await import('../extract/read-sheet.ts');
    return readSheet(bytes, columns, earnSheet);
  },
  sheets: async ({ bytes, asked }) => {
    const { readSheets } = await import('../extract/read-sheet.ts');
    return readSheets(bytes, asked, earnSheet);
  },
};
