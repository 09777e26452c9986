import type { DefinitionData } from '../rules/definition.ts';

/** Who was given the work in writing, and until when. */
export const officerInCharge: DefinitionData = {
  code: 'officer-in-charge',
  version: 2,
  group: 'forces',
  words: {
    name: 'Sổ người trực tiếp theo dõi',
    entry: 'người theo dõi',
    add: 'Ghi người theo dõi',
    about: 'Cán bộ, giáo viên được phân công bằng văn bản theo dõi công tác này.',
  },
  source: '000-44, 000-45, 002-24',
  fields: [
    { code: 'from', kind: 'day', name: 'Được phân công từ ngày', required: true, past: true },
    { code: 'name', kind: 'text', name: 'Họ và tên', required: true, limit: 100 },
    { code: 'position', kind: 'text', name: 'Chức vụ', limit: 100 },
    { code: 'paper', kind: 'text', name: 'Văn bản phân công', help: 'Số, ký hiệu và ngày.' },
    { code: 'part-time', kind: 'yes-no', name: 'Kiêm nhiệm' },
    { code: 'until', kind: 'day', name: 'Thôi từ ngày' },
    {
      code: 'why',
      kind: 'choice',
      name: 'Lý do thôi',
      help: 'Chỉ đơn vị xem được mục này.',
      inside: true,
      when: [{ filled: 'until' }],
      required: true,
      choices: [
        { code: 'moved', name: 'Chuyển công tác, nghỉ hưu' },
        { code: 'rotated', name: 'Luân chuyển, thay người' },
      ],
      other: true,
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
      message: 'Ngày thôi trước ngày được phân công. Xem lại hai ngày.',
    },
  ],
  columns: ['name', 'position', 'from', 'until', 'paper', 'part-time'],
  alike: ['name'],
  measures: [
    {
      code: 'organisation.officers',
      name: 'Người trực tiếp theo dõi công tác',
      unit: 'người',
      kind: 'stock',
      until: 'until',
    },
  ],
};
