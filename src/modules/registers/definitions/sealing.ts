import type { DefinitionData } from '../rules/definition.ts';

/** Rooms sealed for a holiday, and their opening. Where and when stays inside the unit. */
export const sealing: DefinitionData = {
  code: 'sealing',
  version: 1,
  group: 'inspections',
  words: {
    name: 'Sổ niêm phong phòng',
    entry: 'lần niêm phong',
    add: 'Ghi lần niêm phong',
    about: 'Niêm phong phòng máy, phòng thí nghiệm, phòng học, phòng làm việc dịp nghỉ lễ, Tết và việc mở niêm phong.',
  },
  source: '003-17',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày niêm phong', required: true, past: true },
    { code: 'name', kind: 'text', name: 'Dịp', required: true, help: 'Ví dụ: Tết Nguyên đán, nghỉ lễ 30/4.' },
    {
      code: 'rooms',
      kind: 'rows',
      name: 'Phòng',
      required: true,
      most: 200,
      columns: [
        { code: 'room', kind: 'text', name: 'Phòng', required: true, limit: 100 },
        { code: 'seal', kind: 'text', name: 'Số niêm phong', limit: 40 },
        { code: 'intact', kind: 'yes-no', name: 'Nguyên vẹn khi mở' },
      ],
    },
    { code: 'people', kind: 'text', name: 'Người niêm phong', required: true, limit: 300 },
    { code: 'opened', kind: 'day', name: 'Ngày mở niêm phong', past: true },
    {
      code: 'opened-by',
      kind: 'text',
      name: 'Người mở niêm phong',
      when: [{ filled: 'opened' }],
      required: true,
      limit: 300,
    },
  ],
  day: 'day',
  title: 'name',
  rules: [
    {
      code: 'opened-in-order',
      kind: 'in-order',
      earlier: 'day',
      later: 'opened',
      message: 'Ngày mở trước ngày niêm phong. Xem lại hai ngày.',
    },
  ],
  columns: ['day', 'name', 'rooms', 'people', 'opened', 'opened-by'],
  alike: ['day', 'name'],
  evidence: { help: 'Ảnh niêm phong, biên bản niêm phong hoặc mở niêm phong.', most: 15 },
  above: 'counts',
  measures: [
    { code: 'sealings.times', name: 'Lần niêm phong', unit: 'lần', kind: 'flow' },
    { code: 'sealings.rooms', name: 'Phòng đã niêm phong', unit: 'phòng', kind: 'flow', amount: { lines: 'rooms' } },
  ],
};
