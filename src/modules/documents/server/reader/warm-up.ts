import { readFile } from 'node:fs/promises';

const samples = new URL('../../../../../samples/', import.meta.url);

/**
 * Loads what reads a document and reads one of ours, for the first reading of a process takes ten times as long as the
 * second. A sample that is missing is passed over: the file itself then takes that time.
 */
export async function warmUp(): Promise<void> {
  const { extractText } = await import('../extract/extract-text.ts');
  const { readDocument } = await import('../../rules/reading/read-document.ts');
  for (const name of ['ke-hoach-mau.docx', 'ke-hoach-mau.pdf']) {
    try {
      const { text } = await extractText(new Uint8Array(await readFile(new URL(name, samples))), name);
      readDocument(text);
    } catch {}
  }
}
