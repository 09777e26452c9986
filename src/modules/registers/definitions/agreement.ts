import type { DefinitionData } from '../rules/definition.ts';
import { partners } from './choices.ts';

/** A regulation of coordination or a joint plan with a partner, while it holds. */
export const agreement: DefinitionData = {
  code: 'agreement',
  version: 2,
  group: 'coordination',
  words: {
    name: 'Sổ quy chế, kế hoạch phối hợp',
    entry: 'văn bản phối hợp',
    add: 'Ghi văn bản phối hợp',
    about: 'Quy chế phối hợp, kế hoạch liên tịch, cụm an ninh với công an, địa phương, đoàn thể, cha mẹ học sinh.',
  },
  source: '000-06, 000-15, 001-16, 003-01, 003-26, 004-08',
  fields: [
    { code: 'from', kind: 'day', name: 'Có hiệu lực từ ngày', required: true },
    { code: 'name', kind: 'text', name: 'Tên văn bản', required: true, limit: 300 },
    {
      code: 'kind',
      kind: 'choice',
      name: 'Loại',
      required: true,
      choices: [
        { code: 'regulation', name: 'Quy chế phối hợp' },
        { code: 'joint-plan', name: 'Kế hoạch liên tịch, liên ngành' },
        { code: 'cluster', name: 'Cụm an ninh liên hoàn, an ninh giáp ranh' },
      ],
      other: true,
    },
    { code: 'partners', kind: 'choices', name: 'Với', required: true, choices: partners, other: true },
    { code: 'number', kind: 'text', name: 'Số, ký hiệu' },
    { code: 'until', kind: 'day', name: 'Hết hiệu lực từ ngày' },
  ],
  day: 'from',
  title: 'name',
  rules: [
    {
      code: 'days-in-order',
      kind: 'in-order',
      earlier: 'from',
      later: 'until',
      message: 'Ngày hết hiệu lực trước ngày có hiệu lực. Xem lại hai ngày.',
    },
  ],
  columns: ['from', 'name', 'kind', 'partners', 'number', 'until'],
  alike: ['from', 'name'],
  evidence: { help: 'Bản quy chế, kế hoạch phối hợp đã ký.', most: 5 },
  measures: [
    {
      code: 'organisation.coordination-agreement',
      name: 'Có quy chế phối hợp với công an',
      kind: 'stock',
      until: 'until',
      when: [
        { field: 'kind', in: ['regulation'] },
        { field: 'partners', in: ['police'] },
      ],
    },
    {
      code: 'coordination.agreements',
      name: 'Văn bản phối hợp còn hiệu lực',
      unit: 'văn bản',
      kind: 'stock',
      until: 'until',
    },
  ],
  reminders: [{ code: 'expires', name: 'Hết hiệu lực', on: 'until', ahead: 60, behind: 30 }],
};
