import type { DefinitionData } from '../rules/definition.ts';

/** A petition or complaint that came in: its kind and how far it is, never who wrote it or against whom. */
export const petition: DefinitionData = {
  code: 'petition',
  version: 2,
  group: 'facilities',
  words: {
    name: 'Sổ kiến nghị, khiếu nại',
    entry: 'đơn',
    add: 'Ghi đơn',
    about: 'Đơn kiến nghị, khiếu nại, phản ánh: loại đơn và đã giải quyết đến đâu. Không ghi ai viết, viết về ai.',
  },
  source: '000-38, 003-06, 003-07',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày nhận', required: true, past: true },
    { code: 'number', kind: 'text', name: 'Số vào sổ', required: true, limit: 40 },
    {
      code: 'kind',
      kind: 'choice',
      name: 'Loại đơn',
      required: true,
      choices: [
        { code: 'petition', name: 'Kiến nghị' },
        { code: 'feedback', name: 'Phản ánh' },
        { code: 'complaint', name: 'Khiếu nại' },
        { code: 'denunciation', name: 'Tố cáo' },
      ],
    },
    { code: 'due', kind: 'day', name: 'Hạn giải quyết' },
    {
      code: 'settled',
      kind: 'day',
      name: 'Ngày giải quyết xong',
      past: true,
      when: [{ states: ['settled'] }],
    },
    {
      code: 'in-time',
      kind: 'yes-no',
      name: 'Giải quyết đúng hạn',
      when: [{ states: ['settled'] }, { filled: 'settled' }],
      required: true,
    },
    {
      code: 'passed-on',
      kind: 'text',
      name: 'Đã chuyển tới',
      help: 'Khi đơn không thuộc thẩm quyền.',
      // Some were passed on and settled as well.
      when: [{ states: ['passed', 'settled'] }],
    },
    {
      code: 'passed',
      kind: 'day',
      name: 'Ngày chuyển',
      past: true,
      required: true,
      when: [{ states: ['passed'] }],
      help: 'Từ ngày này đơn không còn được đếm là chưa giải quyết.',
    },
  ],
  day: 'day',
  title: 'number',
  states: {
    first: 'received',
    begins: [
      { state: 'settled', when: [{ filled: 'settled' }] },
      { state: 'passed', when: [{ filled: 'passed-on' }] },
    ],
    list: [
      { code: 'received', name: 'Đã tiếp nhận', tone: 'open' },
      { code: 'handling', name: 'Đang giải quyết', tone: 'open' },
      { code: 'settled', name: 'Đã giải quyết', tone: 'good' },
      { code: 'passed', name: 'Đã chuyển nơi khác', tone: 'ended' },
    ],
    moves: [
      { code: 'begin', name: 'Bắt đầu giải quyết', from: ['received'], to: 'handling' },
      {
        code: 'settle',
        name: 'Ghi đã giải quyết',
        from: ['received', 'handling'],
        to: 'settled',
        asks: ['settled', 'in-time'],
      },
      {
        code: 'pass',
        name: 'Chuyển nơi khác',
        from: ['received', 'handling'],
        to: 'passed',
        asks: ['passed-on', 'passed'],
      },
      {
        code: 'reopen',
        name: 'Giải quyết lại',
        from: ['settled', 'passed'],
        to: 'handling',
        clears: ['settled', 'in-time', 'passed-on', 'passed'],
      },
    ],
  },
  rules: [
    {
      code: 'settled-in-order',
      kind: 'in-order',
      earlier: 'day',
      later: 'settled',
      message: 'Ngày giải quyết xong trước ngày nhận. Xem lại hai ngày.',
    },
    {
      code: 'passed-in-order',
      kind: 'in-order',
      earlier: 'day',
      later: 'passed',
      message: 'Ngày chuyển trước ngày nhận. Xem lại hai ngày.',
    },
  ],
  columns: ['day', 'number', 'kind', 'due', 'settled', 'in-time', 'passed-on'],
  alike: ['number'],
  above: 'counts',
  measures: [
    { code: 'petitions.received', name: 'Đơn đã nhận', unit: 'đơn', kind: 'flow' },
    {
      code: 'petitions.settled-in-time',
      name: 'Đơn đã giải quyết đúng hạn',
      unit: 'đơn',
      kind: 'flow',
      on: 'settled',
      when: [{ field: 'in-time', in: ['true'] }],
    },
    {
      code: 'petitions.open',
      name: 'Đơn chưa giải quyết xong',
      unit: 'đơn',
      kind: 'stock',
      until: ['settled', 'passed'],
    },
  ],
  reminders: [
    {
      code: 'due',
      name: 'Đến hạn giải quyết đơn',
      on: 'due',
      ahead: 7,
      when: [{ states: ['received', 'handling'] }],
    },
  ],
};
