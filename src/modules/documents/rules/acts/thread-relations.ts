import { citationRelations } from '../reading/citation-relation.ts';

/** How one end of a line in the picture stands to the other: as citations do, and the softer change of the data. */
export const threadRelations = [...citationRelations, 'follows'] as const;
export type ThreadRelation = (typeof threadRelations)[number];

const words: Readonly<Record<ThreadRelation, string>> = {
  basis: 'căn cứ',
  implements: 'thực hiện',
  continues: 'tiếp tục thực hiện',
  replaces: 'thay thế',
  amends: 'sửa đổi, bổ sung',
  details: 'quy định chi tiết',
  consolidates: 'hợp nhất',
  'issued-with': 'ban hành kèm theo',
  refers: 'nhắc đến',
  follows: 'mới hơn, cùng việc',
};

/** The word on a line of the picture, from the later text to the earlier. */
export const relationWord = (relation: ThreadRelation): string => words[relation];
