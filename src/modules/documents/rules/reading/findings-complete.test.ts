import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';
import { type FindingCode, findingCode } from './reading.ts';
import { findSecrecyMark } from './secrecy-mark.ts';
import { letter, type Part, sound, textOf, traps, work } from './traps.test-data.ts';

const codesOf = (text: string): FindingCode[] => [...new Set(readDocument(text).findings.map(({ code }) => code))];

describe('every trap', () => {
  it('is absent from a sound plan and a sound letter', () => {
    expect(codesOf(textOf({}))).toEqual([]);
    expect(codesOf(textOf(letter))).toEqual([]);
  });

  it.each(traps)('%s: %s', (_, code, fault, twin) => {
    expect(codesOf(textOf(fault))).toEqual([code]);
    expect(codesOf(textOf(twin))).not.toContain(code);
  });

  it('has a row here for every code there is', () => {
    const shown = new Set(traps.map(([, code]) => code));
    expect(findingCode.options.filter((code) => !shown.has(code))).toEqual([]);
  });
});

/** Traps that the reading itself answers: nothing is left for an officer to look at. */
describe('what is read in spite of the trap', () => {
  const read = (parts: Partial<Record<Part, string>>) => readDocument(textOf(parts));

  it('spellings of one text group under one number', () => {
    const { citations } = read({
      work: work('Theo Kế hoạch số 14/KH-SGD&ĐT ngày 01/02/2026 và Kế hoạch số 14/KH-SGDĐT ngày 01/02/2026.'),
    });
    expect(citations.filter(({ numberSymbol }) => numberSymbol?.startsWith('14/'))).toHaveLength(2);
    expect(codesOf(textOf({ work: work('Theo Kế hoạch số 14/KH-SGD&ĐT ngày 01/02/2026.') }))).toEqual([]);
  });

  it('a citation broken over two lines is one', () => {
    const { citations } = read({
      work: work('Thực hiện nghiêm Chỉ thị số 36-\nCT/TW ngày 16/8/2019 của Bộ Chính trị.'),
    });
    expect(citations.map(({ numberSymbol }) => numberSymbol)).toContain('36-CT/TW');
  });

  it('two columns on one line are taken apart', () => {
    const { header } = read({
      bodies: 'UBND HUYỆN HƯƠNG KHÊ        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nPHÒNG GIÁO DỤC VÀ ĐÀO TẠO',
    });
    expect(header.superiorBody?.value).toBe('UBND HUYỆN HƯƠNG KHÊ');
    expect(header.issuer?.value).toBe('PHÒNG GIÁO DỤC VÀ ĐÀO TẠO');
  });

  it('headings lie as deep as their numbers, whatever their marks', () => {
    const { sections } = read({ work: '#### I. NHIỆM VỤ\n## 1. Tuyên truyền' });
    expect(sections[0]?.marker).toBe('I.');
    expect(sections[0]?.children[0]?.marker).toBe('1.');
  });

  it('a mark of secrecy is for the door, not for a finding', () => {
    expect(findSecrecyMark(textOf({ bodies: `MẬT\n${sound.bodies}` }))).toBeDefined();
    expect(findSecrecyMark(textOf({ work: work('Phổ biến Luật Bảo vệ bí mật nhà nước.') }))).toBeUndefined();
  });
});

const folder = new URL('../../../../../../shared/seeds/', import.meta.url);

/** Row by row against domain.md §2.6. Without ../shared/seeds they are skipped, visibly. */
describe.skipIf(!existsSync(folder))('the plans the product began with', () => {
  const findings = (seed: string) => {
    const name = readdirSync(folder).find((file) => file.startsWith(seed));
    return readDocument(readFileSync(new URL(name ?? '', folder), 'utf8'))
      .findings.map(({ code }) => code)
      .sort();
  };

  it.each([
    [
      '000',
      [
        'base-dated-before-plan-year',
        'date-blank',
        'days-in-no-shorter-window',
        'days-in-no-shorter-window',
        'due-before-window-ends',
        'due-before-window-ends',
        'due-before-window-ends',
        'interval-unmeasured',
        'like-addressee-without-addressee',
        'literal-window-longer',
        'literal-window-longer',
        'not-read',
        'number-blank',
        'residues-removed',
        'windows-overlap',
        'words-slipped',
      ],
    ],
    [
      '001',
      [
        'and-or-unclear',
        'citation-abnormal',
        'citation-abnormal',
        'citation-abnormal',
        'date-blank',
        'due-before-window-ends',
        'interval-unmeasured',
        'literal-window-longer',
        'not-read',
        'number-blank',
        'residues-removed',
        'words-slipped',
      ],
    ],
    [
      '002',
      [
        'date-blank',
        'interval-unmeasured',
        'number-blank',
        'recipients-missing',
        'residues-removed',
        'signatory-missing',
        'words-slipped',
      ],
    ],
    [
      '003',
      [
        'cited-with-two-dates',
        'citation-abnormal',
        'citation-abnormal',
        'citation-abnormal',
        'citation-abnormal',
        'citation-abnormal',
        'citation-abnormal',
        'glued-words',
        'interval-unmeasured',
        'not-read',
        'not-read',
        'not-read',
        'personal-data',
        'words-slipped',
      ].sort(),
    ],
    [
      '004',
      [
        'date-blank',
        'interval-unmeasured',
        'legacy-encoding-repaired',
        'legacy-encoding-repaired',
        'number-blank',
        'type-word-missing',
      ],
    ],
  ])('%s', (seed, wanted) => {
    expect(findings(seed)).toEqual(wanted);
  });
});
