import type { DefinitionData } from '../rules/definition.ts';

/** A class of training for those who do the work. */
export const training: DefinitionData = {
  code: 'training',
  version: 1,
  group: 'forces',
  words: {
    name: 'Sổ tập huấn, bồi dưỡng',
    entry: 'lớp tập huấn',
    add: 'Ghi lớp tập huấn',
    about: 'Lớp tập huấn cho bảo vệ, đội chữa cháy, cán bộ, giáo viên làm công tác này.',
  },
  source: '000-46, 001-30, 002-24, 003-31',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày khai giảng', required: true, past: true },
    { code: 'name', kind: 'text', name: 'Tên lớp', required: true },
    {
      code: 'for',
      kind: 'choice',
      name: 'Dành cho',
      required: true,
      choices: [
        { code: 'guards', name: 'Nhân viên bảo vệ' },
        { code: 'fire-team', name: 'Đội chữa cháy cơ sở' },
        { code: 'officers', name: 'Người theo dõi công tác' },
        { code: 'teachers', name: 'Giáo viên' },
      ],
      other: true,
    },
    { code: 'content', kind: 'text', name: 'Nội dung', help: 'Chính trị, nghiệp vụ, pháp luật …' },
    { code: 'held-by', kind: 'text', name: 'Đơn vị tổ chức', required: true },
    { code: 'minutes', kind: 'count', name: 'Thời lượng', unit: 'phút', max: 100_000 },
    { code: 'people', kind: 'count', name: 'Số người dự', required: true, unit: 'người', max: 10_000 },
    { code: 'certified', kind: 'count', name: 'Được cấp giấy xác nhận', unit: 'người', max: 10_000 },
  ],
  day: 'day',
  title: 'name',
  rules: [
    {
      code: 'certified-at-most',
      kind: 'at-most',
      left: ['certified'],
      right: 'people',
      message: 'Số người được cấp giấy nhiều hơn số người dự.',
    },
  ],
  columns: ['day', 'name', 'for', 'held-by', 'minutes', 'people', 'certified'],
  alike: ['day', 'for'],
  evidence: { help: 'Ảnh lớp tập huấn, danh sách ký nhận, giấy chứng nhận.', most: 10 },
  papers: [
    {
      code: 'proposal',
      kind: 'training-proposal',
      name: 'Đề xuất tập huấn quý',
      team: 'team',
      guards: 'organisation.guards',
      guardsTrained: 'organisation.guards-trained',
      officers: 'organisation.officers',
    },
  ],
  measures: [
    { code: 'trainings.classes', name: 'Lớp tập huấn', unit: 'lớp', kind: 'flow' },
    {
      code: 'trainings.people',
      name: 'Lượt người được tập huấn',
      unit: 'lượt người',
      kind: 'flow',
      amount: ['people'],
    },
    {
      code: 'organisation.guard-training-hours',
      name: 'Thời lượng tập huấn cho bảo vệ',
      unit: 'giờ',
      kind: 'flow',
      amount: ['minutes'],
      per: 60,
      when: [{ field: 'for', in: ['guards'] }],
    },
  ],
};
