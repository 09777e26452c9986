import type { DefinitionData } from '../rules/definition.ts';

/** A guard from the first working day to the last: contract, training, equipment, yearly evaluation. */
export const guard: DefinitionData = {
  code: 'guard',
  version: 2,
  group: 'forces',
  words: {
    name: 'Sổ nhân viên bảo vệ',
    entry: 'nhân viên bảo vệ',
    add: 'Ghi nhân viên bảo vệ',
    about: 'Người bảo vệ của đơn vị, kể cả thuê của công ty: hợp đồng, tập huấn, trang bị, đánh giá.',
  },
  source: '001-30, 001-31, 003-30, 003-32, 004-04',
  fields: [
    { code: 'from', kind: 'day', name: 'Làm từ ngày', required: true, past: true },
    { code: 'name', kind: 'text', name: 'Họ và tên', required: true, limit: 100 },
    {
      code: 'contract',
      kind: 'choice',
      name: 'Hình thức',
      required: true,
      choices: [
        { code: 'staff', name: 'Hợp đồng với đơn vị' },
        { code: 'company', name: 'Thuê của công ty bảo vệ' },
        { code: 'part-time', name: 'Kiêm nhiệm' },
      ],
      other: true,
    },
    { code: 'contract-until', kind: 'day', name: 'Hợp đồng đến ngày' },
    { code: 'trained', kind: 'day', name: 'Ngày có giấy xác nhận tập huấn', past: true },
    { code: 'equipment', kind: 'text', name: 'Trang phục, công cụ được giao', limit: 300 },
    {
      code: 'evaluations',
      kind: 'rows',
      name: 'Đánh giá hằng năm',
      most: 40,
      columns: [
        { code: 'day', kind: 'day', name: 'Ngày', required: true, past: true },
        {
          code: 'verdict',
          kind: 'choice',
          name: 'Kết quả',
          required: true,
          choices: [
            { code: 'good', name: 'Hoàn thành tốt' },
            { code: 'done', name: 'Hoàn thành' },
            { code: 'not-done', name: 'Không hoàn thành' },
          ],
        },
        { code: 'note', kind: 'text', name: 'Nhận xét', limit: 300 },
      ],
    },
    { code: 'until', kind: 'day', name: 'Thôi làm từ ngày' },
  ],
  day: 'from',
  title: 'name',
  rules: [
    {
      code: 'days-in-order',
      kind: 'in-order',
      earlier: 'from',
      later: 'until',
      message: 'Ngày thôi làm trước ngày bắt đầu. Xem lại hai ngày.',
    },
  ],
  columns: ['name', 'contract', 'from', 'contract-until', 'trained', 'equipment', 'until'],
  alike: ['name'],
  above: 'counts',
  measures: [
    {
      code: 'organisation.guards',
      name: 'Nhân viên bảo vệ',
      unit: 'người',
      kind: 'stock',
      until: 'until',
      against: 'organisation.guards-norm',
    },
    {
      code: 'organisation.guards-trained',
      name: 'Bảo vệ đã qua tập huấn nghiệp vụ',
      unit: 'người',
      kind: 'stock',
      on: ['from', 'trained'],
      until: 'until',
    },
  ],
  reminders: [
    { code: 'contract-ends', name: 'Hết hạn hợp đồng', on: 'contract-until', ahead: 30, behind: 60, unless: 'until' },
  ],
};
