import type { DefinitionData } from '../rules/definition.ts';

/** A complex place near or in the unit, until it is made safe again. */
export const keyArea: DefinitionData = {
  code: 'key-area',
  version: 2,
  group: 'inspections',
  words: {
    name: 'Sổ chuyển hóa địa bàn',
    entry: 'địa bàn',
    add: 'Ghi địa bàn',
    about:
      'Nơi phức tạp về an ninh, trật tự trong và quanh đơn vị, theo dõi đến khi chuyển hóa xong. Không ghi tên người.',
  },
  source: '000-41, 001-28',
  fields: [
    { code: 'from', kind: 'day', name: 'Theo dõi từ ngày', required: true, past: true },
    { code: 'name', kind: 'text', name: 'Địa bàn', required: true },
    { code: 'why', kind: 'words', name: 'Vì sao phức tạp', required: true },
    { code: 'measures', kind: 'words', name: 'Biện pháp' },
    { code: 'with', kind: 'text', name: 'Phối hợp với' },
    { code: 'done', kind: 'day', name: 'Ngày chuyển hóa xong', past: true },
    { code: 'result', kind: 'words', name: 'Kết quả', when: [{ filled: 'done' }], required: true },
  ],
  day: 'from',
  title: 'name',
  states: {
    first: 'watched',
    begins: [{ state: 'done', when: [{ filled: 'done' }] }],
    list: [
      { code: 'watched', name: 'Đang chuyển hóa', tone: 'open' },
      { code: 'done', name: 'Đã chuyển hóa', tone: 'good' },
    ],
    moves: [
      { code: 'finish', name: 'Đã chuyển hóa', from: ['watched'], to: 'done', asks: ['done', 'result'] },
      { code: 'reopen', name: 'Phức tạp trở lại', from: ['done'], to: 'watched', clears: ['done', 'result'] },
    ],
  },
  rules: [
    {
      code: 'done-in-order',
      kind: 'in-order',
      earlier: 'from',
      later: 'done',
      message: 'Ngày chuyển hóa xong trước ngày bắt đầu theo dõi. Xem lại hai ngày.',
    },
  ],
  columns: ['from', 'name', 'with', 'done'],
  alike: ['name'],
  above: 'counts',
  measures: [
    { code: 'areas.watched', name: 'Địa bàn đang chuyển hóa', unit: 'địa bàn', kind: 'stock', until: 'done' },
    { code: 'areas.done', name: 'Địa bàn đã chuyển hóa', unit: 'địa bàn', kind: 'flow', on: 'done' },
  ],
};
