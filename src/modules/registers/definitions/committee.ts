import type { DefinitionData } from '../rules/definition.ts';

/** A steering committee as a decision sets it up; a renewal is a new entry, and the old one gets its last day. */
export const committee: DefinitionData = {
  code: 'committee',
  version: 1,
  group: 'forces',
  words: {
    name: 'Sổ Ban Chỉ đạo',
    entry: 'quyết định kiện toàn',
    add: 'Ghi quyết định kiện toàn',
    about: 'Ban Chỉ đạo theo từng quyết định: thành viên, lĩnh vực, địa bàn phụ trách.',
  },
  source: '000-17, 000-44, 004-13',
  fields: [
    { code: 'from', kind: 'day', name: 'Ngày có hiệu lực', required: true, past: true },
    { code: 'decision', kind: 'text', name: 'Số, ký hiệu quyết định', required: true },
    {
      code: 'members',
      kind: 'rows',
      name: 'Thành viên',
      required: true,
      most: 60,
      columns: [
        { code: 'name', kind: 'text', name: 'Họ và tên', required: true, limit: 100 },
        { code: 'position', kind: 'text', name: 'Chức vụ', limit: 100 },
        {
          code: 'role',
          kind: 'choice',
          name: 'Trong Ban Chỉ đạo',
          required: true,
          choices: [
            { code: 'chair', name: 'Trưởng ban' },
            { code: 'deputy', name: 'Phó Trưởng ban' },
            { code: 'standing', name: 'Ủy viên thường trực' },
            { code: 'member', name: 'Ủy viên' },
            { code: 'secretary', name: 'Thư ký' },
          ],
        },
        { code: 'field', kind: 'text', name: 'Lĩnh vực phụ trách', limit: 200 },
        { code: 'area', kind: 'text', name: 'Địa bàn, khối lớp phụ trách', limit: 200 },
      ],
    },
    {
      code: 'until',
      kind: 'day',
      name: 'Ngày hết hiệu lực',
      help: 'Ghi khi có quyết định mới; ngày này quyết định cũ không còn được đếm.',
    },
  ],
  day: 'from',
  title: 'decision',
  rules: [
    {
      code: 'days-in-order',
      kind: 'in-order',
      earlier: 'from',
      later: 'until',
      message: 'Ngày hết hiệu lực trước ngày có hiệu lực. Xem lại hai ngày.',
    },
  ],
  columns: ['from', 'decision', 'members', 'until'],
  alike: ['decision'],
  evidence: { help: 'Bản quyết định thành lập, kiện toàn.', most: 5 },
  measures: [
    { code: 'organisation.committee-renewed', name: 'Đã kiện toàn Ban Chỉ đạo', kind: 'stock', until: 'until' },
    {
      code: 'organisation.committee-members',
      name: 'Thành viên Ban Chỉ đạo',
      unit: 'người',
      kind: 'stock',
      until: 'until',
      amount: { lines: 'members' },
    },
  ],
};
