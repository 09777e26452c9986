import type { DefinitionData } from '../rules/definition.ts';
import { audiences, outreachChannels, outreachForms, topics } from './choices.ts';

/** One session of telling people about the law and about safety: whoever held it, by whatever way. */
export const outreachSession: DefinitionData = {
  code: 'outreach-session',
  version: 1,
  group: 'outreach',
  words: {
    name: 'Sổ tuyên truyền',
    entry: 'buổi tuyên truyền',
    add: 'Ghi buổi tuyên truyền',
    about: 'Mỗi buổi ghi một lần: hình thức, nội dung, ai dự. Mọi báo cáo lấy số từ đây.',
  },
  source: '000-24…34, 001-17…19, 002-14, 003-03, 003-11, 004-09, 004-10',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày', required: true, past: true },
    {
      code: 'name',
      kind: 'text',
      name: 'Tên buổi',
      required: true,
      help: 'Ví dụ: Sinh hoạt dưới cờ phòng, chống bạo lực học đường.',
    },
    { code: 'form', kind: 'choice', name: 'Hình thức', required: true, choices: outreachForms, other: true },
    { code: 'channel', kind: 'choice', name: 'Kênh', required: true, choices: outreachChannels, other: true },
    { code: 'topics', kind: 'choices', name: 'Nội dung', required: true, choices: topics, other: true },
    { code: 'audiences', kind: 'choices', name: 'Đối tượng', required: true, choices: audiences, other: true },
    {
      code: 'pupils',
      kind: 'count',
      name: 'Lượt học sinh dự',
      unit: 'lượt người',
      max: 100_000,
      help: 'Một học sinh dự ba buổi tính ba lượt.',
    },
    { code: 'staff', kind: 'count', name: 'Lượt cán bộ, giáo viên, nhân viên dự', unit: 'lượt người', max: 20_000 },
    { code: 'parents', kind: 'count', name: 'Lượt cha mẹ học sinh dự', unit: 'lượt người', max: 100_000 },
    {
      code: 'residents',
      kind: 'count',
      name: 'Lượt người dân, đoàn viên, hội viên dự',
      unit: 'lượt người',
      max: 100_000,
    },
    { code: 'with', kind: 'text', name: 'Phối hợp với', help: 'Ví dụ: Công an xã, Đoàn thanh niên.' },
    { code: 'note', kind: 'words', name: 'Ghi chú', help: 'Không ghi họ tên học sinh.' },
  ],
  day: 'day',
  title: 'name',
  rules: [
    {
      code: 'somebody-came',
      kind: 'any-of',
      fields: ['pupils', 'staff', 'parents', 'residents'],
      severity: 'warning',
      message: 'Chưa ghi có ai dự. Để vậy thì buổi này chỉ được đếm là một buổi.',
    },
  ],
  columns: ['day', 'name', 'form', 'topics', 'pupils', 'staff', 'parents', 'with'],
  alike: ['day', 'form', 'topics'],
  evidence: { help: 'Ảnh buổi tuyên truyền, bản chụp kế hoạch hoặc bài trình bày.', most: 10 },
  measures: [
    { code: 'outreach.sessions', name: 'Buổi tuyên truyền', unit: 'buổi', kind: 'flow' },
    {
      code: 'outreach.staff-attendances',
      name: 'Lượt cán bộ, giáo viên, nhân viên dự',
      unit: 'lượt người',
      kind: 'flow',
      amount: ['staff'],
    },
    {
      code: 'outreach.pupil-attendances',
      name: 'Lượt học sinh dự',
      unit: 'lượt người',
      kind: 'flow',
      amount: ['pupils'],
    },
    {
      code: 'outreach.parent-attendances',
      name: 'Lượt cha mẹ học sinh dự',
      unit: 'lượt người',
      kind: 'flow',
      amount: ['parents'],
    },
    {
      code: 'outreach.contests',
      name: 'Cuộc thi, hội thi',
      unit: 'cuộc',
      kind: 'flow',
      when: [{ field: 'form', in: ['contest'] }],
    },
  ],
};
