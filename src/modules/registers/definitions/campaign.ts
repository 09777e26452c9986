import type { DefinitionData } from '../rules/definition.ts';
import { OTHER } from '../rules/values.ts';
import { topics } from './choices.ts';

/** A drive of some days: a peak drive, the festival of 19 August, a month of action. */
export const campaign: DefinitionData = {
  code: 'campaign',
  version: 2,
  group: 'outreach',
  words: {
    name: 'Sổ đợt cao điểm, ngày hội',
    entry: 'đợt',
    add: 'Ghi đợt cao điểm, ngày hội',
    about: 'Đợt cao điểm, chiến dịch, tháng hành động, Ngày hội toàn dân bảo vệ an ninh Tổ quốc 19/8.',
  },
  source: '000-34, 000-40, 001-13, 001-18, 002-21, 003-14',
  fields: [
    { code: 'begun', kind: 'day', name: 'Ngày bắt đầu', required: true },
    { code: 'name', kind: 'text', name: 'Tên đợt', required: true },
    {
      code: 'kind',
      kind: 'choice',
      name: 'Loại',
      required: true,
      choices: [
        { code: 'peak', name: 'Đợt cao điểm' },
        { code: 'festival', name: 'Ngày hội toàn dân bảo vệ an ninh Tổ quốc' },
        { code: 'month', name: 'Tháng hành động, tuần lễ' },
        { code: 'drive', name: 'Chiến dịch tuyên truyền' },
      ],
      other: true,
    },
    { code: 'topics', kind: 'choices', name: 'Nội dung', choices: topics, other: true },
    { code: 'plan', kind: 'text', name: 'Kế hoạch', help: 'Số, ký hiệu và ngày của kế hoạch.' },
    {
      code: 'ended',
      kind: 'day',
      name: 'Ngày kết thúc',
      past: true,
      help: 'Ghi khi đã xong và có kết quả; từ ngày này đợt được tính vào báo cáo.',
    },
    { code: 'people', kind: 'count', name: 'Lượt người tham gia', unit: 'lượt người', max: 1_000_000 },
    { code: 'result', kind: 'words', name: 'Kết quả', when: [{ filled: 'ended' }], required: true },
  ],
  day: 'begun',
  title: 'name',
  rules: [
    {
      code: 'days-in-order',
      kind: 'in-order',
      earlier: 'begun',
      later: 'ended',
      message: 'Ngày kết thúc trước ngày bắt đầu. Xem lại hai ngày.',
    },
  ],
  columns: ['begun', 'ended', 'name', 'kind', 'topics', 'people'],
  alike: ['begun', 'kind'],
  evidence: { help: 'Ảnh đợt ra quân, bản chụp kế hoạch, kết quả.', most: 10 },
  measures: [
    {
      code: 'outreach.campaigns',
      name: 'Đợt cao điểm đã tham gia',
      unit: 'đợt',
      kind: 'flow',
      on: 'ended',
      when: [{ field: 'kind', in: ['peak', 'month', 'drive', OTHER] }],
    },
    {
      code: 'outreach.campaign-attendances',
      name: 'Lượt người tham gia các đợt',
      unit: 'lượt người',
      kind: 'flow',
      on: 'ended',
      amount: ['people'],
    },
    {
      code: 'outreach.festivals',
      name: 'Ngày hội toàn dân bảo vệ an ninh Tổ quốc',
      unit: 'lần',
      kind: 'flow',
      on: 'ended',
      when: [{ field: 'kind', in: ['festival'] }],
    },
  ],
};
