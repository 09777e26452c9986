import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';

const read = (...lines: string[]) =>
  readDocument(['KẾ HOẠCH', 'Bảo đảm an ninh trường học năm 2026', 'I. PHÂN CÔNG', ...lines].join('\n'));

describe('tables of work', () => {
  it('take what, who and when from the columns the head names, in any order', () => {
    const { tasks } = read(
      'TT\tNội dung\tChủ trì\tPhối hợp\tThời hạn',
      '1\tLắp camera cổng trường\tCác trường\tCông an xã\tChậm nhất ngày 30/5/2026',
      '2\tTrực hộp thư góp ý\tBà Trần Thị Mơ\t\tThường xuyên',
    );
    expect(tasks.map(({ what, who, due }) => [what, who?.value, due.day, due.inclusive])).toEqual([
      ['Lắp camera cổng trường', 'Các trường', '2026-05-30', true],
    ]);
  });

  it('leave rows alone whose head names no time, and those of another width', () => {
    expect(
      read('TT\tNội dung\tKinh phí', '1\tLắp camera trước ngày 30/5/2026\t20 triệu').tasks.map(({ what }) => what),
    ).not.toContain('20 triệu');
    expect(read('TT\tNội dung\tThời hạn', 'Ghi chú\ttrước ngày 30/5/2026').tasks).toEqual([]);
  });
});
