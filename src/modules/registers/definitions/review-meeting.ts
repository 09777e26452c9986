import type { DefinitionData } from '../rules/definition.ts';

/** Interim and final reviews, conferences. */
export const reviewMeeting: DefinitionData = {
  code: 'review-meeting',
  version: 2,
  group: 'inspections',
  words: {
    name: 'Sổ sơ kết, tổng kết, hội nghị',
    entry: 'hội nghị',
    add: 'Ghi sơ kết, tổng kết, hội nghị',
    about: 'Sơ kết, tổng kết, hội nghị triển khai công tác trong năm.',
  },
  source: '000-18, 001-25, 001-35',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày', required: true, past: true },
    { code: 'name', kind: 'text', name: 'Tên', required: true },
    {
      code: 'kind',
      kind: 'choice',
      name: 'Loại',
      required: true,
      choices: [
        { code: 'launch', name: 'Triển khai' },
        { code: 'interim', name: 'Sơ kết' },
        { code: 'final', name: 'Tổng kết' },
        { code: 'topic', name: 'Chuyên đề' },
        { code: 'experience', name: 'Trao đổi kinh nghiệm' },
      ],
      other: true,
    },
    { code: 'people', kind: 'count', name: 'Số người dự', unit: 'người', max: 100_000 },
    { code: 'decided', kind: 'words', name: 'Kết luận, việc phải làm tiếp' },
    { code: 'paper', kind: 'text', name: 'Báo cáo, biên bản', help: 'Số, ký hiệu và ngày.' },
  ],
  day: 'day',
  title: 'name',
  columns: ['day', 'name', 'kind', 'people', 'paper'],
  alike: ['day', 'kind'],
  evidence: { help: 'Biên bản, báo cáo sơ kết, tổng kết; ảnh hội nghị.', most: 10 },
  measures: [{ code: 'reviews.meetings', name: 'Sơ kết, tổng kết, hội nghị', unit: 'cuộc', kind: 'flow' }],
};
