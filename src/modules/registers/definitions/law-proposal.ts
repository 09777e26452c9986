import type { DefinitionData } from '../rules/definition.ts';

/** A gap in a legal text or in how the work is run, and what is proposed. */
export const lawProposal: DefinitionData = {
  code: 'law-proposal',
  version: 1,
  group: 'inspections',
  words: {
    name: 'Sổ sơ hở, kiến nghị hoàn thiện quy định',
    entry: 'kiến nghị',
    add: 'Ghi kiến nghị',
    about: 'Sơ hở, thiếu sót trong quy định và quản lý mà đơn vị thấy, kèm đề xuất sửa.',
  },
  source: '000-41, 002-09, 002-18',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày', required: true, past: true },
    { code: 'name', kind: 'text', name: 'Kiến nghị', required: true, limit: 300 },
    { code: 'text', kind: 'text', name: 'Quy định liên quan', help: 'Số, ký hiệu; điều, khoản.', limit: 300 },
    { code: 'why', kind: 'words', name: 'Sơ hở, thiếu sót', required: true },
    { code: 'sent-to', kind: 'text', name: 'Gửi tới' },
    { code: 'answered', kind: 'day', name: 'Ngày được trả lời', past: true },
    { code: 'answer', kind: 'words', name: 'Nội dung trả lời', when: [{ filled: 'answered' }], required: true },
  ],
  day: 'day',
  title: 'name',
  rules: [
    {
      code: 'answered-in-order',
      kind: 'in-order',
      earlier: 'day',
      later: 'answered',
      message: 'Ngày được trả lời trước ngày kiến nghị. Xem lại hai ngày.',
    },
  ],
  columns: ['day', 'name', 'text', 'sent-to', 'answered'],
  alike: ['name'],
  measures: [
    { code: 'proposals.made', name: 'Kiến nghị đã nêu', unit: 'kiến nghị', kind: 'flow' },
    { code: 'proposals.answered', name: 'Kiến nghị được trả lời', unit: 'kiến nghị', kind: 'flow', on: 'answered' },
  ],
};
