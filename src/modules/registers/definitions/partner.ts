import type { DefinitionData } from '../rules/definition.ts';
import { partners } from './choices.ts';

/** Whom the unit works with and how they are reached: an office, not a person's private life. */
export const partner: DefinitionData = {
  code: 'partner',
  version: 2,
  group: 'coordination',
  words: {
    name: 'Danh bạ phối hợp',
    entry: 'đầu mối phối hợp',
    add: 'Ghi đầu mối',
    about: 'Công an, quân sự, đoàn thể, ban đại diện cha mẹ học sinh: ai là đầu mối, gọi số nào.',
  },
  source: '000-06, 000-07, 000-30, 001-03, 004-06',
  fields: [
    { code: 'from', kind: 'day', name: 'Từ ngày', required: true, past: true },
    { code: 'name', kind: 'text', name: 'Cơ quan, tổ chức', required: true },
    { code: 'kind', kind: 'choice', name: 'Loại', required: true, choices: partners, other: true },
    { code: 'person', kind: 'text', name: 'Người đầu mối, chức vụ' },
    { code: 'phone', kind: 'text', name: 'Điện thoại công vụ', limit: 50 },
    { code: 'about', kind: 'text', name: 'Phối hợp việc gì', limit: 300 },
    { code: 'until', kind: 'day', name: 'Thôi từ ngày', past: true },
  ],
  day: 'from',
  title: 'name',
  rules: [
    {
      code: 'days-in-order',
      kind: 'in-order',
      earlier: 'from',
      later: 'until',
      message: 'Ngày thôi trước ngày bắt đầu. Xem lại hai ngày.',
    },
  ],
  columns: ['name', 'kind', 'person', 'phone', 'about', 'from', 'until'],
  alike: ['name', 'person'],
  above: 'counts',
  measures: [
    { code: 'coordination.partners', name: 'Đầu mối phối hợp', unit: 'đầu mối', kind: 'stock', until: 'until' },
  ],
};
