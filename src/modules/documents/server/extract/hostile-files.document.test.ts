import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UPLOAD_LIMIT_BYTES } from '#base/file-kinds.ts';
import { Refusal } from '#base/refusal.ts';
import {
  docxBomb,
  docxOf,
  docxParagraph,
  docxWithEntities,
  lockedPdf,
  scannedPdf,
} from '#test/fixtures/hostile-files.ts';
import { extractText } from './extract-text.ts';

const codeOf = async (bytes: Uint8Array, name = 'a.docx'): Promise<string> => {
  try {
    return `read as ${(await extractText(bytes, name)).kind}`;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};
const paragraph = docxParagraph('Kế hoạch');
const docx = (xml: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(xml) });
const wide = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
const ole = (...names: string[]): Uint8Array =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array(600).fill(0),
    ...names.flatMap(wide),
    ...new Array(600).fill(0),
  ]);

describe('files that are refused', () => {
  it('a plain one is read', async () => {
    expect(await codeOf(docxOf(paragraph))).toBe('read as docx');
  });

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'file-empty'],
    ['only blanks', strToU8(' \n\t '), 'file-empty'],
    ['a document without words', docxOf('<w:p/>'), 'file-empty'],
    ['more than 20 MB', new Uint8Array(UPLOAD_LIMIT_BYTES + 1), 'file-too-large'],
    ['RTF cut off', strToU8('{\\rtf1\\ansi Ke hoach'), 'file-broken'],
    ['RTF that closes more than it opens', strToU8('{\\rtf1 Ke hoach}}'), 'file-broken'],
    ['RTF of a million braces', strToU8(`{\\rtf1 ${'{'.repeat(1_000_000)}Ke${'}'.repeat(1_000_000)}}`), 'file-broken'],
    ['RTF without words', strToU8('{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\pict 0102}\\par}'), 'file-empty'],
    ['a web page', strToU8('<!DOCTYPE html><html>x</html>'), 'file-kind-unknown'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'file-kind-unknown'],
    ['a program', new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0]), 'file-kind-unknown'],
    ['a workbook', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'file-kind-unknown'],
    ['an old workbook', ole('Workbook'), 'file-kind-unknown'],
    ['Word behind a password', ole('EncryptedPackage'), 'file-locked'],
    ['old Word with macros', ole('WordDocument', '_VBA_PROJECT'), 'file-macro'],
    ['old Word cut off', ole('WordDocument'), 'file-broken'],
    ['Word with macros', docxOf(paragraph, { more: { 'word/vbaProject.bin': new Uint8Array(9) } }), 'file-macro'],
    [
      'Word that says it has macros',
      docxOf(paragraph, {
        more: {
          '[Content_Types].xml': strToU8(
            '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
          ),
        },
      }),
      'file-macro',
    ],
    ['a ZIP cut off', docxOf(paragraph.repeat(5000)).slice(0, 200), 'file-broken'],
    ['Word with broken XML', docx('<w:document><w:body><w:p>'), 'file-broken'],
    ['Word without a body', docx('<w:document/>'), 'file-broken'],
    [
      'entities that grow',
      docxOf(docxParagraph('&b;'), {
        head: '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
      }),
      'file-broken',
    ],
    ['entities from outside', docxWithEntities(), 'file-broken'],
    ['XML nested deeply', docxOf('<w:p>'.repeat(5000) + '</w:p>'.repeat(5000)), 'file-broken'],
    ['a locked PDF', lockedPdf(), 'file-locked'],
    ['a PDF cut off', strToU8('%PDF-1.7\n1 0 obj'), 'file-broken'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('a bomb in the words, one in other parts, one of many files', async () => {
    const zeros = new Uint8Array(60_000_000).fill(32);
    expect(await codeOf(docxBomb())).toBe('file-bomb');
    expect(await codeOf(docxOf(paragraph, { more: { 'word/media/a.bin': zeros, 'word/media/b.bin': zeros } }))).toBe(
      'file-bomb',
    );
    const many = Object.fromEntries(Array.from({ length: 5000 }, (__, i) => [`f${i}`, new Uint8Array(1)]));
    expect(await codeOf(zipSync(many))).toBe('file-bomb');
  });

  it('a bomb that declares a small size', async () => {
    const bytes = zipSync({ 'word/document.xml': new Uint8Array(60_000_000).fill(32) });
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(22, 1000, true);
    expect(await codeOf(bytes)).toBe('file-bomb');
  });

  it('a PDF of pictures only', async () => {
    expect(await codeOf(scannedPdf())).toBe('document-scanned');
  });

  it('any bytes are read or refused, never anything else', async () => {
    const heads = fc.constantFrom(
      [],
      [0x50, 0x4b, 3, 4],
      [0x25, 0x50, 0x44, 0x46, 0x2d],
      [...ole('WordDocument')],
      [0xff, 0xfe],
    );
    await fc.assert(
      fc.asyncProperty(heads, fc.uint8Array({ maxLength: 600 }), async (head, rest) => {
        expect(await codeOf(new Uint8Array([...head, ...rest]))).toMatch(/^[a-z- ]+$/);
      }),
      { numRuns: 150 },
    );
  });
});
