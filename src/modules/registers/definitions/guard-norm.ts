import type { DefinitionData } from '../rules/definition.ts';

/** How many guards a unit was given by a decision: no text at hand sets one number for all, so each says its own. */
export const guardNorm: DefinitionData = {
  code: 'guard-norm',
  version: 1,
  group: 'forces',
  words: {
    name: 'Sổ định mức bảo vệ',
    entry: 'định mức được giao',
    add: 'Ghi định mức được giao',
    about: 'Số nhân viên bảo vệ đơn vị được giao, theo từng quyết định; so với số người trong sổ nhân viên bảo vệ.',
  },
  source: '001-31, 003-30, 004-04',
  fields: [
    { code: 'from', kind: 'day', name: 'Áp dụng từ ngày', required: true },
    {
      code: 'decision',
      kind: 'text',
      name: 'Quyết định, văn bản giao',
      required: true,
      help: 'Số, ký hiệu, ngày và nơi ban hành.',
    },
    { code: 'number', kind: 'count', name: 'Số người được giao', required: true, unit: 'người', max: 500 },
    {
      code: 'grounds',
      kind: 'text',
      name: 'Tính theo',
      help: 'Ví dụ: quy mô, số điểm trường, số ca trực.',
      limit: 300,
    },
    {
      code: 'until',
      kind: 'day',
      name: 'Hết áp dụng từ ngày',
      help: 'Ghi khi có quyết định mới; từ ngày này định mức cũ không còn được đếm.',
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
      message: 'Ngày hết áp dụng trước ngày bắt đầu. Xem lại hai ngày.',
    },
  ],
  columns: ['from', 'decision', 'number', 'grounds', 'until'],
  alike: ['decision'],
  above: 'counts',
  evidence: { help: 'Bản quyết định giao định mức.', most: 3 },
  measures: [
    {
      code: 'organisation.guards-norm',
      name: 'Định mức bảo vệ được giao',
      unit: 'người',
      kind: 'stock',
      amount: ['number'],
      until: 'until',
    },
  ],
};
