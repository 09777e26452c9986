import type { DefinitionData } from '../rules/definition.ts';
import { topics } from './choices.ts';

/** Leaflets, booklets and posters handed out. */
export const material: DefinitionData = {
  code: 'material',
  version: 1,
  group: 'outreach',
  words: {
    name: 'Sổ tài liệu đã phát',
    entry: 'lần phát tài liệu',
    add: 'Ghi lần phát tài liệu',
    about: 'Tờ rơi, sách, áp phích đã phát; lượt xem trên mạng không ghi ở đây.',
  },
  source: '000-31, 002-16, 002-19',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày phát', required: true, past: true },
    { code: 'name', kind: 'text', name: 'Tên tài liệu', required: true },
    {
      code: 'kind',
      kind: 'choice',
      name: 'Loại',
      required: true,
      choices: [
        { code: 'leaflet', name: 'Tờ rơi, tờ gấp' },
        { code: 'book', name: 'Sách, sổ tay' },
        { code: 'poster', name: 'Áp phích, khẩu hiệu' },
      ],
      other: true,
    },
    { code: 'topics', kind: 'choices', name: 'Nội dung', choices: topics, other: true },
    { code: 'copies', kind: 'count', name: 'Số bản', required: true, unit: 'bản', min: 1, max: 1_000_000 },
    { code: 'receivers', kind: 'text', name: 'Phát cho' },
  ],
  day: 'day',
  title: 'name',
  columns: ['day', 'name', 'kind', 'topics', 'copies', 'receivers'],
  alike: ['day', 'name'],
  measures: [
    { code: 'outreach.materials', name: 'Tài liệu, tờ rơi đã phát', unit: 'bản', kind: 'flow', amount: ['copies'] },
  ],
};
