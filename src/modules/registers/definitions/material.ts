import type { DefinitionData } from '../rules/definition.ts';
import { topics } from './choices.ts';

/** Leaflets, booklets and posters printed, and handed out. */
export const material: DefinitionData = {
  code: 'material',
  version: 2,
  group: 'outreach',
  words: {
    name: 'Sổ tài liệu in, phát',
    entry: 'lần in, phát tài liệu',
    add: 'Ghi lần in, phát tài liệu',
    about: 'Tờ rơi, sách, áp phích, thiết bị đã in, nhận và đã phát; lượt xem trên mạng không ghi ở đây.',
  },
  source: '000-31',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày', required: true, past: true },
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
        { code: 'device', name: 'Thiết bị, băng, đĩa' },
      ],
      other: true,
    },
    {
      code: 'copies',
      kind: 'count',
      name: 'Số bản đã phát',
      unit: 'bản',
      max: 1_000_000,
      help: 'Ghi số đã phát, số in, nhận thêm hoặc cả hai.',
    },
    { code: 'printed', kind: 'count', name: 'Số bản in, nhận thêm', unit: 'bản', max: 1_000_000 },
    { code: 'receivers', kind: 'text', name: 'Phát cho' },
    { code: 'topics', kind: 'choices', name: 'Nội dung', choices: topics, other: true },
  ],
  day: 'day',
  title: 'name',
  rules: [
    {
      code: 'some-copies',
      kind: 'any-of',
      fields: ['copies', 'printed'],
      message: 'Ghi số bản đã phát hoặc số bản in, nhận thêm.',
    },
  ],
  columns: ['day', 'name', 'kind', 'topics', 'printed', 'copies', 'receivers'],
  alike: ['day', 'name'],
  measures: [
    { code: 'outreach.materials', name: 'Tài liệu, tờ rơi đã phát', unit: 'bản', kind: 'flow', amount: ['copies'] },
    { code: 'materials.printed', name: 'Tài liệu đã in, nhận', unit: 'bản', kind: 'flow', amount: ['printed'] },
  ],
};
