import { describe, expect, it } from 'vitest';
import { publishReading } from './publish-reading.ts';
import { readDocument } from './read-document.ts';

const read = (...lines: string[]) =>
  readDocument(['KẾ HOẠCH', 'Bảo đảm an ninh trường học năm 2026', 'I. TỔ CHỨC THỰC HIỆN', ...lines].join('\n'));
const tasks = (...lines: string[]) =>
  read(...lines).tasks.map(({ what, due }) => `${what} ${due.inclusive ? '≤' : '<'}${due.day}`);
const published = (...lines: string[]) =>
  publishReading(read(...lines)).duties.map(({ kind, recurrence, reason, due }) => ({ kind, recurrence, reason, due }));

describe('tasks with a limit', () => {
  it.each([
    ['1. Hoàn thành đăng ký mô hình trước ngày 15/3.', ['Hoàn thành đăng ký mô hình <2026-03-15']],
    ['1. Các trường rà soát camera xong trước ngày 01/9/2026.', ['rà soát camera xong <2026-09-01']],
    ['1. Việc ký cam kết làm xong trước ngày 30/4.', ['Việc ký cam kết làm xong <2026-04-30']],
    ['1. Bài dự thi gửi về Ban Tổ chức trước ngày 31/10.', ['Bài dự thi gửi về Ban Tổ chức <2026-10-31']],
    ['1. Giao Sở Xây dựng lắp xong gờ giảm tốc; hạn cuối là ngày 31/12/2026.', ['lắp xong gờ giảm tốc ≤2026-12-31']],
    ['1. Mở phòng trò chuyện với học sinh trước ngày 01/11.', ['Mở phòng trò chuyện với học sinh <2026-11-01']],
    ['- Chậm nhất ngày 20/4, đề nghị các trường cử cán bộ tập huấn.', ['cử cán bộ tập huấn ≤2026-04-20']],
  ])('%s', (line, wanted) => {
    expect(tasks(line)).toEqual(wanted);
    expect(read(line).findings.map(({ code }) => code)).not.toContain('due-without-duty');
  });

  it.each([
    '1. Tiếp nhận học sinh sinh trước ngày 01/9/2026.',
    '1. Những thiết bị cũ còn dùng được trước ngày 01/9/2026.',
  ])('no task, but a word about the limit in “%s”', (line) => {
    expect(tasks(line)).toEqual([]);
    expect(read(line).findings.map(({ code }) => code)).toContain('due-without-duty');
  });

  it.each([
    '1. Các trường gửi báo cáo trước ngày 12/6.',
    '1. Quy định có hiệu lực trước ngày 01/7/2025.',
    '1. Đã hoàn thành rà soát trước ngày 15/3/2025.',
    '1. Kế hoạch số 21/KH-UBND ngày 26/01/2026.',
    '1. Trực 24/7.',
    '1. Bên B cung cấp dịch vụ bảo vệ từ ngày 01/01/2026 đến hết ngày 31/12/2026.',
    '1. Học sinh nghỉ từ thứ Năm ngày 30/4/2026 đến hết Chủ nhật ngày 03/5/2026.',
    '1. Giấy này có giá trị đến hết ngày 30/11/2026.',
  ])('no task in “%s”', (line) => {
    expect(tasks(line)).toEqual([]);
    expect(read(line).findings.map(({ code }) => code)).not.toContain('due-without-duty');
  });

  it('knows a day to come behind what was done', () => {
    const reading = readDocument(
      'PHÒNG VĂN HÓA - XÃ HỘI\nSố: 3/VHXH\nBến Hạ, ngày 22 tháng 6 năm 2026\nV/v đôn đốc\nKính gửi: Các trường\n1. Các trường đã gửi nhưng thiếu phụ biểu bổ sung trước ngày 27/6/2026.\n2. Đến hết ngày 20/6/2026 mới có 21 trường gửi.',
    );
    expect(reading.tasks.map(({ due }) => due.day)).toEqual(['2026-06-27']);
    expect(reading.findings.map(({ code }) => code)).not.toContain('due-without-duty');
  });
});

describe('what a limit is for', () => {
  it('is not the report of the heading above the one it stands in', () => {
    const { duties, tasks: found } = read(
      '1. Báo cáo thường kỳ',
      'a) Báo cáo năm: chậm nhất ngày 05/12.',
      '2. Các việc khác',
      'a) Hoàn thành việc đăng ký mô hình trước tháng 6/2026.',
    );
    expect(duties.flatMap(({ windows }) => windows.map(({ due }) => due.day))).toEqual(['2026-12-05']);
    expect(found.map(({ due }) => due.day)).toEqual(['2026-06-01']);
  });

  it('is said by the column of a table, with who does it', () => {
    const { duties, unscheduled } = read(
      'TT\tNgười thực hiện\tNội dung công việc\tThời gian',
      '1\tBà Lê Thị Ái\tBan hành kế hoạch của nhà trường\tTrước ngày 30/9/2026',
      '2\tÔng Hồ Văn Sỹ\tKiểm tra thiết bị chữa cháy\tHằng quý',
    );
    expect(duties[0]).toMatchObject({ kind: 'plan', who: { value: 'Bà Lê Thị Ái', rule: 'table-column' } });
    expect(unscheduled[0]).toMatchObject({ who: { value: 'Ông Hồ Văn Sỹ' }, reason: 'interval-without-day' });
  });

  it('stays owed where no calendar has its day', () => {
    const { unscheduled, findings } = read('1. Báo cáo kết quả đợt cao điểm hè gửi trước ngày 31/6/2026.');
    expect(unscheduled).toMatchObject([{ kind: 'report', reason: 'no-date' }]);
    expect(findings.map(({ code }) => code)).toContain('day-impossible');
  });

  it('does not lend its way to a report of another paragraph', () => {
    const { duties } = read(
      '1. Các trường gửi báo cáo về hộp thư tong-hop@benha.example.vn trước ngày 25/6.',
      '2. Trường có vụ việc gửi báo cáo riêng chậm nhất ngày 30/6.',
    );
    expect(duties.map(({ channel }) => channel?.email)).toEqual(['tong-hop@benha.example.vn', undefined]);
  });
});

it('keeps the day of a limit with an hour, and says so', () => {
  const { tasks: found, findings } = read('1. Các trường hoàn thành rà soát chậm nhất 16 giờ 30 ngày 20/5.');
  expect(found.map(({ due }) => due)).toEqual([{ day: '2026-05-20', inclusive: true }]);
  expect(findings.find(({ code }) => code === 'due-hour-dropped')?.facts.hour).toBe('16 giờ 30');
});

describe('times that come back or are left open', () => {
  it('reads a day of the last month of every quarter', () => {
    const line = '1. Các trường báo cáo hằng quý trước ngày 20 tháng cuối quý.';
    expect(read(line).duties[0]?.windows.map(({ due }) => due.day)).toEqual([
      '2026-03-20',
      '2026-06-20',
      '2026-09-20',
      '2026-12-20',
    ]);
    expect(published(line).map(({ recurrence, due }) => `${recurrence} ${due?.date}`)).toEqual([
      'quarterly 2026-03-20',
      'quarterly 2026-06-20',
      'quarterly 2026-09-20',
      'quarterly 2026-12-20',
    ]);
  });

  it('goes into the next quarter when the words do', () => {
    const line = '1. Báo cáo quý gửi chậm nhất ngày 05 của tháng đầu quý sau.';
    expect(read(line).duties[0]?.windows.map(({ due }) => due.day)).toEqual([
      '2026-04-05',
      '2026-07-05',
      '2026-10-05',
      '2027-01-05',
    ]);
  });

  it.each([
    [
      '1. Các trường gửi báo cáo trước ngày 15/12 hằng năm.',
      { recurrence: 'yearly', due: { day: 15, month: 12, date: null } },
    ],
    [
      '1. Báo cáo trong thời hạn 10 ngày làm việc kể từ ngày nhận được kế hoạch này.',
      {
        recurrence: 'once',
        reason: 'relative',
        due: { relative: { amount: 10, unit: 'working-day', from: 'nhận được kế hoạch này' } },
      },
    ],
    [
      '1. Các trường gửi báo cáo trong tháng 11/2026.',
      { reason: 'month-only', due: { month: 11, year: 2026, date: null } },
    ],
    [
      '1. Xây dựng kế hoạch của đơn vị trong năm 2026.',
      { kind: 'plan', reason: 'year-only', due: { month: null, year: 2026 } },
    ],
    [
      '1. Định kỳ hằng quý báo cáo kết quả về Sở.',
      { kind: 'report', recurrence: 'quarterly', reason: 'interval-without-day', due: null },
    ],
    ['1. Báo cáo đột xuất khi có vụ việc.', { kind: 'report', recurrence: 'ad-hoc', reason: 'ad-hoc', due: null }],
    ['1. Định kỳ giao ban với Công an xã.', { recurrence: 'periodic', reason: 'periodic', due: null }],
  ])('%s', (line, wanted) => {
    expect(published(line)).toMatchObject([wanted]);
  });
});

describe('several limits in one sentence', () => {
  it('gives each report the days that stand with it', () => {
    const [duty] = read(
      '1. Báo cáo quý I gửi trước ngày 15/3 (số liệu từ 15/12/2025 đến 14/3), quý II trước ngày 15/6 (số liệu từ 15/3 đến 14/6).',
    ).duties;
    expect(duty?.windows.map(({ firstDay, lastDay, due }) => [firstDay, lastDay, due.day])).toEqual([
      ['2025-12-15', '2026-03-14', '2026-03-15'],
      ['2026-03-15', '2026-06-14', '2026-06-15'],
    ]);
  });

  it('says who is told, without what they are told', () => {
    const who = (line: string) => read(line).tasks[0]?.who?.value ?? read(line).unscheduled[0]?.who?.value;
    expect(who('1. Chủ tịch UBND các xã, phường hoàn thành việc di dời chậm nhất 17 giờ ngày 27/9/2026.')).toBe(
      'Chủ tịch UBND các xã, phường',
    );
    expect(who('1. Công an xã cử cán bộ nói chuyện trong tháng 11/2026.')).toBe('Công an xã');
    expect(who('- Chậm nhất ngày 20/4, các trường cử cán bộ tập huấn.')).toBe('các trường');
  });
});
