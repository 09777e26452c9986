import { describe, expect, it } from 'vitest';
import { periodIn, reportBefore } from './period-words.ts';
import { readDocument } from './read-document.ts';
import { saysOnlyDays } from './said-apart.ts';

const read = (...lines: string[]) =>
  readDocument(['KẾ HOẠCH', 'Công tác năm 2026', 'I. BÁO CÁO', ...lines].join('\n')).duties.flatMap(({ windows }) =>
    windows.map(({ name, firstDay, lastDay, due }) => [name, firstDay, lastDay, due.day]),
  );

describe('days of figures said apart from the limits', () => {
  it('go to the report of their period, whatever stands between', () => {
    expect(
      read(
        '1. Các trường báo cáo 6 tháng trước ngày 16/6, báo cáo năm trước ngày 16/12.',
        '2. Các trường lưu hồ sơ đầy đủ.',
        '3. Thời gian chốt số liệu: báo cáo 6 tháng tính từ ngày 15/12 năm trước kỳ báo cáo đến ngày 14/6 của kỳ báo cáo; báo cáo năm tính từ ngày 15/12 năm trước đến ngày 14/12 của năm báo cáo.',
      ),
    ).toEqual([
      ['Báo cáo 6 tháng', '2025-12-15', '2026-06-14', '2026-06-16'],
      ['Báo cáo năm', '2025-12-15', '2026-12-14', '2026-12-16'],
    ]);
  });

  it('never displace days that stand beside the limit, nor go to another period', () => {
    expect(
      read(
        '1. Báo cáo năm: trước ngày 16/12 (số liệu từ ngày 01/01/2026 đến ngày 30/11/2026); báo cáo quý III: trước ngày 16/9.',
        '2. Số liệu báo cáo năm tính từ ngày 15/12 năm trước đến ngày 14/12 của năm báo cáo.',
      ),
    ).toEqual([
      ['Báo cáo năm', '2026-01-01', '2026-11-30', '2026-12-16'],
      ['Báo cáo quý III', null, null, '2026-09-16'],
    ]);
  });

  it('make no duty by themselves', () => {
    expect(saysOnlyDays('Báo cáo hằng tháng: tính từ ngày 15 tháng trước đến ngày 14 của tháng')).toBe(true);
    expect(saysOnlyDays('Báo cáo tháng gửi trước ngày 18, số liệu tính từ ngày 15 tháng trước')).toBe(false);
  });
});

describe('words of a period', () => {
  it.each([
    ['Báo cáo sơ kết 06 tháng', 'half'],
    ['báo cáo sáu tháng đầu năm', 'half'],
    ['báo cáo 6 tháng cuối năm', 'secondHalf'],
    ['Báo cáo quý II', 'quarter-2'],
    ['báo cáo quý 2', 'quarter-2'],
    ['Báo cáo hằng quý', 'quarter'],
    ['Báo cáo tổng kết', 'year'],
    ['học kỳ I', 'term-1'],
    ['báo cáo kết quả', undefined],
  ])('%s → %s', (words, period) => {
    expect(periodIn(words)).toBe(period);
  });

  it('before a limit in brackets name the report', () => {
    expect(reportBefore('định kỳ 06 tháng (')).toBe('Báo cáo 06 tháng');
    expect(reportBefore('16/6), 01 năm (')).toBe('Báo cáo năm');
    expect(reportBefore('gửi báo cáo về Sở (')).toBeUndefined();
    expect(reportBefore('báo cáo theo quý: Quý I/2026 ')).toBe('Báo cáo quý I/2026');
    expect(reportBefore('ngày 10/6/2026, tổng kết năm ')).toBe('Báo cáo tổng kết năm');
    expect(reportBefore('hoàn thành trong năm ')).toBeUndefined();
  });
});
