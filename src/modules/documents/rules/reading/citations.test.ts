import { describe, expect, it } from 'vitest';
import { findCitations } from './citations.ts';

const one = (text: string) => {
  const [citation, ...rest] = findCitations(text);
  expect(rest).toEqual([]);
  return citation;
};

describe('citations', () => {
  it.each([
    ['Nghị quyết số 96/2019/QH14 ngày 27/11/2019', 'NQ', '96/2019/QH14'],
    ['Nghị định số 49/2020/NĐ-CP', 'NĐ', '49/2020/NĐ-CP'],
    ['Chỉ thị số 01/CT-TTg', 'CT', '01/CT-TTg'],
    ['Thông tư liên tịch số 01/2017/TTLT-BCA-BNN&PTNT', 'TTLT', '01/2017/TTLT-BCA-BNN&PTNT'],
    ['Chương trình số 18-CTr/TU', 'CTr', '18-CTr/TU'],
    ['Kế hoạch số 1736/KH-BCĐ138/Q7', 'KH', '1736/KH-BCĐ138/Q7'],
    ['Công văn số 145/SGDĐT-GDTH-CTTT', 'CV', '145/SGDĐT-GDTH-CTTT'],
    ['Quyết định số 510/QĐ-BCA-V05', 'QĐ', '510/QĐ-BCA-V05'],
    ['Kết luận số 13 - KL/TW', 'KL', '13-KL/TW'],
    ['theoNghị quyết số 35-NQ/TW', 'NQ', '35-NQ/TW'],
  ])('%s', (text, code, number) => {
    const citation = one(text);
    expect(citation).toMatchObject({ numberSymbol: number, regular: true });
    expect(citation?.kind?.code).toBe(code);
  });

  it.each([
    ['Chỉ thị số 12/CT-TW', '12-CT/TW'],
    ['Kế hoạch số 76-KH-TU', '76-KH/TU'],
    ['Công văn số 145/SGDDĐT-VP', '145/SGDĐT-VP'],
    ['Quy chế phối hợp số 01/QCPHCAT-SGDĐT', '01/QCPH-CAT-SGDĐT'],
    ['Thông tư liên tịch số 06/2016/BCA- BGD&ĐT', '06/2016/TTLT-BCA-BGD&ĐT'],
    ['Nghị định số 73/CP', undefined],
  ])('keeps “%s” as written and proposes %s', (text, proposed) => {
    const citation = one(text);
    expect(citation?.raw).toBe(text);
    expect(citation).toMatchObject({ regular: false });
    expect(citation?.proposed).toBe(proposed);
  });

  it('reads date, issuer and subject in either order', () => {
    const text = 'Kế hoạch số 21/KH-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh về giữ gìn trật tự; nội dung khác';
    expect(one(text)).toMatchObject({ date: '2026-01-05', issuer: 'UBND tỉnh', subject: 'về giữ gìn trật tự' });
    expect(one('Kế hoạch số 21/KH-UBND của UBND tỉnh ngày 5/1/2026')).toMatchObject({
      date: '2026-01-05',
      issuer: 'UBND tỉnh',
    });
  });

  it('tells what is named only in the subject of another', () => {
    const text = 'Kế hoạch số 2/KH-UBND ngày 5/1/2026 về thực hiện Chỉ thị số 46-CT/TW; Chỉ thị số 9-CT/TU';
    expect(findCitations(text).map(({ nested }) => nested)).toEqual([false, true, false]);
  });

  it.each([
    'trước ngày 12/6',
    'trực 24/24h',
    'gọi 0988.401.561',
    'tỷ lệ 3/4',
    'ngày 12/6/2026',
    'giai đoạn 2021-2025',
    'Đề án 06',
    'cỡ A4/A3',
  ])('finds none in “%s”', (text) => {
    expect(findCitations(text)).toEqual([]);
  });
});
