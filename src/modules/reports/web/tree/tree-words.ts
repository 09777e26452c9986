import { formatDate, type PlainDate } from '#base/date.ts';
import type { TreeChangeKind } from '../../rules/rollup/other-tree.ts';

const changes: Record<TreeChangeKind, (row: string, name: string, on: string) => string> = {
  merged: (row, name, on) => `${row}: gồm số của ${name}, đã sáp nhập ngày ${on}`,
  divided: (row, name, on) => `${name} đã chia ngày ${on}, số tính theo từng trường: ${row}`,
  later: (row, name, on) => `${row}: gồm số nay thuộc ${name}, tiếp nhận từ ngày ${on}`,
};

export const treeWords = {
  label: 'Xếp đơn vị',
  window: 'Theo cây của kỳ',
  today: 'Theo cây hôm nay',
  other: 'Theo cây ngày khác',
  day: 'Ngày của cây',
  shown: (day: PlainDate) => `Đang xếp theo cây ngày ${formatDate(day)}`,
  readOnly: (day: PlainDate) =>
    `Chỉ để xem: tổng chung không đổi, chốt và gửi theo cây của kỳ (ngày ${formatDate(day)}).`,
  followed:
    'Cột “Thuộc” cho biết đơn vị nằm dưới đơn vị nào của cây đó. Báo cáo tổng hợp được mở ra thành từng đơn vị bên trong. Ai nộp cho ai không đổi.',
  totals:
    'Số đơn vị đếm theo cây này: báo cáo tổng hợp được mở ra thành từng đơn vị bên trong. Mở một kỳ thì bản tổng hợp cũng xếp như vậy.',
  back: 'Về cây của kỳ',
  more: (count: number) => `và ${count} thay đổi khác`,
  under: 'Thuộc',
  direct: 'Trực tiếp',
  outside: 'Ngoài cây ngày đó',
  noDay: 'Gõ ngày của cây, ví dụ 30/06/2025.',
  change: (kind: TreeChangeKind, row: string, name: string, on: PlainDate) => changes[kind](row, name, formatDate(on)),
} as const;
