import type { DefinitionData } from '../rules/definition.ts';

/** What stands in the way in a legal text, and what is proposed; comments on a draft. */
export const lawProposal: DefinitionData = {
  code: 'law-proposal',
  version: 2,
  group: 'inspections',
  words: {
    name: 'Sổ kiến nghị hoàn thiện quy định',
    entry: 'kiến nghị',
    add: 'Ghi kiến nghị',
    about: 'Vướng mắc trong quy định và đề xuất sửa, góp ý dự thảo. Sơ hở của chính đơn vị ghi ở Sổ sơ hở, thiếu sót.',
  },
  source: '000-42, 001-07',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày', required: true, past: true },
    { code: 'name', kind: 'text', name: 'Kiến nghị', required: true, limit: 300 },
    {
      code: 'kind',
      kind: 'choice',
      name: 'Loại',
      choices: [
        { code: 'amend', name: 'Kiến nghị sửa đổi, bổ sung' },
        { code: 'comment', name: 'Góp ý dự thảo, đề án' },
      ],
      other: true,
    },
    { code: 'text', kind: 'text', name: 'Quy định liên quan', help: 'Số, ký hiệu; điều, khoản.', limit: 300 },
    { code: 'why', kind: 'words', name: 'Vướng mắc', required: true },
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
