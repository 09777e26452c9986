import type { DefinitionData } from '../rules/definition.ts';

/** A conflict that was settled among those concerned, or could not be: what it was about, never who they are. */
export const mediation: DefinitionData = {
  code: 'mediation',
  version: 1,
  group: 'forces',
  words: {
    name: 'Sổ hòa giải mâu thuẫn',
    entry: 'việc hòa giải',
    add: 'Ghi việc hòa giải',
    about: 'Mâu thuẫn tổ hòa giải, đơn vị đã tiếp nhận và kết quả. Không ghi họ tên; cấp trên chỉ thấy số lượng.',
  },
  source: '000-25, 002-15, 003-15',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày tiếp nhận', required: true, past: true },
    { code: 'name', kind: 'text', name: 'Về việc', required: true, help: 'Nói việc, không nói tên ai.' },
    {
      code: 'between',
      kind: 'choice',
      name: 'Giữa',
      required: true,
      choices: [
        { code: 'pupils', name: 'Học sinh với học sinh' },
        { code: 'staff', name: 'Cán bộ, giáo viên, nhân viên' },
        { code: 'staff-pupils', name: 'Giáo viên với học sinh' },
        { code: 'school-family', name: 'Nhà trường với gia đình' },
        { code: 'residents', name: 'Nhà trường với người dân' },
      ],
      other: true,
    },
    { code: 'people', kind: 'count', name: 'Số người liên quan', unit: 'người', max: 1000 },
    {
      code: 'hot-spot',
      kind: 'yes-no',
      name: 'Thành điểm nóng',
      help: 'Đông người, kéo dài, phải nhờ chính quyền, công an.',
    },
    { code: 'by', kind: 'text', name: 'Người, tổ hòa giải' },
    { code: 'settled', kind: 'day', name: 'Ngày hòa giải thành', past: true },
    { code: 'passed', kind: 'day', name: 'Ngày chuyển nơi khác', past: true },
    { code: 'passed-to', kind: 'text', name: 'Đã chuyển tới', when: [{ filled: 'passed' }], required: true },
    { code: 'result', kind: 'words', name: 'Kết quả', help: 'Không ghi họ tên.' },
  ],
  day: 'day',
  title: 'name',
  states: {
    first: 'open',
    begins: [
      { state: 'settled', when: [{ filled: 'settled' }] },
      { state: 'passed', when: [{ filled: 'passed' }] },
    ],
    list: [
      { code: 'open', name: 'Đang hòa giải', tone: 'open' },
      { code: 'settled', name: 'Hòa giải thành', tone: 'good' },
      { code: 'passed', name: 'Đã chuyển nơi khác', tone: 'ended' },
    ],
    moves: [
      { code: 'settle', name: 'Hòa giải thành', from: ['open'], to: 'settled', asks: ['settled'] },
      { code: 'pass', name: 'Chuyển nơi khác', from: ['open'], to: 'passed', asks: ['passed', 'passed-to'] },
      {
        code: 'reopen',
        name: 'Hòa giải lại',
        from: ['settled', 'passed'],
        to: 'open',
        clears: ['settled', 'passed', 'passed-to'],
      },
    ],
  },
  rules: [
    {
      code: 'settled-in-order',
      kind: 'in-order',
      earlier: 'day',
      later: 'settled',
      message: 'Ngày hòa giải thành trước ngày tiếp nhận. Xem lại hai ngày.',
    },
    {
      code: 'passed-in-order',
      kind: 'in-order',
      earlier: 'day',
      later: 'passed',
      message: 'Ngày chuyển trước ngày tiếp nhận. Xem lại hai ngày.',
    },
  ],
  columns: ['day', 'name', 'between', 'people', 'hot-spot', 'settled', 'passed'],
  alike: ['day', 'between', 'name'],
  above: 'counts',
  measures: [
    { code: 'mediation.cases', name: 'Mâu thuẫn đã tiếp nhận', unit: 'việc', kind: 'flow' },
    { code: 'mediation.settled', name: 'Hòa giải thành', unit: 'việc', kind: 'flow', on: 'settled' },
    { code: 'mediation.open', name: 'Đang hòa giải', unit: 'việc', kind: 'stock', until: ['settled', 'passed'] },
    {
      code: 'mediation.hot-spots',
      name: 'Việc thành điểm nóng',
      unit: 'việc',
      kind: 'flow',
      when: [{ field: 'hot-spot', in: ['true'] }],
    },
  ],
};
