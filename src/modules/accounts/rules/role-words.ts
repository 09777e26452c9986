import { fold } from '#base/vietnamese.ts';
import type { UnitKind } from '#modules/organisation/rules/kinds.ts';
import { type Role, roleNames } from './roles.ts';

/** Roles on the screen and in sheets. */
export const roleWords: Readonly<Record<Role, string>> = {
  administrator: 'Quản trị viên',
  officer: 'Chuyên viên',
  leader: 'Lãnh đạo',
  'school-officer': 'Người phụ trách',
  head: 'Hiệu trưởng',
  'class-teacher': 'Giáo viên chủ nhiệm',
  guard: 'Bảo vệ',
  'police-liaison': 'Đầu mối công an',
  technician: 'Cán bộ kỹ thuật',
  auditor: 'Người kiểm tra',
  'sensitive-reader': 'Xem số liệu nhạy cảm',
  sender: 'Người được ủy quyền nộp',
};

/** Whoever heads a centre is its director. */
const CENTRE_HEAD = 'Giám đốc';

/** What a role is called in a unit of this kind; where the kind is not known, as in a school. */
export const roleWord = (role: string, kind?: string | null): string =>
  role === 'head' && kind === ('centre' satisfies UnitKind) ? CENTRE_HEAD : (roleWords[role as Role] ?? role);

const others: readonly (readonly [string, Role])[] = [
  [CENTRE_HEAD, 'head'],
  ['Thủ trưởng', 'head'],
  ['Quản trị', 'administrator'],
  ['Cán bộ phụ trách', 'school-officer'],
  ['Phụ trách', 'school-officer'],
  ['Chủ nhiệm', 'class-teacher'],
  ['GVCN', 'class-teacher'],
  ['Công an', 'police-liaison'],
];

const byWord = new Map<string, Role>([
  ...others.map(([word, role]) => [fold(word), role] as const),
  ...roleNames.map((role) => [fold(roleWords[role]), role] as const),
]);

/** The role somebody wrote in their own words, with or without marks. */
export const parseRole = (text: string): Role | undefined => byWord.get(fold(text));
