import type { DefinitionData } from '../rules/definition.ts';

/** A petition or complaint that came in: its kind and how far it is, never who wrote it or against whom. */
export const petition: DefinitionData = {
  code: 'petition',
  version: 1,
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
    { code: 'settled', kind: 'day', name: 'Ngày giải quyết xong', past: true },
    { code: 'in-time', kind: 'yes-no', name: 'Giải quyết đúng hạn', when: [{ filled: 'settled' }], required: true },
    { code: 'passed-on', kind: 'text', name: 'Đã chuyển tới', help: 'Khi đơn không thuộc thẩm quyền.' },
  ],
  day: 'day',
  title: 'number',
  rules: [
    {
      code: 'settled-in-order',
      kind: 'in-order',
      earlier: 'day',
      later: 'settled',
      message: 'Ngày giải quyết xong trước ngày nhận. Xem lại hai ngày.',
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
  ],
};
