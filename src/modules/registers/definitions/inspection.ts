import type { DefinitionData } from '../rules/definition.ts';
import { safetyAreas } from './choices.ts';

/** An inspection of one's own or by somebody else, point by point. */
export const inspection: DefinitionData = {
  code: 'inspection',
  version: 2,
  group: 'inspections',
  words: {
    name: 'Sổ kiểm tra',
    entry: 'cuộc kiểm tra',
    add: 'Ghi cuộc kiểm tra',
    about: 'Tự kiểm tra và được kiểm tra, theo từng điểm. Cấp trên chỉ thấy số cuộc.',
  },
  source: '000-18, 000-43, 001-34, 002-18, 002-24, 003-08, 003-17',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày', required: true, past: true },
    { code: 'name', kind: 'text', name: 'Nội dung kiểm tra', required: true },
    {
      code: 'kind',
      kind: 'choice',
      name: 'Ai kiểm tra',
      required: true,
      choices: [
        { code: 'self', name: 'Đơn vị tự kiểm tra' },
        { code: 'head', name: 'Lãnh đạo đơn vị kiểm tra' },
        { code: 'office', name: 'Cơ quan quản lý giáo dục' },
        { code: 'police', name: 'Công an' },
        { code: 'joint', name: 'Đoàn liên ngành' },
      ],
      other: true,
    },
    { code: 'areas', kind: 'choices', name: 'Lĩnh vực', choices: safetyAreas, other: true },
    {
      code: 'points',
      kind: 'rows',
      name: 'Các điểm đã xem',
      most: 60,
      begin: [
        'Tường rào, cổng trường',
        'Khóa cửa các phòng',
        'Thiết bị, lối thoát khi cháy',
        'Hệ thống điện',
        'Camera',
        'Cổng thông tin điện tử, tài khoản',
        'Bếp ăn, nguồn nước',
        'Giao thông trước cổng trường',
      ],
      columns: [
        { code: 'point', kind: 'text', name: 'Điểm', required: true },
        {
          code: 'result',
          kind: 'choice',
          name: 'Kết quả',
          choices: [
            { code: 'good', name: 'Đạt' },
            { code: 'fault', name: 'Chưa đạt' },
            { code: 'not-here', name: 'Không có' },
          ],
        },
        { code: 'note', kind: 'text', name: 'Ghi chú' },
      ],
    },
    { code: 'people', kind: 'text', name: 'Người kiểm tra', limit: 300 },
    {
      code: 'minutes',
      kind: 'text',
      name: 'Biên bản',
      help: 'Số, ngày của biên bản, ví dụ 05/BB-THCSTA ngày 12/3/2026; có biên bản mới tính vào báo cáo.',
    },
  ],
  day: 'day',
  title: 'name',
  columns: ['day', 'name', 'kind', 'areas', 'people', 'minutes'],
  alike: ['day', 'kind'],
  evidence: { help: 'Biên bản kiểm tra đã ký, ảnh hiện trường.', most: 15 },
  above: 'counts',
  papers: [
    {
      code: 'minutes',
      kind: 'minutes',
      name: 'Biên bản kiểm tra',
      number: 'minutes',
      subject: 'Kiểm tra công tác bảo đảm an ninh, trật tự, an toàn trường học',
      facts: [
        { label: 'Nội dung kiểm tra', field: 'name' },
        { label: 'Hình thức', field: 'kind' },
        { label: 'Người kiểm tra', field: 'people' },
      ],
      sections: [{ title: 'Các điểm đã xem', field: 'points' }],
      signers: ['Người ghi biên bản', 'Đại diện đơn vị', 'Người kiểm tra'],
    },
  ],
  measures: [
    {
      code: 'inspections.sessions',
      name: 'Cuộc kiểm tra, tự kiểm tra',
      unit: 'cuộc',
      kind: 'flow',
      when: [{ filled: 'minutes' }],
    },
  ],
  raises: {
    register: 'inspection-finding',
    table: 'points',
    when: [{ field: 'points.result', in: ['fault'] }],
    field: 'name',
    from: ['point', 'note'],
    word: 'Ghi tồn tại phải khắc phục',
    heading: 'Tồn tại phải khắc phục',
  },
};

/** Something an inspection found, until it is mended and shown to be. */
export const inspectionFinding: DefinitionData = {
  code: 'inspection-finding',
  version: 2,
  group: 'inspections',
  words: {
    name: 'Sổ tồn tại phải khắc phục',
    entry: 'tồn tại',
    add: 'Ghi tồn tại',
    about: 'Điểm phải khắc phục nêu trong biên bản, theo dõi đến khi xong. Cấp trên chỉ thấy số lượng.',
  },
  source: '000-18, 001-34, 002-18, 003-08',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày nêu', required: true, past: true },
    { code: 'name', kind: 'text', name: 'Tồn tại', required: true, limit: 300 },
    { code: 'area', kind: 'choice', name: 'Lĩnh vực', required: true, choices: safetyAreas, other: true },
    { code: 'due', kind: 'day', name: 'Hạn khắc phục', early: true },
    { code: 'who', kind: 'text', name: 'Người khắc phục' },
    { code: 'mended', kind: 'day', name: 'Ngày khắc phục xong', past: true },
    { code: 'how', kind: 'words', name: 'Đã khắc phục thế nào', when: [{ filled: 'mended' }], required: true },
  ],
  day: 'day',
  title: 'name',
  states: {
    first: 'open',
    list: [
      { code: 'open', name: 'Chưa khắc phục', tone: 'open' },
      { code: 'mended', name: 'Đã khắc phục', tone: 'good' },
    ],
    moves: [
      {
        code: 'mend',
        name: 'Đã khắc phục',
        from: ['open'],
        to: 'mended',
        asks: ['mended', 'how'],
        needsEvidence: true,
      },
      { code: 'reopen', name: 'Chưa xong, mở lại', from: ['mended'], to: 'open', clears: ['mended', 'how'] },
    ],
  },
  rules: [
    {
      code: 'mended-in-order',
      kind: 'in-order',
      earlier: 'day',
      later: 'mended',
      message: 'Ngày khắc phục xong trước ngày nêu. Xem lại hai ngày.',
    },
  ],
  columns: ['day', 'name', 'area', 'due', 'who', 'mended'],
  alike: ['day', 'name'],
  evidence: { help: 'Ảnh chỗ chưa đạt, ảnh sau khi đã sửa.', most: 10 },
  above: 'counts',
  measures: [
    { code: 'inspections.findings', name: 'Tồn tại đã nêu', unit: 'điểm', kind: 'flow' },
    {
      code: 'inspections.findings-fixed',
      name: 'Tồn tại đã khắc phục',
      unit: 'điểm',
      kind: 'flow',
      on: 'mended',
      when: [{ states: ['mended'] }],
    },
  ],
  task: { due: 'due', word: 'Ghi đã khắc phục' },
  reminders: [{ code: 'due', name: 'Đến hạn khắc phục', on: 'due', ahead: 7, when: [{ states: ['open'] }] }],
};
