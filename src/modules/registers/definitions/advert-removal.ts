import type { DefinitionData } from '../rules/definition.ts';

/** Unlawful adverts taken off walls and posts (loans, drugs, gambling). */
export const advertRemoval: DefinitionData = {
  code: 'advert-removal',
  version: 2,
  group: 'outreach',
  words: {
    name: 'Sổ xóa quảng cáo trái phép',
    entry: 'lần xóa quảng cáo',
    add: 'Ghi lần xóa quảng cáo',
    about: 'Quảng cáo tín dụng đen, cờ bạc, chất cấm dán quanh trường đã được gỡ.',
  },
  source: '002-16',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày', required: true, past: true },
    { code: 'where', kind: 'text', name: 'Nơi xóa', required: true },
    { code: 'number', kind: 'count', name: 'Số quảng cáo', required: true, unit: 'tờ', min: 1, max: 100_000 },
    { code: 'people', kind: 'count', name: 'Số người tham gia', unit: 'người', max: 10_000 },
    { code: 'with', kind: 'text', name: 'Phối hợp với' },
  ],
  day: 'day',
  title: 'where',
  columns: ['day', 'where', 'number', 'people', 'with'],
  alike: ['day', 'where'],
  evidence: { help: 'Ảnh trước và sau khi bóc, xóa.', most: 10 },
  measures: [
    { code: 'adverts.removed', name: 'Quảng cáo trái phép đã xóa', unit: 'tờ', kind: 'flow', amount: ['number'] },
  ],
};
