import { describe, expect, it } from 'vitest';
import { findDates } from './read-dates.ts';
import { findDues } from './read-due.ts';

const dues = (text: string) =>
  findDues(text, findDates(text)).map(({ date, inclusive, isEveryYear, isVague }) =>
    [`${inclusive ? '≤' : '<'}${date.day}/${date.month}`, isEveryYear && 'yearly', isVague && 'vague']
      .filter(Boolean)
      .join(' '),
  );

describe('several days behind one word of limit', () => {
  it.each([
    ['Trước ngày 15/3, 15/6, 15/9 và 15/12 hằng năm, các đơn vị báo cáo.', '<15/3 <15/6 <15/9 <15/12', 'yearly'],
    ['Trước ngày 15/5 và 15/11 hàng năm, các trường báo cáo.', '<15/5 <15/11', 'yearly'],
    ['Trước ngày 10 tháng 6 và trước ngày 10 tháng 12 hằng năm, các trường báo cáo.', '<10/6 <10/12', 'yearly'],
    ['Hằng năm xây dựng kế hoạch phòng ngừa trước ngày 31 tháng 01.', '<31/1', 'yearly'],
    ['Báo cáo chậm nhất ngày 10/6/2026 (kỳ 1) và ngày 10/12/2026 (kỳ 2).', '≤10/6 ≤10/12', ''],
  ])('%s', (text, days, every) => {
    expect(dues(text)).toEqual(days.split(' ').map((day) => (every ? `${day} ${every}` : day)));
  });

  it('end where other words stand between', () => {
    expect(dues('Nộp trước ngày 10/6, họp tổng kết 15/6, liên hoan 20/6.')).toEqual(['<10/6']);
    expect(dues('Trước ngày 05/6/2026 và 10/12 hằng năm.')).toEqual(['<5/6', '<10/12 yearly']);
  });

  it('of a day on which reports come periodically are limits, doubted', () => {
    expect(dues('Báo cáo định kỳ vào ngày 20/5 và ngày 20/12.')).toEqual(['≤20/5 vague', '≤20/12 vague']);
  });
});

describe('a quarter as a limit', () => {
  it.each([
    ['Lắp xong đèn, hoàn thành trong quý III/2026.', ['≤30/9']],
    ['Trình tiêu chí trong quý II năm 2026.', ['≤30/6 vague']],
    ['Sửa cổng trước quý 2/2026.', ['<1/4']],
    ['Báo cáo kết quả trong quý I/2026 trước ngày 05/4/2026.', ['<5/4']],
    ['Báo cáo quý III/2026 theo mẫu.', []],
  ])('%s', (text, days) => {
    expect(dues(text)).toEqual(days);
  });
});
