import type { DefinitionData } from '../rules/definition.ts';

/** Buildings and rooms that matter for security: guard rooms, and what may burn. */
export const premise: DefinitionData = {
  code: 'premise',
  version: 1,
  group: 'facilities',
  words: {
    name: 'Sổ nhà, phòng cần bảo vệ',
    entry: 'nhà, phòng',
    add: 'Ghi nhà, phòng',
    about: 'Phòng bảo vệ, kho, phòng thí nghiệm, bếp, khu ở nội trú: có nguy cơ cháy không, ai giữ chìa khóa.',
  },
  source: '001-31, 002-18, 003-17, 003-27',
  fields: [
    { code: 'from', kind: 'day', name: 'Sử dụng từ ngày', required: true, past: true },
    { code: 'name', kind: 'text', name: 'Tên nhà, phòng', required: true },
    {
      code: 'kind',
      kind: 'choice',
      name: 'Loại',
      required: true,
      choices: [
        { code: 'guard-room', name: 'Phòng bảo vệ' },
        { code: 'store', name: 'Kho' },
        { code: 'laboratory', name: 'Phòng thí nghiệm, hóa chất' },
        { code: 'computers', name: 'Phòng máy' },
        { code: 'kitchen', name: 'Bếp ăn' },
        { code: 'boarding', name: 'Khu nội trú, bán trú' },
        { code: 'archive', name: 'Văn thư, lưu trữ' },
        { code: 'classrooms', name: 'Dãy phòng học' },
      ],
      other: true,
    },
    { code: 'fire-risk', kind: 'yes-no', name: 'Có nguy cơ cháy, nổ', required: true },
    { code: 'risk', kind: 'text', name: 'Vì sao', when: [{ field: 'fire-risk', in: ['true'] }], limit: 300 },
    { code: 'keeper', kind: 'text', name: 'Người giữ chìa khóa' },
    { code: 'until', kind: 'day', name: 'Thôi sử dụng từ ngày', past: true },
  ],
  day: 'from',
  title: 'name',
  rules: [
    {
      code: 'days-in-order',
      kind: 'in-order',
      earlier: 'from',
      later: 'until',
      message: 'Ngày thôi sử dụng trước ngày bắt đầu. Xem lại hai ngày.',
    },
  ],
  columns: ['name', 'kind', 'fire-risk', 'risk', 'keeper', 'from', 'until'],
  alike: ['name'],
  above: 'counts',
  measures: [
    {
      code: 'facilities.guard-rooms',
      name: 'Phòng bảo vệ',
      unit: 'phòng',
      kind: 'stock',
      until: 'until',
      when: [{ field: 'kind', in: ['guard-room'] }],
    },
    {
      code: 'facilities.fire-risks',
      name: 'Nhà, phòng có nguy cơ cháy, nổ',
      unit: 'nơi',
      kind: 'stock',
      until: 'until',
      when: [{ field: 'fire-risk', in: ['true'] }],
    },
  ],
};
