import { describe, expect, it } from 'vitest';
import { citationKind, normalNumber } from './citation-key.ts';
import { findCitations } from './citations.ts';

const one = (text: string) => {
  const [citation, ...rest] = findCitations(text);
  expect(rest).toEqual([]);
  return citation;
};
const numbers = (text: string) =>
  findCitations(text).map((found) => `${citationKind(found.kind?.name, found.numberSymbol)} ${normalNumber(found)}`);

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
    ['Kết luận số 13 – KL/TW', 'KL', '13-KL/TW'],
    ['Kế hoạch số 12/KH - UBND', 'KH', '12/KH-UBND'],
    ['theoNghị quyết số 35-NQ/TW', 'NQ', '35-NQ/TW'],
    ['Chỉthịsố 36-CT/TW', 'CT', '36-CT/TW'],
    ['thực hiện Chỉ\nthị số 36-\nCT/TWngày 16/8/2019', 'CT', '36-CT/TW'],
    ['KẾ HOẠCH SỐ 12/KH-UBND', 'KH', '12/KH-UBND'],
    ['CV số 145/SGDĐT-VP', 'CV', '145/SGDĐT-VP'],
    ['Thông báo kết luận số 99/TB-VPCP', 'TB', '99/TB-VPCP'],
    ['Kế hoạch số 12a/KH-THCS.NTT', 'KH', '12a/KH-THCS.NTT'],
    ['Hướng dẫn số 05-HD/BTGTU', 'HD', '05-HD/BTGTU'],
    ['Kế hoạch của UBND tỉnh số 21/KH-UBND', 'KH', '21/KH-UBND'],
    ['Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15', 'L', '91/2025/QH15'],
    ['Luật An ninh mạng năm 2018 (Luật số 24/2018/QH14)', 'L', '24/2018/QH14'],
  ])('%s', (text, code, number) => {
    const citation = one(text);
    expect(citation).toMatchObject({ numberSymbol: number, regular: true });
    expect(citation?.kind?.code).toBe(code);
  });

  it.each([
    ['Chỉ thị số 12/CT-TW', '12-CT/TW'],
    ['Kế hoạch số 76-KH-TU', '76-KH/TU'],
    ['Kế hoạch số 12-KH/UBND', '12/KH-UBND'],
    ['Công văn số 145/SGDDĐT-VP', '145/SGDĐT-VP'],
    ['Quy chế phối hợp số 01/QCPHCAT-SGDĐT', '01/QCPH-CAT-SGDĐT'],
    ['Thông tư liên tịch số 06/2016/BCA- BGD&ĐT', '06/2016/TTLT-BCA-BGD&ĐT'],
    ['Nghị định số 73/CP', undefined],
    ['Nghị định 13-CP', undefined],
  ])('keeps “%s” as written and proposes %s', (text, proposed) => {
    const citation = one(text);
    expect(citation?.raw).toBe(text);
    expect(citation).toMatchObject({ regular: false });
    expect(citation?.proposed).toBe(proposed);
  });

  it('does not run on into the sentence', () => {
    expect(numbers('Kế hoạch số 21/KH-UBND - Sở Giáo dục; Kế hoạch số 22/KH-UBND.Các trường')).toEqual([
      'plan 21/KH-UBND',
      'plan 22/KH-UBND',
    ]);
  });

  it('lets a list keep the type word it began with, and no other text take it', () => {
    expect(
      numbers('các Nghị định số 80/2017/NĐ-CP, số 81/2020/NĐ-CP ngày 09/7/2020 của Chính phủ và 24/2021/NĐ-CP'),
    ).toEqual(['decree 80/2017/NĐ-CP', 'decree 81/2020/NĐ-CP', 'decree 24/2021/NĐ-CP']);
    expect(numbers('Quy định số 102-QĐ/TW, số 69-QĐ/TW')).toEqual(['regulation 102-QĐ/TW', 'regulation 69-QĐ/TW']);
    expect(numbers('Kết luận số 13-KL/TW; văn bản số 1296/BCĐ-CQTT')).toEqual([
      'conclusion 13-KL/TW',
      'dispatch 1296/BCĐ-CQTT',
    ]);
    expect(numbers('tiếp tục thực hiện số 09-CT/TW')).toEqual(['directive 09-CT/TW']);
  });

  it.each([
    ['ngày 05 tháng 01 năm 2026', '2026-01-05'],
    ['ngày 5/1/2026', '2026-01-05'],
    ['ngày 5-1-2026', '2026-01-05'],
    ['ngày 5.1.2026', '2026-01-05'],
    [', ngày 05/01/2026', '2026-01-05'],
    ['(ngày 05/01/2026)', '2026-01-05'],
    ['05/01/2026', '2026-01-05'],
    ['ban hành ngày 05/01/2026', '2026-01-05'],
    ['ngày05/01/2026', '2026-01-05'],
    ['của UBND tỉnh ngày 05/01/2026', '2026-01-05'],
    ['ngày 30/02/2026', undefined],
    ['năm 2026', undefined],
  ])('reads the day in “%s”', (words, date) => {
    expect(one(`Kế hoạch số 21/KH-UBND ${words}`)).toMatchObject({ year: 2026 });
    expect(one(`Kế hoạch số 21/KH-UBND ${words}`)?.date).toBe(date);
  });

  it('reads date, issuer and subject in either order', () => {
    const text = 'Kế hoạch số 21/KH-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh về giữ gìn trật tự; nội dung khác';
    expect(one(text)).toMatchObject({ date: '2026-01-05', issuer: 'UBND tỉnh', subject: 'về giữ gìn trật tự' });
    expect(one('Kế hoạch số 21/KH-UBND của UBND tỉnh ngày 5/1/2026')).toMatchObject({
      date: '2026-01-05',
      issuer: 'UBND tỉnh',
    });
    expect(one('Kế hoạch của UBND tỉnh số 21/KH-UBND ngày 5/1/2026')).toMatchObject({ issuer: 'UBND tỉnh' });
  });

  it('reads the day and the issuer a sentence names before', () => {
    expect(one('Ngày 15/01/2026, Sở Giáo dục và Đào tạo đã ban hành Kế hoạch số 12/KH-SGDĐT về trật tự')).toMatchObject(
      {
        date: '2026-01-15',
        issuer: 'Sở Giáo dục và Đào tạo',
        subject: 'về trật tự',
      },
    );
    expect(one('ngày 29/5/2026 Phòng đã có Công văn số 255/VHXH-GD nhắc các trường')?.date).toBe('2026-05-29');
    expect(one('Hạn nộp ngày 29/5/2026. Phòng đã có Công văn số 255/VHXH-GD')?.date).toBeUndefined();
    expect(one('trước ngày 29/5/2026 theo Công văn số 255/VHXH-GD')?.date).toBeUndefined();
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
    'cỡ A4/A3',
    'Mẫu số 01/BC-ANTT',
    'Biểu mẫu số 02/BC',
    'tài khoản số 1234/NH-BIDV',
    'nhà số 12/A Nguyễn Trãi',
    'số 45/KP2 đường Lê Lợi',
    'lớp 10/A1-A2',
    '01/01 mô hình',
    'Fax số 024/3822-1111',
    'Kế hoạch năm học 2024-2025/KH',
  ])('finds none in “%s”', (text) => {
    expect(findCitations(text)).toEqual([]);
  });
});

describe('laws by name', () => {
  const laws = (text: string) => findCitations(text).map(({ raw, date, year }) => [raw, date ?? year]);

  it.each([
    ['Luật Phòng, chống ma túy năm 2021, các văn bản', [['Luật Phòng, chống ma túy', 2021]]],
    ['Luật Trẻ em ngày 05 tháng 4 năm 2016', [['Luật Trẻ em', '2016-04-05']]],
    ['Luật An ninh mạng và các văn bản hướng dẫn', [['Luật An ninh mạng', undefined]]],
    ['Bộ luật Hình sự năm 2015 (sửa đổi, bổ sung năm 2017)', [['Bộ luật Hình sự', 2015]]],
    [
      'Bộ luật tố tụng hình sự, Luật Giáo dục',
      [
        ['Bộ luật tố tụng hình sự', undefined],
        ['Luật Giáo dục', undefined],
      ],
    ],
    ['Luật Cây xanh đô thị năm 2031 quy định', [['Luật Cây xanh đô thị', 2031]]],
    [
      'Luật sửa đổi, bổ sung một số điều của Luật Phòng cháy và chữa cháy năm 2013',
      [['Luật sửa đổi, bổ sung một số điều của Luật Phòng cháy và chữa cháy', 2013]],
    ],
    ['Hiến pháp năm 2013', [['Hiến pháp', 2013]]],
    ['Pháp lệnh Dân quân tự vệ', [['Pháp lệnh Dân quân tự vệ', undefined]]],
    ['pháp luật Việt Nam, kỷ luật, Luật sư Trần Văn Mận, Trường Đại học Luật Hà Nội', []],
  ])('%s', (text, wanted) => {
    expect(laws(text)).toEqual(wanted);
  });
});
