import type { DefinitionData } from '../rules/definition.ts';
import { OTHER } from '../rules/values.ts';

type DefinitionMeasure = NonNullable<DefinitionData['measures']>[number];

/** A thousand billion: thousands of such entries add up without losing a đồng. */
const most = 1_000_000_000_000;
const income = [{ field: 'flow', in: ['income'] }];
const spending = [{ field: 'flow', in: ['spending'] }];
const gains = [
  { code: 'allocated', name: 'Ngân sách cấp, dự toán được giao' },
  { code: 'support', name: 'Cấp trên, cơ quan khác hỗ trợ' },
  { code: 'gift', name: 'Tổ chức, cá nhân đóng góp, tài trợ' },
  { code: 'refund', name: 'Thu hồi khoản đã chi' },
];
const sources = [
  { code: 'fund', name: 'Quỹ phòng, chống tội phạm', balance: 'Số dư Quỹ phòng, chống tội phạm' },
  { code: 'budget', name: 'Ngân sách nhà nước', balance: 'Số dư ngân sách cho công tác này' },
  { code: 'raised', name: 'Nguồn huy động khác', balance: 'Số dư nguồn huy động khác' },
];

const from = (source: string) => [{ field: 'source', in: [source] }];
/** What was carried over from an older book is no income of a window. */
const gained = [{ field: 'gain', in: [...gains.map(({ code }) => code), OTHER] }];
const flow = (code: string, name: string, amount: string, when: DefinitionMeasure['when']) =>
  ({ code, name, unit: 'đồng', kind: 'flow' as const, amount: [amount], when }) satisfies DefinitionMeasure;

/** Money for this work: the fund against crime, the budget, what others give. What is entered stands for good. */
export const fund: DefinitionData = {
  code: 'fund',
  version: 1,
  group: 'funds',
  words: {
    name: 'Sổ quỹ, kinh phí',
    entry: 'khoản thu, chi',
    add: 'Ghi khoản thu, chi',
    about: 'Thu, chi của quỹ, ngân sách và nguồn huy động. Đã ghi thì không sửa; ghi nhầm thì ghi bút toán đảo.',
  },
  source: '000-48, 000-49, 003-37, 003-38',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày', required: true, past: true },
    {
      code: 'flow',
      kind: 'choice',
      name: 'Thu hay chi',
      required: true,
      choices: [
        { code: 'income', name: 'Thu' },
        { code: 'spending', name: 'Chi' },
      ],
    },
    {
      code: 'source',
      kind: 'choice',
      name: 'Nguồn',
      required: true,
      choices: sources.map(({ code, name }) => ({ code, name })),
    },
    {
      code: 'income',
      kind: 'count',
      name: 'Số tiền thu',
      unit: 'đồng',
      required: true,
      min: 1,
      max: most,
      when: income,
    },
    {
      code: 'spending',
      kind: 'count',
      name: 'Số tiền chi',
      unit: 'đồng',
      required: true,
      min: 1,
      max: most,
      when: spending,
    },
    { code: 'name', kind: 'text', name: 'Nội dung', required: true, limit: 300 },
    {
      code: 'paper',
      kind: 'text',
      name: 'Chứng từ',
      required: true,
      limit: 100,
      help: 'Số phiếu thu, phiếu chi, hóa đơn hoặc ủy nhiệm chi. Ví dụ: PC 07.',
    },
    {
      code: 'gain',
      kind: 'choice',
      name: 'Thu từ',
      required: true,
      when: income,
      choices: [...gains, { code: 'carried', name: 'Số dư mang sang từ sổ cũ' }],
      other: true,
      help: 'Số dư mang sang chỉ ghi một lần khi bắt đầu dùng sổ; báo cáo không tính là khoản thu.',
    },
    {
      code: 'use',
      kind: 'choice',
      name: 'Chi cho',
      required: true,
      when: spending,
      choices: [
        { code: 'outreach', name: 'Tuyên truyền, tài liệu' },
        { code: 'event', name: 'Ngày hội, hội thi, hội nghị' },
        { code: 'training', name: 'Tập huấn, bồi dưỡng' },
        { code: 'equipment', name: 'Trang bị, phương tiện' },
        { code: 'models', name: 'Xây dựng mô hình' },
        { code: 'rewards', name: 'Khen thưởng' },
        { code: 'support', name: 'Hỗ trợ người tham gia công tác' },
      ],
      other: true,
    },
    {
      code: 'party',
      kind: 'text',
      name: 'Bên nộp hoặc bên nhận',
      limit: 200,
      help: 'Cơ quan, doanh nghiệp, nhóm người đóng góp. Không ghi họ tên học sinh.',
    },
    { code: 'note', kind: 'words', name: 'Ghi chú' },
  ],
  day: 'day',
  title: 'name',
  columns: ['day', 'paper', 'name', 'source', 'income', 'spending'],
  alike: ['source', 'flow', 'paper'],
  evidence: { help: 'Ảnh chụp phiếu thu, phiếu chi, hóa đơn.', most: 5 },
  ledger: { income: 'income', spending: 'spending', source: 'source', paper: 'paper', closes: 'quarter' },
  measures: [
    flow('money.fund-in', 'Quỹ phòng, chống tội phạm: thu', 'income', [...from('fund'), ...gained]),
    flow('money.fund-out', 'Quỹ phòng, chống tội phạm: chi', 'spending', from('fund')),
    flow('money.budget', 'Kinh phí đã chi từ ngân sách', 'spending', from('budget')),
    flow('money.raised', 'Kinh phí huy động khác đã nhận', 'income', [...from('raised'), ...gained]),
    ...sources.map(({ code, balance }) => ({
      code: `money.${code}-balance`,
      name: balance,
      unit: 'đồng',
      kind: 'stock' as const,
      amount: { plus: ['income'], minus: ['spending'] },
      when: from(code),
    })),
  ],
};
