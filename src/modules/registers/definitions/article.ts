import type { DefinitionData } from '../rules/definition.ts';
import { outreachChannels, topics } from './choices.ts';

/** What the unit wrote and had published. */
export const article: DefinitionData = {
  code: 'article',
  version: 2,
  group: 'outreach',
  words: {
    name: 'Sổ tin, bài',
    entry: 'tin, bài',
    add: 'Ghi tin, bài',
    about: 'Tin, bài do đơn vị viết và đã đăng, phát; đăng lại nơi khác không ghi thêm.',
  },
  source: '000-32, 001-19, 002-14',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày đăng', required: true, past: true },
    { code: 'name', kind: 'text', name: 'Tên tin, bài', required: true, limit: 300 },
    { code: 'channel', kind: 'choice', name: 'Nơi đăng', required: true, choices: outreachChannels, other: true },
    { code: 'topics', kind: 'choices', name: 'Nội dung', choices: topics, other: true },
    { code: 'link', kind: 'text', name: 'Đường dẫn', limit: 500 },
  ],
  day: 'day',
  title: 'name',
  columns: ['day', 'name', 'channel', 'topics', 'link'],
  alike: ['day', 'name'],
  evidence: { help: 'Ảnh chụp màn hình bài đã đăng.', most: 5 },
  measures: [{ code: 'outreach.articles', name: 'Tin, bài đã đăng', unit: 'tin, bài', kind: 'flow' }],
};
