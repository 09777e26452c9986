import type { DefinitionData } from '../rules/definition.ts';
import { safetyAreas } from './choices.ts';

/** A gap in how the unit is run that somebody could use, until it is closed; told to nobody outside. */
export const loophole: DefinitionData = {
  code: 'loophole',
  version: 1,
  group: 'inspections',
  words: {
    name: 'Sổ sơ hở, thiếu sót',
    entry: 'sơ hở',
    add: 'Ghi sơ hở',
    about:
      'Sơ hở trong quản lý người, tài sản, giờ giấc mà đơn vị tự thấy, đến khi khắc phục. Cấp trên chỉ thấy số lượng.',
  },
  source: '000-22, 002-11',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày thấy', required: true, past: true },
    { code: 'name', kind: 'text', name: 'Sơ hở', required: true, limit: 300, help: 'Không ghi họ tên học sinh.' },
    { code: 'area', kind: 'choice', name: 'Lĩnh vực', required: true, choices: safetyAreas, other: true },
    { code: 'measures', kind: 'words', name: 'Biện pháp' },
    { code: 'who', kind: 'text', name: 'Người khắc phục' },
    { code: 'due', kind: 'day', name: 'Hạn khắc phục' },
    { code: 'closed', kind: 'day', name: 'Ngày khắc phục xong', past: true },
    { code: 'how', kind: 'words', name: 'Đã khắc phục thế nào', when: [{ filled: 'closed' }], required: true },
  ],
  day: 'day',
  title: 'name',
  states: {
    first: 'open',
    begins: [{ state: 'closed', when: [{ filled: 'closed' }] }],
    list: [
      { code: 'open', name: 'Chưa khắc phục', tone: 'open' },
      { code: 'closed', name: 'Đã khắc phục', tone: 'good' },
    ],
    moves: [
      { code: 'close', name: 'Đã khắc phục', from: ['open'], to: 'closed', asks: ['closed', 'how'] },
      { code: 'reopen', name: 'Chưa xong, mở lại', from: ['closed'], to: 'open', clears: ['closed', 'how'] },
    ],
  },
  rules: [
    {
      code: 'closed-in-order',
      kind: 'in-order',
      earlier: 'day',
      later: 'closed',
      message: 'Ngày khắc phục xong trước ngày thấy. Xem lại hai ngày.',
    },
  ],
  columns: ['day', 'name', 'area', 'who', 'due', 'closed'],
  alike: ['day', 'name'],
  above: 'counts',
  measures: [
    { code: 'loopholes.found', name: 'Sơ hở đã thấy', unit: 'sơ hở', kind: 'flow' },
    { code: 'loopholes.closed', name: 'Sơ hở đã khắc phục', unit: 'sơ hở', kind: 'flow', on: 'closed' },
    { code: 'loopholes.open', name: 'Sơ hở chưa khắc phục', unit: 'sơ hở', kind: 'stock', until: 'closed' },
  ],
  task: { due: 'due', word: 'Ghi đã khắc phục' },
  reminders: [{ code: 'due', name: 'Đến hạn khắc phục', on: 'due', ahead: 7, when: [{ states: ['open'] }] }],
};
