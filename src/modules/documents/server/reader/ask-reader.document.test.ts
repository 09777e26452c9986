import { readFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { circularDoc, docxOf, docxParagraph, swellingPdf } from '#test/fixtures/hostile-files.ts';
import { LONGEST_DOCUMENT } from '../../rules/longest-document.ts';
import { askReader } from './ask-reader.ts';
import { readBriefly, readDocumentFile, readPasted } from './read-files.ts';

const sample = (ending: string) => ({
  name: `ke-hoach.${ending}`,
  bytes: new Uint8Array(readFileSync(new URL(`../../../../../samples/ke-hoach-mau.${ending}`, import.meta.url))),
});

describe('the reader', () => {
  it('gives the words and what they mean, of a file as of the same words pasted', async () => {
    const file = await readDocumentFile(sample('docx'));
    expect([file.kind, file.reading.duties.length]).toEqual(['docx', 2]);
    const pasted = await readPasted(file.text);
    expect(pasted.reading).toEqual(file.reading);
  });

  it('gives as many letters as asked for', async () => {
    const { text, kind } = await readBriefly(sample('pdf'), 100);
    expect([text.length, kind]).toEqual([100, 'pdf']);
  });

  it('carries a refusal with its facts over, and lets no word of a secret document out', async () => {
    const secret = docxOf(docxParagraph('TỐI MẬT') + docxParagraph('Kế hoạch'));
    await expect(readBriefly({ name: 'a.docx', bytes: secret }, 10)).rejects.toMatchObject({
      code: 'document-secret',
      facts: { mark: 'TỐI MẬT' },
    });
    await expect(readPasted('UBND XÃ\n\nMẬT\n\nKế hoạch')).rejects.toMatchObject({ code: 'document-secret' });
    await expect(readPasted(' \0\n')).rejects.toMatchObject({ code: 'file-empty' });
  });

  it('refuses a document longer than anybody reads', async () => {
    const file = { name: 'a.txt', bytes: strToU8('Kế hoạch năm 2026. '.repeat(LONGEST_DOCUMENT / 19 + 1)) };
    await expect(readDocumentFile(file)).rejects.toMatchObject({ code: 'document-too-long' });
  });

  it.each([
    ['an old .doc that goes round in a circle', 'a.doc', circularDoc],
    ['a PDF that swells', 'a.pdf', swellingPdf],
  ])('ends with %s', async (_, name, make) => {
    await expect(readDocumentFile({ name, bytes: make() })).rejects.toMatchObject({
      code: 'file-too-heavy',
      sentence: expect.stringContaining('Mở tệp bằng Word'),
    });
  });

  it('ends at the time limit, however little of it was worked', async () => {
    const ask = { name: 'a.pdf', bytes: swellingPdf() };
    await expect(askReader('document', ask, { work: 100_000, ms: 400, bytes: 20_000_000_000 })).rejects.toMatchObject({
      code: 'file-too-heavy',
    });
  });

  it('makes a few wait and tells the rest so', async () => {
    const results = await Promise.allSettled(Array.from({ length: 14 }, () => readBriefly(sample('txt'), 10)));
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused.map(({ reason }) => reason.code)).toEqual(['reader-busy', 'reader-busy']);
  });
});
