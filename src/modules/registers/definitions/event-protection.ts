import type { DefinitionData } from '../rules/definition.ts';

/** An exam, a festival or a visit to be kept safe. Of a secret plan only where the paper lies. */
export const eventProtection: DefinitionData = {
  code: 'event-protection',
  version: 1,
  group: 'coordination',
  words: {
    name: 'Sổ bảo vệ sự kiện, kỳ thi',
    entry: 'sự kiện',
    add: 'Ghi sự kiện',
    about: 'Kỳ thi, lễ hội, đoàn khách: ai phụ trách, từ lúc nào. Phương án mật chỉ ghi số, ngày và nơi giữ bản giấy.',
  },
  source: '003-10, 001-03',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày', required: true },
    { code: 'name', kind: 'text', name: 'Sự kiện', required: true },
    {
      code: 'kind',
      kind: 'choice',
      name: 'Loại',
      required: true,
      choices: [
        { code: 'exam', name: 'Kỳ thi' },
        { code: 'festival', name: 'Lễ, hội, khai giảng, bế giảng' },
        { code: 'visit', name: 'Đoàn khách, lãnh đạo đến thăm' },
        { code: 'trip', name: 'Tham quan, ngoại khóa ngoài trường' },
      ],
      other: true,
    },
    { code: 'from', kind: 'time', name: 'Từ giờ' },
    { code: 'until', kind: 'time', name: 'Đến giờ' },
    { code: 'lead', kind: 'text', name: 'Người phụ trách', required: true },
    { code: 'with', kind: 'text', name: 'Phối hợp với' },
    {
      code: 'plan',
      kind: 'text',
      name: 'Phương án bảo vệ',
      help: 'Chỉ ghi số, ngày và nơi giữ bản giấy; không chép nội dung phương án mật.',
    },
    { code: 'result', kind: 'words', name: 'Kết quả' },
  ],
  day: 'day',
  title: 'name',
  columns: ['day', 'name', 'kind', 'from', 'until', 'lead', 'with'],
  alike: ['day', 'name'],
  above: 'counts',
  measures: [{ code: 'coordination.events', name: 'Sự kiện, kỳ thi được bảo vệ', unit: 'sự kiện', kind: 'flow' }],
  reminders: [{ code: 'soon', name: 'Sắp diễn ra', on: 'day', ahead: 14, behind: 0 }],
};
