import type { DefinitionData } from '../rules/definition.ts';
import { partners } from './choices.ts';

/** A briefing with police and others, with its minutes. */
export const briefing: DefinitionData = {
  code: 'briefing',
  version: 2,
  group: 'coordination',
  words: {
    name: 'Sổ giao ban',
    entry: 'cuộc giao ban',
    add: 'Ghi cuộc giao ban',
    about: 'Giao ban, trao đổi với công an, địa phương, đoàn thể. Có biên bản mới tính vào báo cáo.',
  },
  source: '003-35, 004-06, 004-07',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày', required: true, past: true },
    { code: 'name', kind: 'text', name: 'Nội dung chính', required: true, limit: 300 },
    { code: 'partners', kind: 'choices', name: 'Với', required: true, choices: partners, other: true },
    { code: 'place', kind: 'text', name: 'Nơi họp' },
    { code: 'chair', kind: 'text', name: 'Người chủ trì' },
    { code: 'situation', kind: 'words', name: 'Tình hình trao đổi', help: 'Không ghi họ tên học sinh.' },
    { code: 'agreed', kind: 'words', name: 'Việc đã thống nhất' },
    {
      code: 'minutes',
      kind: 'text',
      name: 'Biên bản',
      help: 'Số, ngày của biên bản, ví dụ 05/BB-THCSTA ngày 12/3/2026.',
    },
    {
      code: 'next',
      kind: 'day',
      name: 'Hẹn giao ban lần tới',
      help: 'Theo kỳ đã thống nhất: tháng, quý. Chương trình nhắc trước 7 ngày.',
    },
  ],
  day: 'day',
  title: 'name',
  rules: [
    {
      code: 'next-in-order',
      kind: 'in-order',
      earlier: 'day',
      later: 'next',
      message: 'Ngày hẹn lần tới trước ngày giao ban. Xem lại hai ngày.',
    },
  ],
  columns: ['day', 'name', 'partners', 'chair', 'minutes'],
  alike: ['day', 'partners'],
  evidence: { help: 'Biên bản giao ban đã ký.', most: 5 },
  papers: [
    {
      code: 'minutes',
      kind: 'minutes',
      name: 'Biên bản giao ban',
      number: 'minutes',
      subject: 'Giao ban công tác bảo đảm an ninh, trật tự',
      facts: [
        { label: 'Địa điểm', field: 'place' },
        { label: 'Thành phần', field: 'partners' },
        { label: 'Người chủ trì', field: 'chair' },
        { label: 'Nội dung chính', field: 'name' },
      ],
      sections: [
        { title: 'Tình hình trao đổi', field: 'situation' },
        { title: 'Việc đã thống nhất', field: 'agreed' },
      ],
      signers: ['Người ghi biên bản', 'Đại diện các bên', 'Người chủ trì'],
    },
  ],
  measures: [
    {
      code: 'organisation.briefings',
      name: 'Giao ban với công an, địa phương',
      unit: 'cuộc',
      kind: 'flow',
      when: [{ filled: 'minutes' }, { field: 'partners', in: ['police', 'army', 'authority'] }],
    },
    { code: 'coordination.briefings', name: 'Giao ban với mọi bên', unit: 'cuộc', kind: 'flow' },
  ],
  reminders: [{ code: 'next', name: 'Đến kỳ giao ban', on: 'next', ahead: 7, behind: 14 }],
};
