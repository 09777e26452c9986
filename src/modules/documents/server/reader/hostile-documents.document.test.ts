import { describe, expect, it } from 'vitest';
import { Refusal } from '#base/refusal.ts';
import { hostileDocuments } from '#test/fixtures/hostile-documents.ts';
import { docxOf, docxParagraph } from '#test/fixtures/hostile-files.ts';
import { askReader } from './ask-reader.ts';
import { readDocumentFile } from './read-files.ts';

/** How the reader ended with a file; `file-too-heavy` is told once its process was killed and has gone. */
const endOf = (bytes: Uint8Array, kind: string): Promise<string> =>
  readDocumentFile({ name: `a.${kind}`, bytes }).then(
    () => 'read',
    (error) => {
      if (error instanceof Refusal) return error.code;
      throw error;
    },
  );

describe('a document made to do harm', () => {
  it.each(hostileDocuments.map((document) => [document.kind, document.name, document] as const))(
    '%s: %s',
    async (kind, _, { make, ends }) => {
      expect(ends.split('|')).toContain(await endOf(make(), kind));
    },
  );
});

describe('what a document may cost', () => {
  const pages = (count: number) =>
    docxOf(docxParagraph('Các trường báo cáo kết quả về Sở Giáo dục và Đào tạo trước ngày 15/6/2026.').repeat(count));

  it('grows with what it gives to read', async () => {
    const file = { name: 'a.docx', bytes: pages(6000) };
    const { reading } = await askReader('document', file, { work: 1000, ms: 120_000, bytes: 400_000_000 });
    expect(reading.text.split('\n')).toHaveLength(6000);
  });

  it('is worked off before any word is out', async () => {
    const file = { name: 'a.docx', bytes: pages(6000) };
    await expect(askReader('document', file, { work: 1, ms: 120_000, bytes: 400_000_000 })).rejects.toMatchObject({
      code: 'file-too-heavy',
    });
  });
});

describe('a reader', () => {
  it('that died with one file has nothing to do with the next', async () => {
    const ends = await Promise.all([
      endOf(docxOf(docxParagraph('Kế hoạch')), 'docx'),
      endOf(docxOf('<w:p>'.repeat(900_000), { level: 0 }), 'docx'),
      endOf(docxOf(docxParagraph('Kế hoạch')), 'docx'),
    ]);
    expect(ends).toEqual(['read', 'file-broken', 'read']);
  });
});
