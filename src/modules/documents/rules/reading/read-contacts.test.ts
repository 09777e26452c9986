import { describe, expect, it } from 'vitest';
import { readAliases } from './read-aliases.ts';
import { readContacts } from './read-contacts.ts';
import { readDocument } from './read-document.ts';

const values = (text: string) => readContacts(text).map(({ kind, value }) => `${kind} ${value}`);

describe('contacts', () => {
  it.each([
    ['thư điện tử vhxh@xa.example.vn.', ['email vhxh@xa.example.vn']],
    ['đ/c Mơ, số máy 0912.000.111', ['phone 0912.000.111']],
    ['đường dây nóng (0208) 3000 111', ['phone (0208) 3000 111']],
    ['trang https://truong.example.vn/antt;', ['website https://truong.example.vn/antt']],
  ])('%s', (text, wanted) => {
    expect(values(text)).toEqual(wanted);
  });

  it.each([
    'trực 24/24h, ngày 12/6/2026',
    'số 0123456789/KH-UBND',
    'kinh phí 0.120.000.000 đồng',
    'tài khoản 3900 2210 5555',
  ])('takes no number for a telephone in “%s”', (text) => {
    expect(values(text)).toEqual([]);
  });
});

describe('short names', () => {
  it.each([
    [
      'Đề án phòng ngừa tội phạm giai đoạn 2021-2025 (sau đây gọi tắt là Đề án 201)',
      [['Đề án 201', 'Đề án phòng ngừa tội phạm giai đoạn 2021-2025']],
    ],
    [
      'Ban Chỉ đạo phòng, chống tội phạm (gọi tắt là “Ban Chỉ đạo 138”) họp',
      [['Ban Chỉ đạo 138', 'Ban Chỉ đạo phòng, chống tội phạm']],
    ],
    [
      'Chương trình mục tiêu quốc gia về ma túy (Chương trình MTQG)',
      [['Chương trình MTQG', 'Chương trình mục tiêu quốc gia về ma túy']],
    ],
    ['Sở Giáo dục (Phòng Chính trị)', []],
    [
      'công tác phòng, chống tội phạm (PCTP) của cán bộ quản lý, giáo viên, nhân viên và học sinh (CBQL, GV, NV, HS)',
      [
        ['PCTP', 'phòng, chống tội phạm'],
        ['CBQL, GV, NV, HS', 'cán bộ quản lý, giáo viên, nhân viên và học sinh'],
      ],
    ],
    ['Sở Giáo dục và Đào tạo (GD&ĐT)', [['GD&ĐT', 'Giáo dục và Đào tạo']]],
    ['các trường trung học cơ sở (CL&NCL), Lưu: VT (MH)', []],
  ])('%s', (text, wanted) => {
    expect(readAliases(text).map(({ name, means }) => [name, means])).toEqual(wanted);
  });
});

describe('what may be a person’s', () => {
  const found = (line: string) =>
    readDocument(`KẾ HOẠCH\nNăm 2026\nI. LIÊN HỆ\n${line}`)
      .findings.filter(({ code }) => code === 'personal-data')
      .map(({ facts }) => facts.value);

  it.each([
    [
      'Liên hệ đồng chí Trần Thị Mơ, điện thoại 0912 000 111, thư mo.tran@xa.example.vn',
      ['0912 000 111', 'mo.tran@xa.example.vn'],
    ],
    ['Gửi về hộp thư truongbinhlam@gmail.com', ['truongbinhlam@gmail.com']],
    ['Gửi về hộp thư vanthu@xa.example.vn, điện thoại văn phòng 0208 3000 111', []],
  ])('%s', (line, wanted) => {
    expect(found(line)).toEqual(wanted);
  });
});
