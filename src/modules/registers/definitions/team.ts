import type { DefinitionData } from '../rules/definition.ts';

/** Teams a school sets up: fire team, pupils' teams, mediation and counselling. Counts, no names of pupils. */
export const team: DefinitionData = {
  code: 'team',
  version: 2,
  group: 'forces',
  words: {
    name: 'Sổ đội, tổ',
    entry: 'đội, tổ',
    add: 'Ghi đội, tổ',
    about: 'Đội chữa cháy, đội xung kích, cờ đỏ, tổ hòa giải, tổ tư vấn. Chỉ ghi số lượng, không ghi họ tên học sinh.',
  },
  source: '000-25, 001-31, 002-15, 003-16, 003-27',
  fields: [
    { code: 'from', kind: 'day', name: 'Thành lập từ ngày', required: true, past: true },
    { code: 'name', kind: 'text', name: 'Tên đội, tổ', required: true },
    {
      code: 'kind',
      kind: 'choice',
      name: 'Loại',
      required: true,
      choices: [
        { code: 'fire', name: 'Đội chữa cháy cơ sở' },
        { code: 'pupils', name: 'Đội cờ đỏ, sao đỏ, thanh niên xung kích, tự quản' },
        { code: 'mediation', name: 'Tổ hòa giải' },
        { code: 'counselling', name: 'Tổ tư vấn học sinh' },
      ],
      other: true,
    },
    { code: 'members', kind: 'count', name: 'Số thành viên', required: true, unit: 'người', min: 1, max: 1000 },
    { code: 'led-by', kind: 'text', name: 'Người phụ trách', help: 'Cán bộ, giáo viên phụ trách.' },
    { code: 'paper', kind: 'text', name: 'Quyết định thành lập' },
    { code: 'programme', kind: 'words', name: 'Chương trình hoạt động, trách nhiệm và quyền lợi' },
    { code: 'until', kind: 'day', name: 'Giải thể từ ngày' },
  ],
  day: 'from',
  title: 'name',
  rules: [
    {
      code: 'days-in-order',
      kind: 'in-order',
      earlier: 'from',
      later: 'until',
      message: 'Ngày giải thể trước ngày thành lập. Xem lại hai ngày.',
    },
  ],
  columns: ['name', 'kind', 'members', 'led-by', 'from', 'until'],
  alike: ['kind', 'name'],
  measures: [
    {
      code: 'organisation.fire-team-members',
      name: 'Thành viên đội chữa cháy cơ sở',
      unit: 'người',
      kind: 'stock',
      until: 'until',
      amount: ['members'],
      when: [{ field: 'kind', in: ['fire'] }],
    },
    {
      code: 'organisation.pupil-teams',
      name: 'Đội xung kích, tự quản của học sinh',
      unit: 'đội',
      kind: 'stock',
      until: 'until',
      when: [{ field: 'kind', in: ['pupils'] }],
    },
    {
      code: 'organisation.mediation-teams',
      name: 'Tổ hòa giải, tổ tư vấn học sinh',
      unit: 'tổ',
      kind: 'stock',
      until: 'until',
      when: [{ field: 'kind', in: ['mediation', 'counselling'] }],
    },
  ],
};
