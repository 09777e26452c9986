import type { DefinitionData } from '../rules/definition.ts';
import { partners } from './choices.ts';

/** News of security told to a partner or heard from one. */
export const exchange: DefinitionData = {
  code: 'exchange',
  version: 2,
  group: 'coordination',
  words: {
    name: 'Sổ trao đổi thông tin',
    entry: 'lần trao đổi',
    add: 'Ghi lần trao đổi',
    about:
      'Thông tin về an ninh, trật tự đã báo cho công an, địa phương, gia đình hoặc được báo. Không ghi họ tên học sinh.',
  },
  source: '000-23, 003-35, 004-06',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày', required: true, past: true },
    { code: 'name', kind: 'text', name: 'Nội dung', required: true, limit: 300 },
    {
      code: 'way',
      kind: 'choice',
      name: 'Chiều',
      required: true,
      choices: [
        { code: 'told', name: 'Đơn vị thông báo' },
        { code: 'heard', name: 'Đơn vị được thông báo' },
      ],
    },
    { code: 'partners', kind: 'choices', name: 'Với', required: true, choices: partners, other: true },
    {
      code: 'channel',
      kind: 'choice',
      name: 'Cách trao đổi',
      choices: [
        { code: 'in-person', name: 'Gặp trực tiếp' },
        { code: 'phone', name: 'Điện thoại' },
        { code: 'letter', name: 'Văn bản' },
        { code: 'contact-book', name: 'Sổ liên lạc, nhóm liên lạc' },
      ],
      other: true,
    },
    { code: 'result', kind: 'words', name: 'Việc đã làm sau đó' },
  ],
  day: 'day',
  title: 'name',
  columns: ['day', 'name', 'way', 'partners', 'channel'],
  alike: ['day', 'name'],
  above: 'counts',
  measures: [{ code: 'coordination.exchanges', name: 'Lần trao đổi thông tin', unit: 'lần', kind: 'flow' }],
};
