import type { Group, TellingState, Way } from './telling.ts';

/** Who is told, as lists and files name them. */
export const groupNames: Readonly<Record<Group, string>> = {
  staff: 'Cán bộ, giáo viên, nhân viên',
  pupils: 'Học sinh',
  parents: 'Cha mẹ học sinh',
};

/** The same at the head of a column, short enough for a telephone. */
export const groupHeads: Readonly<Record<Group, string>> = {
  ...groupNames,
  staff: 'Cán bộ, GV, NV',
  parents: 'Cha mẹ HS',
};

/** How a document was made known; after the forms of outreach the plans of the field name. */
export const wayNames: Readonly<Record<Way, string>> = {
  meeting: 'Họp, hội nghị',
  'flag-salute': 'Sinh hoạt dưới cờ',
  class: 'Sinh hoạt lớp',
  notice: 'Niêm yết',
  online: 'Trên mạng (nhóm Zalo, trang thông tin)',
  handout: 'Phát tài liệu',
  loudspeaker: 'Loa phát thanh',
  other: 'Hình thức khác',
};

export const stateWords: Readonly<Record<TellingState, string>> = {
  told: 'đã ghi',
  waiting: 'chưa ghi',
  late: 'quá hạn',
  ended: 'đơn vị đã kết thúc',
};
