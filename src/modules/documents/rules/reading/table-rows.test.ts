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

  it('hold limits without a word of limit where the head says that they are', () => {
    const { tasks, unscheduled } = read(
      'STT\tNhiệm vụ\tCơ quan chủ trì\tPhối hợp\tThời gian hoàn thành\tSản phẩm',
      'I\tVIỆC CHUNG',
      '1\tLắp đèn cổng trường\tTổ Bảo vệ\t\t31/10/2026\tBáo cáo',
      '2\tSơn lại vạch sang đường\tUBND xã\tCác trường\tQuý III/2026\tBiên bản',
      '3\tKế hoạch trực hè\tTổ Bảo vệ\tĐoàn trường\tTháng 5/2026\tKế hoạch',
    );
    expect(tasks.map(({ what, who, due }) => [what, who?.value, due.day, due.inclusive])).toEqual([
      ['Lắp đèn cổng trường', 'Tổ Bảo vệ', '2026-10-31', true],
      ['Sơn lại vạch sang đường', 'UBND xã', '2026-09-30', true],
    ]);
    expect(unscheduled.map(({ kind, reason, who }) => [kind, reason, who?.value])).toEqual([
      ['plan', 'month-only', 'Tổ Bảo vệ'],
    ]);
    const plain = read('Thời gian\tNội dung\tNgười thực hiện', 'Tháng 9/2026\tNgày hội an toàn\tĐoàn trường');
    expect([...plain.tasks, ...plain.unscheduled]).toEqual([]);
  });

  it('leave rows alone whose head names no time, and those of another width', () => {
    expect(
      read('TT\tNội dung\tKinh phí', '1\tLắp camera trước ngày 30/5/2026\t20 triệu').tasks.map(({ what }) => what),
    ).not.toContain('20 triệu');
    expect(read('TT\tNội dung\tThời hạn', 'Ghi chú\ttrước ngày 30/5/2026').tasks).toEqual([]);
  });
});
