import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#base/refusal.ts';
import { type ArchiveLimits, needNoMacro, needWholeArchive, officeLimits, openArchive } from './archive.ts';

const zip = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const refusalOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'none';
};
const codeFor = (bytes: Uint8Array, limits: ArchiveLimits = officeLimits) =>
  refusalOf(() => needWholeArchive(openArchive(bytes, ['xlsx'], limits)));

describe('an archive from outside', () => {
  it('gives back what was packed', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.string({ unit: 'grapheme' })), (files) => {
        const archive = openArchive(zip({ start: 'x', ...files }), ['xlsx']);
        for (const [name, text] of Object.entries(files)) expect(archive.readText(name)).toBe(text);
        expect(archive.read('nothing-there')).toBeUndefined();
      }),
    );
  });

  it('refuses what is empty, too large, no zip, or cut off', () => {
    const good = zip({ a: 'hello'.repeat(100) });
    expect(codeFor(good)).toBe('none');
    expect(codeFor(new Uint8Array())).toBe('file-empty');
    expect(codeFor(good, { ...officeLimits, maxBytes: good.length - 1 })).toBe('file-too-large');
    expect(codeFor(strToU8('%PDF-1.7 something that is no archive'))).toBe('file-kind-unknown');
    expect(codeFor(good.subarray(0, good.length - 10))).toBe('file-broken');
  });

  it('refuses a bomb by its declared size, by the number of entries, and when the declaration lies', () => {
    const bomb = zip({ a: '0'.repeat(3_000_000) });
    expect(codeFor(bomb, { ...officeLimits, maxUnpacked: 1_000_000 })).toBe('file-bomb');
    expect(codeFor(zip({ a: '', b: '', c: '' }), { ...officeLimits, maxEntries: 2 })).toBe('file-bomb');
    expect(codeFor(zip({ a: '0'.repeat(999_999) }))).toBe('none');
    expect(codeFor(bomb)).toBe('file-bomb');
    const liar = bomb.slice();
    const view = new DataView(liar.buffer);
    const central = view.getUint32(liar.length - 22 + 16, true);
    view.setUint32(central + 24, 10, true);
    expect(codeFor(liar)).toBe('file-bomb');
  });

  it('refuses two entries of one name', () => {
    const bytes = zip({ 'a.xml': 'one', 'b.xml': 'two' });
    const twice = Uint8Array.from(bytes, (byte, i) => (byte === 0x62 && bytes[i + 1] === 0x2e ? 0x61 : byte));
    expect(codeFor(twice)).toBe('file-broken');
  });

  it('never throws anything but a refusal, whatever byte is changed', () => {
    const good = zip({ 'a.xml': 'hello hello hello', 'b.xml': 'world' });
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
        const changed = good.slice();
        changed[at] = byte;
        codeFor(changed);
      }),
      { numRuns: 500 },
    );
  });

  it('sees macros by their file and by the declared type', () => {
    const code = (files: Record<string, string>) => refusalOf(() => needNoMacro(openArchive(zip(files), ['xlsx'])));
    expect(code({ 'xl/vbaProject.bin': 'x' })).toBe('file-macro');
    expect(code({ '[Content_Types].xml': 'application/vnd.ms-excel.sheet.macroEnabled.main+xml' })).toBe('file-macro');
    expect(code({ 'word/vbaData.xml': 'x' })).toBe('file-macro');
    expect(code({ 'xl/workbook.xml': 'x' })).toBe('none');
  });
});
