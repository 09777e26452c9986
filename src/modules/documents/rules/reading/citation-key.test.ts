import { describe, expect, it } from 'vitest';
import { citationKind, normalNumber } from './citation-key.ts';
import { findCitations } from './citations.ts';

const only = (text: string) => {
  const [found, ...others] = findCitations(text);
  expect(others).toEqual([]);
  return found;
};

describe('kinds of cited texts', () => {
  it.each([
    ['Thông tri', '29-TT/TU', 'circular-letter'],
    [undefined, '29-TT/TU', 'circular-letter'],
    [undefined, '124/2021/TT-BCA', 'circular'],
    [undefined, '06/2015/TTLT-BCA-BGDĐT', 'joint-circular'],
    ['Quy định', '102-QĐ/TW', 'regulation'],
    [undefined, '145/SGDĐT-GDTH-CTTT', 'dispatch'],
    ['Luật', '91/2025/QH15', 'law'],
    ['Nghị quyết', '163/2024/QH15', 'resolution'],
    ['Nghị định', '73/CP', 'decree'],
    [undefined, '73/CP', 'other'],
    [undefined, '12/DA-UBND', 'other'],
    [undefined, '05/KHLT-CAX-UBND', 'plan'],
    ['Nghị quyết liên tịch', '01/NQLT-BGDĐT-TWĐTN', 'resolution'],
    ['Luật', null, 'law'],
  ])('%s %s', (name, number, kind) => {
    expect(citationKind(name, number)).toBe(kind);
  });
});

describe('one spelling', () => {
  it.each([
    ['Chỉ thị số 12/CT-TW', '12-CT/TW'],
    ['Công văn số 71/SGD&ĐT-CTTT', '71/SGDĐT-CTTT'],
    ['Kế hoạch số 9/KH-PGDĐT', '09/KH-PGDĐT'],
    ['Kế hoạch số 009/KH-PGDĐT', '09/KH-PGDĐT'],
    ['Kế hoạch số 76-KH-TU', '76-KH/TU'],
  ])('%s → %s', (text, spelling) => {
    const found = only(text);
    expect(found && normalNumber(found)).toBe(spelling);
  });
});

describe('how a citation is meant', () => {
  const relations = (text: string) => findCitations(text).map(({ relation }) => relation);

  it.each([
    [
      'Căn cứ Nghị định số 80/2017/NĐ-CP ngày 17/7/2017 của Chính phủ và Thông tư số 18/2023/TT-BGDĐT',
      ['basis', 'basis'],
    ],
    ['Kết luận số 15-KL/TW ngày 30/9/2021 về tiếp tục thực hiện Chỉ thị số 46-CT/TW', ['refers', 'continues']],
    ['Văn bản này thay thế Kế hoạch số 12/KH-UBND ngày 05/01/2025', ['replaces']],
    ['Thông tư số 48/2025/TT-BCA sửa đổi, bổ sung một số điều của Thông tư số 124/2021/TT-BCA', ['refers', 'amends']],
    ['quy định chi tiết thi hành Luật Thi hành án hình sự', ['details']],
    ['theo dõi Kế hoạch số 12/KH-UBND', ['refers']],
    ['Thực hiện Kế hoạch số 2/KH-UBND về trật tự; Quy chế phối hợp số 3/QCPH-CAT-SGDĐT', ['implements', 'implements']],
    ['Quy chế ban hành kèm theo Quyết định số 510/QĐ-BCA-V05', ['issued-with']],
  ])('%s', (text, wanted) => {
    expect(relations(text)).toEqual(wanted);
  });

  it.each([
    ['theo điểm a khoản 2 Điều 145 Bộ luật Tố tụng hình sự', 'điểm a khoản 2 Điều 145'],
    ['theo Điều 5 của Thông tư số 124/2021/TT-BCA', 'Điều 5'],
    ['khoản 2, Điều 145, Luật Trẻ em', 'khoản 2, Điều 145'],
    ['Điều 5, Điều 6 của Luật Trẻ em', 'Điều 5, Điều 6'],
    ['các điểm a, b và c khoản 1 Điều 5 Luật Trẻ em', 'các điểm a, b và c khoản 1 Điều 5'],
    ['các điều 5, 6 và 7 Thông tư số 124/2021/TT-BCA', 'các điều 5, 6 và 7'],
    ['Chương II Nghị định số 80/2017/NĐ-CP', 'Chương II'],
    ['Phụ lục I Nghị định số 30/2020/NĐ-CP', 'Phụ lục I'],
    ['Nghị định số 80/2017/NĐ-CP (khoản 1 Điều 5)', 'khoản 1 Điều 5'],
    ['khoản 1 Điều 5 Quy chế ban hành kèm theo Quyết định số 510/QĐ-BCA-V05', 'khoản 1 Điều 5'],
    ['Thông tư số 124/2021/TT-BCA', undefined],
    ['I. Mục tiêu. Thông tư số 124/2021/TT-BCA', undefined],
  ])('keeps the part that is meant in “%s”', (text, locator) => {
    expect(only(text)?.locator).toBe(locator);
  });
});
