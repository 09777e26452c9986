import type { LegalSource } from '../rules/question.ts';

interface Act {
  readonly name: string;
  readonly from: string;
  readonly until?: string;
}

/** The acts the shipped questions rest on, with the days they hold. */
const acts = {
  drugs2021: { name: 'Luật Phòng, chống ma túy năm 2021 (73/2021/QH14)', from: '2022-01-01', until: '2026-06-30' },
  drugs2025: { name: 'Luật Phòng, chống ma túy năm 2025 (120/2025/QH15)', from: '2026-07-01' },
  penal: { name: 'Bộ luật Hình sự năm 2015 (100/2015/QH13), đã sửa đổi, bổ sung', from: '2018-01-01' },
  civil: { name: 'Bộ luật Dân sự năm 2015 (91/2015/QH13)', from: '2017-01-01' },
  violations: {
    name: 'Luật Xử lý vi phạm hành chính năm 2012 (15/2012/QH13), đã sửa đổi, bổ sung',
    from: '2013-07-01',
  },
  ecigarettes: { name: 'Nghị quyết 173/2024/QH15', from: '2025-01-01' },
  tobacco: { name: 'Luật Phòng, chống tác hại của thuốc lá năm 2012 (09/2012/QH13)', from: '2013-05-01' },
  traffic: { name: 'Luật Trật tự, an toàn giao thông đường bộ năm 2024 (36/2024/QH15)', from: '2025-01-01' },
  fireworks: { name: 'Nghị định 137/2020/NĐ-CP', from: '2021-01-11' },
  weapons: {
    name: 'Luật Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ năm 2024 (42/2024/QH15)',
    from: '2025-01-01',
  },
  schoolViolence: { name: 'Nghị định 80/2017/NĐ-CP', from: '2017-09-05' },
  education: { name: 'Luật Giáo dục năm 2019 (43/2019/QH14)', from: '2020-07-01' },
  discipline: { name: 'Thông tư 19/2025/TT-BGDĐT', from: '2025-10-31' },
  children: { name: 'Luật Trẻ em năm 2016 (102/2016/QH13)', from: '2017-06-01' },
  childrenDecree: { name: 'Nghị định 56/2017/NĐ-CP', from: '2017-07-01' },
  cyber2018: { name: 'Luật An ninh mạng năm 2018 (24/2018/QH14)', from: '2019-01-01', until: '2026-06-30' },
  cyber2025: { name: 'Luật An ninh mạng năm 2025 (116/2025/QH15)', from: '2026-07-01' },
  internet: { name: 'Nghị định 147/2024/NĐ-CP', from: '2024-12-25' },
  payments: { name: 'Nghị định 52/2024/NĐ-CP', from: '2024-07-01' },
  personalData: { name: 'Luật Bảo vệ dữ liệu cá nhân năm 2025 (91/2025/QH15)', from: '2026-01-01' },
  trafficking: { name: 'Luật Phòng, chống mua bán người năm 2024 (53/2024/QH15)', from: '2025-07-01' },
  fines: { name: 'Nghị định 282/2025/NĐ-CP', from: '2025-12-15' },
  fire: { name: 'Luật Phòng cháy, chữa cháy và cứu nạn, cứu hộ năm 2024 (55/2024/QH15)', from: '2025-07-01' },
  environment: { name: 'Luật Bảo vệ môi trường năm 2020 (72/2020/QH14)', from: '2022-01-01' },
  secrets: { name: 'Luật Bảo vệ bí mật nhà nước năm 2025 (117/2025/QH15)', from: '2026-03-01' },
} as const satisfies Record<string, Act>;

/** A place in an act. Without an article where we are not sure of its number: then the whole act is named. */
export function law(name: keyof typeof acts, article: string | null = null): LegalSource {
  const act: Act = acts[name];
  return { name: act.name, article, from: act.from, until: act.until ?? null };
}
