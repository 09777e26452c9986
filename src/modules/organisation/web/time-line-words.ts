import type { Relation } from '#base/permission.ts';
import { unitWords } from './words.ts';

export const timeLineWords = {
  label: 'Dòng thời gian của đơn vị',
  begins: 'Bắt đầu',
  changes: 'Thay đổi',
  ends: 'Ngày cuối',
  takesOver: 'Tiếp nhận',
  goesOnIn: 'Chuyển tiếp sang',
  relation: (relation: Relation, rank: number): string => {
    const word = unitWords.page.relation[relation];
    return rank > 1 ? `${word} (${unitWords.page.second} ${rank})` : word;
  },
} as const;
