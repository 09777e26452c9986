import type { DefinitionData } from '../rules/definition.ts';

/** The classes of a school: other registers begin their tables with them. No pupil is named. */
export const schoolClass: DefinitionData = {
  code: 'school-class',
  version: 1,
  group: 'pledges',
  words: {
    name: 'Danh sách lớp',
    entry: 'lớp',
    add: 'Ghi lớp',
    about: 'Tên lớp và sĩ số; các sổ ghi theo lớp lấy từ đây. Không ghi họ tên học sinh.',
  },
  source: '000-54',
  fields: [
    { code: 'from', kind: 'day', name: 'Có từ ngày', required: true, offer: 'school-year', help: 'Ngày đầu năm học.' },
    { code: 'name', kind: 'text', name: 'Lớp', required: true, limit: 30 },
    { code: 'pupils', kind: 'count', name: 'Sĩ số', required: true, unit: 'học sinh', max: 200 },
    {
      code: 'until',
      kind: 'day',
      name: 'Thôi tính từ ngày',
      help: 'Ngày đầu tiên không còn lớp này, vì lên lớp mới hoặc kết thúc; để trống khi còn học.',
    },
  ],
  day: 'from',
  title: 'name',
  rules: [
    {
      code: 'days-in-order',
      kind: 'in-order',
      earlier: 'from',
      later: 'until',
      message: 'Ngày thôi tính trước ngày bắt đầu. Xem lại hai ngày.',
    },
  ],
  columns: ['name', 'pupils', 'from', 'until'],
  alike: ['name'],
  measures: [
    { code: 'classes.number', name: 'Lớp', unit: 'lớp', kind: 'stock', until: 'until' },
    { code: 'classes.pupils', name: 'Học sinh', unit: 'học sinh', kind: 'stock', until: 'until', amount: ['pupils'] },
  ],
};
