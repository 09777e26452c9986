import type { DefinitionData } from '../rules/definition.ts';

/** Weapons, firecrackers and the like that people handed in; never by whom. */
export const handIn: DefinitionData = {
  code: 'hand-in',
  version: 2,
  group: 'outreach',
  words: {
    name: 'Sổ vận động giao nộp',
    entry: 'lần giao nộp',
    add: 'Ghi lần giao nộp',
    about: 'Vũ khí, vật liệu nổ, công cụ hỗ trợ, pháo được giao nộp. Không ghi họ tên người giao nộp.',
  },
  source: '001-20, 002-19',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày', required: true, past: true },
    { code: 'note', kind: 'text', name: 'Đợt vận động', required: true },
    {
      code: 'things',
      kind: 'rows',
      name: 'Đã giao nộp',
      required: true,
      most: 20,
      columns: [
        {
          code: 'kind',
          kind: 'choice',
          name: 'Loại',
          required: true,
          choices: [
            { code: 'gun', name: 'Súng các loại' },
            { code: 'ammunition', name: 'Đạn' },
            { code: 'explosive', name: 'Vật liệu nổ' },
            { code: 'blade', name: 'Vũ khí thô sơ, dao' },
            { code: 'support-tool', name: 'Công cụ hỗ trợ' },
            { code: 'firecracker', name: 'Pháo' },
          ],
          other: true,
        },
        { code: 'number', kind: 'count', name: 'Số lượng', required: true, min: 1, max: 100_000 },
        { code: 'unit', kind: 'text', name: 'Đơn vị tính', limit: 30, help: 'Khẩu, viên, quả, kg.' },
      ],
    },
    {
      code: 'receiver',
      kind: 'text',
      name: 'Đã giao cho',
      required: true,
      help: 'Ví dụ: Công an xã, theo biên bản số …',
    },
  ],
  day: 'day',
  title: 'note',
  columns: ['day', 'note', 'things', 'receiver'],
  alike: ['day', 'note'],
  evidence: { help: 'Ảnh vật đã giao nộp; biên bản đã che họ tên người giao nộp.', most: 10 },
  measures: [
    { code: 'hand-ins.times', name: 'Lần giao nộp vũ khí, pháo', unit: 'lần', kind: 'flow' },
    {
      code: 'hand-ins.things',
      name: 'Vũ khí, pháo đã giao nộp',
      unit: 'chiếc',
      kind: 'flow',
      amount: ['things.number'],
    },
  ],
};
