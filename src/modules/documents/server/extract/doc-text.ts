import WordExtractor from 'word-extractor';
import BufferReader from 'word-extractor/lib/buffer-reader.js';
import WordOleExtractor from 'word-extractor/lib/word-ole-extractor.js';
import { Refusal } from '#base/refusal.ts';
import type { DocumentText } from './docx-text.ts';
import { noteBehind, noteReference } from './note-form.ts';

/** The letter with which Word marks a note, in the body and before its words ([MS-DOC] 2.8.5); the library takes it away. */
const noteSign = '\u0002';
/** Stands for it while the library works; no document has this private letter, and one that has keeps it as before. */
const kept = '\uf8f1';

class NotedExtractor extends WordOleExtractor {
  override buildDocument() {
    for (const piece of this._pieces) piece.text = piece.text.replaceAll(noteSign, kept);
    return super.buildDocument();
  }
}

/** The text of an old .doc: body with text boxes before it, notes at their marks where each has one, else behind the body. */
export async function readDoc(bytes: Uint8Array): Promise<DocumentText> {
  try {
    const document = await extract(Buffer.from(bytes));
    // Quotation marks and dashes stay as they were written.
    const asWritten = { filterUnicode: false };
    const boxes = document.getTextboxes({ ...asWritten, includeHeadersAndFooters: false });
    const body = document.getBody(asWritten);
    const [footnotes, endnotes] = [document.getFootnotes(asWritten), document.getEndnotes(asWritten)];
    const noted = withNotes(body, footnotes, endnotes);
    const text = [boxes, ...(noted ? [noted] : [body, footnotes, endnotes])].map((part) => part.replaceAll(kept, ''));
    return {
      text: text.filter((part) => part.trim() !== '').join('\n'),
      margins: document.getHeaders().replaceAll(kept, ''),
    };
  } catch {
    throw new Refusal('file-broken');
  }
}

async function extract(bytes: Buffer) {
  // A .docx by the name of .doc is read by the library's other half.
  if (bytes.readUInt16BE(0) !== 0xd0cf) return new WordExtractor().extract(bytes);
  const reader = new BufferReader(bytes);
  await reader.open();
  return new NotedExtractor().extract(reader);
}

/**
 * The body with each note behind the paragraph of its mark. Notes of the foot and of the end are marked by the same sign: with both
 * kinds, or with another number of marks than notes, nobody can say which is whose.
 */
function withNotes(body: string, footnotes: string, endnotes: string): string | undefined {
  const isOneKind = (footnotes.trim() === '') !== (endnotes.trim() === '');
  const [, ...notes] = (footnotes.trim() === '' ? endnotes : footnotes).split(kept);
  if (!isOneKind || notes.length === 0 || body.split(kept).length - 1 !== notes.length) return undefined;
  let count = 0;
  return body
    .split('\n')
    .flatMap((line) => {
      const behind: string[] = [];
      const marked = line.replaceAll(kept, () => {
        count += 1;
        behind.push(noteBehind(String(count), (notes[count - 1] ?? '').replace(/\s+/gu, ' ').trim()));
        return noteReference(String(count));
      });
      return [marked, ...behind];
    })
    .join('\n');
}
