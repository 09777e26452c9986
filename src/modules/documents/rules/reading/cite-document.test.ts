import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';

const plan = (...body: string[]) =>
  readDocument(
    [
      'UBND XÃ BÌNH LÂM',
      'Số: 38/KH-UBND',
      'Bình Lâm, ngày 09 tháng 02 năm 2026',
      'KẾ HOẠCH',
      'An ninh trường học năm 2026',
      'I. MỤC ĐÍCH',
      ...body,
    ].join('\n'),
  ).citations.map(({ kind, numberSymbol, raw }) => [kind?.code, numberSymbol ?? raw]);

describe('what a document cites', () => {
  it('is never the document itself', () => {
    expect(plan('1. Kế hoạch này.')).toEqual([]);
    expect(plan('PHỤ LỤC', '(Kèm theo Kế hoạch số 38/KH-UBND ngày 09/02/2026 của UBND xã)')).toEqual([]);
    // The same number of another day is another document.
    expect(plan('1. Kế hoạch số 38/KH-UBND ngày 10/02/2025 của UBND xã.')).toEqual([['KH', '38/KH-UBND']]);
  });

  it('may be named by less than its whole number', () => {
    expect(plan('1. Nghị định 80/2017, Quyết định số 79/2021, Quy chế phối hợp số 01 và Đề án 06.')).toEqual([
      ['NĐ', '80/2017'],
      ['QĐ', '79/2021'],
      ['QCPH', '01'],
      ['ĐA', '06'],
    ]);
    // A bare number is a text only where the whole one stands somewhere.
    expect(plan('1. Chỉ thị 48 và Kết luận 15, Phương án số 2.')).toEqual([]);
    expect(plan('1. Chỉ thị số 48-CT/TW.', '2. Thực hiện Chỉ thị 48.')).toEqual([
      ['CT', '48-CT/TW'],
      ['CT', '48'],
    ]);
  });

  it('may be named by the short name it was given, the giving left out', () => {
    expect(
      plan(
        '1. Chương trình mục tiêu quốc gia về ma túy (sau đây gọi tắt là Chương trình MTQG).',
        '2. Thực hiện Chương trình MTQG tại Sở (sau đây gọi tắt là Sở).',
      ),
    ).toEqual([['CTr', 'Chương trình MTQG']]);
  });

  it('proposes the whole number of a decree', () => {
    const { citations } = readDocument('KẾ HOẠCH\nAn ninh năm 2026\nCăn cứ Nghị định 80/2017;');
    expect(citations).toMatchObject([{ numberSymbol: '80/2017', regular: false, proposed: '80/2017/NĐ-CP' }]);
  });
});
