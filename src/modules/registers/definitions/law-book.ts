import type { DefinitionData } from '../rules/definition.ts';

/** What stands in the legal bookcase. */
export const lawBook: DefinitionData = {
  code: 'law-book',
  version: 2,
  group: 'outreach',
  words: {
    name: 'Tủ sách pháp luật',
    entry: 'đầu sách',
    add: 'Ghi đầu sách',
    about: 'Sách, tài liệu pháp luật của đơn vị; sách hết hiệu lực hoặc mất thì ghi ngày bỏ khỏi tủ.',
  },
  source: '000-29, 000-31',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày đưa vào tủ', required: true, past: true },
    { code: 'name', kind: 'text', name: 'Tên sách', required: true, limit: 300 },
    { code: 'copies', kind: 'count', name: 'Số cuốn', required: true, unit: 'cuốn', min: 1, max: 10_000 },
    { code: 'removed', kind: 'day', name: 'Ngày bỏ khỏi tủ', past: true },
    { code: 'why', kind: 'text', name: 'Lý do bỏ', when: [{ filled: 'removed' }], required: true },
  ],
  day: 'day',
  title: 'name',
  rules: [
    {
      code: 'days-in-order',
      kind: 'in-order',
      earlier: 'day',
      later: 'removed',
      message: 'Ngày bỏ khỏi tủ trước ngày đưa vào. Xem lại hai ngày.',
    },
  ],
  columns: ['day', 'name', 'copies', 'removed', 'why'],
  alike: ['name'],
  measures: [
    { code: 'bookcase.titles', name: 'Đầu sách pháp luật', unit: 'đầu sách', kind: 'stock', until: 'removed' },
    {
      code: 'bookcase.copies',
      name: 'Cuốn sách pháp luật',
      unit: 'cuốn',
      kind: 'stock',
      until: 'removed',
      amount: ['copies'],
    },
  ],
};
