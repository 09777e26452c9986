import WordExtractor from 'word-extractor';
import { Refusal } from '#base/refusal.ts';
import type { DocumentText } from './docx-text.ts';

/** The text of an old .doc: body with text boxes before it and footnotes behind it. */
export async function readDoc(bytes: Uint8Array): Promise<DocumentText> {
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    const boxes = document.getTextboxes({ includeHeadersAndFooters: false });
    const text = [boxes, document.getBody(), document.getFootnotes(), document.getEndnotes()];
    return { text: text.filter((part) => part.trim() !== '').join('\n'), margins: document.getHeaders() };
  } catch {
    throw new Refusal('file-broken');
  }
}
