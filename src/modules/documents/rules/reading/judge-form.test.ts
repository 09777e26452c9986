import { describe, expect, it } from 'vitest';
import { findingSentence } from './finding-sentences.ts';
import { readDocument } from './read-document.ts';

interface Parts {
  number?: string;
  date?: string;
  kind?: string[];
  opening?: string[];
  body?: string[];
  end?: string[];
  annex?: string[];
}

/** A plan in good order, parts of it exchanged. */
const document = (parts: Parts) =>
  readDocument(
    [
      'UBND XÃ BÌNH LÂM',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      parts.number ?? 'Số: 12/KH-UBND',
      parts.date ?? 'Bình Lâm, ngày 09 tháng 02 năm 2026',
      ...(parts.kind ?? ['KẾ HOẠCH', 'An ninh trường học năm 2026']),
      ...(parts.opening ?? [
        'Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016;',
        'Căn cứ Kế hoạch số 5/KH-UBND ngày 05/01/2026 của UBND tỉnh.',
      ]),
      ...(parts.body ?? ['I. MỤC ĐÍCH', '1. Giữ trường học yên ổn./.']),
      ...(parts.end ?? ['Nơi nhận:', '- UBND tỉnh;', '- Lưu: VT.', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lê Văn Bưởi']),
      ...(parts.annex ?? []),
    ].join('\n'),
  );
const codes = (parts: Parts) => document(parts).findings.map(({ code }) => code);
const letter = (...above: string[]): Parts => ({
  number: 'Số: 12/UBND-VX',
  kind: above,
  opening: ['Kính gửi: Các trường.'],
});

describe('the form of a document', () => {
  it('is right in a plan in good order', () => {
    expect(codes({})).toEqual([]);
    expect(codes(letter('V/v trật tự trường học'))).toEqual([]);
  });

  it.each<[string, Parts]>([
    ['symbol-not-of-kind', { number: 'Số: 12/BC-UBND' }],
    ['symbol-not-of-kind', { ...letter('V/v trật tự trường học'), number: 'Số: 12/KH-UBND' }],
    ['subject-mark-misplaced', { kind: ['KẾ HOẠCH', 'V/v an ninh trường học năm 2026'] }],
    ['subject-mark-misplaced', letter()],
    [
      'addressee-in-plan',
      { opening: ['Kính gửi: Các trường.', 'Căn cứ Kế hoạch số 5/KH-UBND ngày 05/01/2026 của UBND tỉnh;'] },
    ],
    ['archive-copy-missing', { end: ['Nơi nhận:', '- UBND tỉnh.', 'CHỦ TỊCH', 'Lê Văn Bưởi'] }],
    ['deputy-title-missing', { end: ['Nơi nhận:', '- Lưu: VT.', 'KT. CHỦ TỊCH', 'Lê Văn Bưởi'] }],
    ['day-zero-missing', { date: 'Bình Lâm, ngày 9 tháng 02 năm 2026' }],
    ['day-zero-missing', { date: 'Bình Lâm, ngày 19 tháng 2 năm 2026' }],
    [
      'basis-unpunctuated',
      { opening: ['Căn cứ Luật Trẻ em', 'Căn cứ Kế hoạch số 5/KH-UBND ngày 05/01/2026 của UBND tỉnh.'] },
    ],
    ['annex-not-referred', { annex: ['PHỤ LỤC', 'Biểu mẫu'] }],
    [
      'like-addressee-without-addressee',
      { end: ['Nơi nhận:', '- Như Kính gửi;', '- Lưu: VT.', 'CHỦ TỊCH', 'Lê Văn Bưởi'] },
    ],
    ['recipients-missing', { end: ['CHỦ TỊCH', 'Lê Văn Bưởi'] }],
    ['signatory-missing', { end: ['Nơi nhận:', '- Lưu: VT.', 'CHỦ TỊCH'] }],
    ['number-blank', { number: 'Số: /KH-UBND' }],
    ['date-blank', { date: 'Bình Lâm, ngày … tháng 02 năm 2026' }],
  ])('%s', (code, parts) => {
    const { findings } = document(parts);
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    const sentence = findings.map(findingSentence).join();
    expect(sentence).toMatch(/\.$/u);
    expect(sentence).not.toMatch(/undefined|\{|“”/u);
  });

  it('asks nothing of a text of the Party, of an annex that is named, of another way to keep a copy', () => {
    expect(
      codes({
        number: 'Số 12-KH/ĐU',
        date: 'Bình Lâm, ngày 9 tháng 2 năm 2026',
        end: ['Nơi nhận:', '- Lưu Văn phòng Đảng ủy.', 'T/M BAN THƯỜNG VỤ', 'BÍ THƯ', 'Lê Văn Bưởi'],
      }),
    ).toEqual([]);
    expect(
      codes({ body: ['I. MỤC ĐÍCH', '1. Báo cáo theo Phụ lục kèm theo./.'], annex: ['PHỤ LỤC', 'Biểu mẫu'] }),
    ).toEqual([]);
    expect(codes({ end: ['Nơi nhận:', '- Lưu: HC.', 'CHỦ TỊCH', 'Lê Văn Bưởi'] })).toEqual([]);
  });
});

describe('citations that cannot be right', () => {
  const ofBody = (...body: string[]) => codes({ body: ['I. MỤC ĐÍCH', ...body] });

  it('are those of two days, where the number does not begin anew', () => {
    expect(ofBody('1. Công văn số 9/SGDĐT-VP ngày 05/01/2026; Công văn số 9/SGD&ĐT-VP ngày 06/01/2026.')).toEqual([
      'cited-with-two-dates',
    ]);
    expect(ofBody('1. Kế hoạch số 9/KH-UBND ngày 05/01/2025; Kế hoạch số 9/KH-UBND ngày 06/01/2026.')).toEqual([]);
    expect(ofBody('1. Chỉ thị số 46-CT/TW ngày 22/6/2015; Chỉ thị số 46-CT/TW ngày 22/6/2016.')).toEqual([
      'cited-with-two-dates',
    ]);
  });

  it('are those whose number is of another year', () => {
    expect(ofBody('1. Nghị định số 80/2017/NĐ-CP ngày 17/7/2018 của Chính phủ.')).toEqual(['citation-abnormal']);
  });
});

describe('glued words', () => {
  const words = (text: string) =>
    document({ body: ['I. MỤC ĐÍCH', text] }).findings.find(({ code }) => code === 'glued-words')?.facts.words;

  it.each([
    ['Các đơnvị kiểmsoát giáodục theoNghị quyết.', 'đơnvị, kiểmsoát, giáodục, theoNghị'],
    ['Tiêm vắcxin, dùng Facebook, TikTok, YouTube, Zalo; bà H’Hen Niê Kdăm, Đắk Lắk.', undefined],
    ['Nghiêng ngả, khuya khoắt, nguyễn, trường, những, ngoằn ngoèo, quyết.', undefined],
    ['ĐƠNVỊ GIÁODỤC', undefined],
  ])('%s', (text, wanted) => {
    expect(words(text)).toBe(wanted);
  });
});
