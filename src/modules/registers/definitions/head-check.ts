import type { DefinitionData } from '../rules/definition.ts';

/** What the head looked at, urged and asked to be mended: the head answers first for security in the unit. */
export const headCheck: DefinitionData = {
  code: 'head-check',
  version: 2,
  group: 'inspections',
  words: {
    name: 'Sổ chỉ đạo, đôn đốc của người đứng đầu',
    entry: 'lần chỉ đạo, đôn đốc',
    add: 'Ghi lần chỉ đạo',
    about: 'Người đứng đầu đã xem gì, yêu cầu gì, ai làm và đến đâu. Cấp trên chỉ thấy số lần.',
  },
  source: '000-12, 000-13, 001-05, 002-09, 003-02',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày', required: true, past: true },
    { code: 'name', kind: 'text', name: 'Việc đã xem, đôn đốc', required: true, limit: 300 },
    {
      code: 'kind',
      kind: 'choice',
      name: 'Cách làm',
      required: true,
      choices: [
        { code: 'walk', name: 'Đi kiểm tra tại chỗ' },
        { code: 'meeting', name: 'Họp, giao ban nội bộ' },
        { code: 'order', name: 'Giao việc bằng văn bản' },
        { code: 'reminder', name: 'Nhắc, đôn đốc' },
        { code: 'accountability', name: 'Kiểm điểm, xem xét trách nhiệm' },
      ],
      other: true,
    },
    { code: 'found', kind: 'words', name: 'Nhận thấy', help: 'Không ghi họ tên học sinh.' },
    { code: 'asked', kind: 'words', name: 'Yêu cầu' },
    { code: 'who', kind: 'text', name: 'Người thực hiện', when: [{ filled: 'asked' }] },
    { code: 'due', kind: 'day', name: 'Xong trước ngày', when: [{ filled: 'asked' }] },
    { code: 'done', kind: 'day', name: 'Ngày làm xong', past: true },
  ],
  day: 'day',
  title: 'name',
  states: {
    first: 'open',
    begins: [{ state: 'done', when: [{ filled: 'done' }] }],
    list: [
      { code: 'open', name: 'Đang thực hiện', tone: 'open' },
      { code: 'done', name: 'Đã xong', tone: 'good' },
    ],
    moves: [
      { code: 'finish', name: 'Đã làm xong', from: ['open'], to: 'done', asks: ['done'] },
      { code: 'reopen', name: 'Chưa xong, mở lại', from: ['done'], to: 'open', clears: ['done'] },
    ],
  },
  rules: [
    {
      code: 'done-in-order',
      kind: 'in-order',
      earlier: 'day',
      later: 'done',
      message: 'Ngày làm xong trước ngày yêu cầu. Xem lại hai ngày.',
    },
  ],
  columns: ['day', 'name', 'kind', 'asked', 'who', 'due', 'done'],
  alike: ['day', 'name'],
  above: 'counts',
  measures: [
    { code: 'inspections.head-checks', name: 'Lần người đứng đầu kiểm tra, đôn đốc', unit: 'lần', kind: 'flow' },
  ],
  reminders: [{ code: 'due', name: 'Đến hạn', on: 'due', ahead: 7, when: [{ states: ['open'] }] }],
};
