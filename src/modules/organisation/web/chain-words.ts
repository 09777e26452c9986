import type { Chain } from '../rules/chains.ts';
import type { Level } from '../rules/kinds.ts';

export const chainWords = {
  title: 'Khung tổ chức',
  lead: 'Đơn vị nào báo cáo cho ai, ai quản lý, ai hướng dẫn chuyên môn; trước và sau ngày 01/7/2025.',
  which: 'Chọn khung để xem và thêm đơn vị',
  names: {
    'three-levels': 'Tỉnh – huyện – xã (đến hết ngày 30/6/2025)',
    'two-levels': 'Tỉnh – xã (từ ngày 01/7/2025)',
  } satisfies Record<Chain['key'], string>,
  unit: 'Đơn vị',
  reportsTo: 'Báo cáo cho',
  governedBy: 'Cơ quan chủ quản',
  guidedBy: 'Hướng dẫn chuyên môn',
  here: 'Trong chương trình',
  link: (kind: string, upTo: Level | undefined): string => {
    if (upTo === 'thcs') return `${kind} mầm non, tiểu học, THCS, liên cấp đến THCS`;
    if (upTo === 'gdtx') return `${kind} THPT, liên cấp có THPT, GDTX`;
    return kind;
  },
  add: 'Thêm',
  addOf: (what: string) => `Thêm ${what}`,
  present: 'Đã có',
  absent: 'Chưa có',
  addUnder: (parent: string) => `Mở từng ${parent} để thêm`,
  source: (text: string) => `Căn cứ: ${text}. Cơ quan kiểm tra lại theo văn bản đang có hiệu lực ở địa phương.`,
  police:
    'Công an phối hợp: thêm đơn vị Công an bên dưới cơ quan cùng địa bàn, rồi chọn cho từng trường ở trang của trường. Công an không thấy số liệu của trường qua quan hệ này.',
  many: 'Thêm nhiều đơn vị một lúc',
  manyLead: 'Điền một bảng Excel: mỗi đơn vị một dòng, nơi báo cáo có thể là một dòng khác của bảng.',
} as const;
