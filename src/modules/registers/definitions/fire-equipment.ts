import type { DefinitionData } from '../rules/definition.ts';

/** Means to put out a fire, with the day by which they must be looked at again. */
export const fireEquipment: DefinitionData = {
  code: 'fire-equipment',
  version: 1,
  group: 'facilities',
  words: {
    name: 'Sổ phương tiện chữa cháy',
    entry: 'phương tiện',
    add: 'Ghi phương tiện chữa cháy',
    about: 'Bình chữa cháy, họng nước, chuông báo cháy: số lượng, nơi đặt, hạn kiểm tra.',
  },
  source: '001-09, 001-31, 003-16',
  fields: [
    { code: 'from', kind: 'day', name: 'Có từ ngày', required: true, past: true },
    {
      code: 'kind',
      kind: 'choice',
      name: 'Loại',
      required: true,
      choices: [
        { code: 'extinguisher', name: 'Bình chữa cháy' },
        { code: 'hydrant', name: 'Họng nước, vòi chữa cháy' },
        { code: 'alarm', name: 'Chuông, đầu báo cháy' },
        { code: 'ladder', name: 'Thang, dụng cụ phá dỡ' },
        { code: 'light', name: 'Đèn chỉ dẫn, chiếu sáng sự cố' },
      ],
      other: true,
    },
    { code: 'place', kind: 'text', name: 'Nơi đặt', required: true },
    { code: 'number', kind: 'count', name: 'Số lượng', required: true, unit: 'chiếc', min: 1, max: 10_000 },
    { code: 'check-by', kind: 'day', name: 'Kiểm tra lại trước ngày' },
    { code: 'until', kind: 'day', name: 'Bỏ từ ngày', past: true },
  ],
  day: 'from',
  title: 'place',
  rules: [
    {
      code: 'days-in-order',
      kind: 'in-order',
      earlier: 'from',
      later: 'until',
      message: 'Ngày bỏ trước ngày có. Xem lại hai ngày.',
    },
  ],
  columns: ['kind', 'place', 'number', 'check-by', 'from', 'until'],
  alike: ['kind', 'place'],
  above: 'counts',
  measures: [
    {
      code: 'facilities.extinguishers',
      name: 'Bình chữa cháy',
      unit: 'chiếc',
      kind: 'stock',
      until: 'until',
      amount: ['number'],
      when: [{ field: 'kind', in: ['extinguisher'] }],
    },
  ],
  reminders: [{ code: 'check', name: 'Đến hạn kiểm tra', on: 'check-by', ahead: 30, unless: 'until' }],
};
