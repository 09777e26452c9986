import type { DefinitionData } from '../rules/definition.ts';

/** Who is to be inspected first, and why; an office lists schools, a school its own places. */
export const priorityCheck: DefinitionData = {
  code: 'priority-check',
  version: 2,
  group: 'inspections',
  words: {
    name: 'Danh sách ưu tiên kiểm tra',
    entry: 'nơi ưu tiên kiểm tra',
    add: 'Ghi nơi ưu tiên',
    about: 'Nơi phải kiểm tra trước: địa bàn phức tạp, kết quả yếu, chưa đạt an toàn. Cấp trên chỉ thấy số lượng.',
  },
  source: '001-08, 001-34, 001-36',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày đưa vào danh sách', required: true, past: true },
    { code: 'name', kind: 'text', name: 'Trường, điểm trường, khu vực', required: true, limit: 300 },
    {
      code: 'reasons',
      kind: 'choices',
      name: 'Vì sao',
      required: true,
      choices: [
        { code: 'complex-area', name: 'Ở địa bàn trọng điểm, phức tạp' },
        { code: 'weak-work', name: 'Kết quả công tác còn yếu' },
        { code: 'average', name: 'Phân loại Trung bình' },
        { code: 'weak', name: 'Phân loại Yếu' },
        { code: 'not-safe', name: 'Chưa đạt An toàn về an ninh, trật tự' },
        { code: 'after-incident', name: 'Vừa xảy ra vụ việc' },
      ],
      other: true,
    },
    { code: 'by', kind: 'day', name: 'Kiểm tra trước ngày' },
    { code: 'checked', kind: 'day', name: 'Ngày đã kiểm tra', past: true },
    { code: 'result', kind: 'words', name: 'Kết quả kiểm tra', when: [{ filled: 'checked' }], required: true },
  ],
  day: 'day',
  title: 'name',
  states: {
    first: 'waiting',
    begins: [{ state: 'checked', when: [{ filled: 'checked' }] }],
    list: [
      { code: 'waiting', name: 'Chờ kiểm tra', tone: 'open' },
      { code: 'checked', name: 'Đã kiểm tra', tone: 'good' },
    ],
    moves: [
      { code: 'check', name: 'Đã kiểm tra', from: ['waiting'], to: 'checked', asks: ['checked', 'result'] },
      { code: 'again', name: 'Kiểm tra lại', from: ['checked'], to: 'waiting', clears: ['checked', 'result'] },
    ],
  },
  rules: [
    {
      code: 'checked-in-order',
      kind: 'in-order',
      earlier: 'day',
      later: 'checked',
      message: 'Ngày kiểm tra trước ngày đưa vào danh sách. Xem lại hai ngày.',
    },
  ],
  columns: ['day', 'name', 'reasons', 'by', 'checked'],
  alike: ['name'],
  above: 'counts',
  measures: [
    {
      code: 'inspections.priority-waiting',
      name: 'Nơi ưu tiên còn chờ kiểm tra',
      unit: 'nơi',
      kind: 'stock',
      until: 'checked',
    },
    {
      code: 'inspections.priority-checked',
      name: 'Nơi ưu tiên đã kiểm tra',
      unit: 'nơi',
      kind: 'flow',
      on: 'checked',
    },
  ],
  reminders: [{ code: 'by', name: 'Đến hạn kiểm tra', on: 'by', ahead: 14, when: [{ states: ['waiting'] }] }],
};
