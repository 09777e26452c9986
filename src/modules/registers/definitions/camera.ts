import type { DefinitionData } from '../rules/definition.ts';

/** Cameras that record, group by group; where they look stays inside the unit. */
export const camera: DefinitionData = {
  code: 'camera',
  version: 2,
  group: 'facilities',
  words: {
    name: 'Sổ camera an ninh',
    entry: 'cụm camera',
    add: 'Ghi cụm camera',
    about: 'Camera còn ghi hình, theo cụm. Vị trí, nơi nhìn thấy chỉ đơn vị biết; cấp trên chỉ thấy số lượng.',
  },
  source: '001-23, 003-16',
  fields: [
    { code: 'from', kind: 'day', name: 'Hoạt động từ ngày', required: true, past: true },
    { code: 'place', kind: 'text', name: 'Vị trí', required: true },
    { code: 'number', kind: 'count', name: 'Số camera', required: true, unit: 'chiếc', min: 1, max: 1000 },
    {
      code: 'covers',
      kind: 'choices',
      name: 'Nhìn thấy',
      choices: [
        { code: 'gate', name: 'Cổng và trước cổng' },
        { code: 'fence', name: 'Tường rào' },
        { code: 'yard', name: 'Sân trường' },
        { code: 'corridors', name: 'Hành lang, cầu thang' },
        { code: 'parking', name: 'Nhà để xe' },
        { code: 'storage', name: 'Phòng máy, phòng thí nghiệm, kho' },
        { code: 'kitchen', name: 'Bếp ăn' },
        { code: 'boarding', name: 'Khu nội trú, bán trú' },
      ],
      other: true,
    },
    { code: 'kept', kind: 'count', name: 'Lưu hình được', unit: 'ngày', max: 3650 },
    { code: 'until', kind: 'day', name: 'Ngừng từ ngày', past: true, help: 'Hỏng, tháo, thay bằng cụm khác.' },
  ],
  day: 'from',
  title: 'place',
  rules: [
    {
      code: 'days-in-order',
      kind: 'in-order',
      earlier: 'from',
      later: 'until',
      message: 'Ngày ngừng trước ngày bắt đầu. Xem lại hai ngày.',
    },
  ],
  columns: ['place', 'covers', 'number', 'kept', 'from', 'until'],
  alike: ['place'],
  above: 'counts',
  measures: [
    {
      code: 'organisation.cameras',
      name: 'Camera an ninh đang hoạt động',
      unit: 'chiếc',
      kind: 'stock',
      until: 'until',
      amount: ['number'],
    },
  ],
};
