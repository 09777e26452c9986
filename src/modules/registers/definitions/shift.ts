import type { DefinitionData } from '../rules/definition.ts';

/** A shift of guard duty that was kept: who stood, whether anything happened, to whom it was handed over. */
export const shift: DefinitionData = {
  code: 'shift',
  version: 2,
  group: 'shifts',
  words: {
    name: 'Sổ trực bảo vệ',
    entry: 'ca trực',
    add: 'Ghi ca trực',
    about:
      'Mỗi ca trực ghi một lần, bình thường hay có việc, giao ca cho ai. Giờ trực và tên người trực chỉ đơn vị thấy.',
  },
  source: '003-16, 003-33, 003-34, 001-30',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày bắt đầu ca', required: true, past: true },
    { code: 'from', kind: 'time', name: 'Từ giờ', required: true },
    {
      code: 'until',
      kind: 'time',
      name: 'Đến giờ',
      required: true,
      help: 'Ca qua đêm kết thúc vào hôm sau; ghi cùng một giờ là trực đủ 24 giờ.',
    },
    {
      code: 'guards',
      kind: 'text',
      name: 'Người trực',
      required: true,
      limit: 500,
      help: 'Bảo vệ, cán bộ, giáo viên, nhân viên trực; nhiều người thì cách nhau bằng dấu phẩy.',
    },
    {
      code: 'result',
      kind: 'choice',
      name: 'Kết quả',
      required: true,
      choices: [
        { code: 'normal', name: 'Bình thường' },
        { code: 'event', name: 'Có việc' },
      ],
    },
    {
      code: 'what',
      kind: 'words',
      name: 'Việc xảy ra, đã xử lý thế nào',
      required: true,
      when: [{ field: 'result', in: ['event'] }],
      help: 'Lúc mấy giờ, ở đâu, đã làm gì, báo cho ai. Không ghi họ tên học sinh.',
    },
    { code: 'taken-over-by', kind: 'text', name: 'Người nhận ca', limit: 300 },
    {
      code: 'handed-over',
      kind: 'words',
      name: 'Bàn giao',
      limit: 1000,
      help: 'Chìa khóa, sổ, công cụ, việc còn phải theo dõi.',
    },
    {
      code: 'urgent',
      kind: 'yes-no',
      name: 'Phải báo cáo đột xuất',
      when: [{ field: 'result', in: ['event'] }],
      help: 'Đánh dấu rồi ghi thì trang của ca này có báo cáo đột xuất để in, ký.',
    },
  ],
  day: 'day',
  title: 'guards',
  columns: ['day', 'from', 'until', 'guards', 'result', 'what', 'taken-over-by', 'handed-over'],
  alike: ['day', 'from', 'until'],
  above: 'counts',
  papers: [
    {
      code: 'urgent-report',
      kind: 'event',
      name: 'Báo cáo đột xuất',
      subject: 'Đột xuất về việc xảy ra trong ca trực bảo vệ',
      marked: 'urgent',
      facts: [
        { label: 'Ngày', field: 'day' },
        { label: 'Ca trực từ', field: 'from' },
        { label: 'Đến', field: 'until' },
        { label: 'Người trực', field: 'guards' },
      ],
      sections: [
        { title: 'Việc xảy ra, đã xử lý thế nào', field: 'what' },
        { title: 'Bàn giao, việc còn theo dõi', field: 'handed-over' },
      ],
    },
  ],
  measures: [
    { code: 'shifts.kept', name: 'Ca trực đã ghi', unit: 'ca', kind: 'flow' },
    {
      code: 'shifts.with-event',
      name: 'Ca trực có việc',
      unit: 'ca',
      kind: 'flow',
      when: [{ field: 'result', in: ['event'] }],
    },
  ],
};
