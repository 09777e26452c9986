import type { Role } from '#modules/accounts/rules/roles.ts';

const id = (prefix: string, n: number): string => `${prefix}0000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** One small province, used by every test. The district and its division ended on 30/6/2025. */
export const units = {
  province: id('a', 1),
  department: id('a', 2),
  district: id('a', 3),
  division: id('a', 4),
  communeEast: id('a', 5),
  communeWest: id('a', 6),
  nursery: id('a', 7),
  primary: id('a', 8),
  secondary: id('a', 9),
  westPrimary: id('a', 10),
  highSchool: id('a', 11),
  otherDepartment: id('a', 12),
} as const;

export type UnitName = keyof typeof units;

interface Persona {
  readonly personId: string;
  readonly fullName: string;
  readonly login: string;
  readonly grants: readonly { readonly id: string; readonly unitId: string; readonly role: Role }[];
}

const person = (n: number, fullName: string, login: string, ...grants: [Role, UnitName][]): Persona => ({
  personId: id('b', n),
  fullName,
  login,
  grants: grants.map(([role, unit], i) => ({ id: id('c', n * 10 + i), unitId: units[unit], role })),
});

/** Everyone who ever asks for something in a test. `nobody` is not signed in. */
export const personas = {
  nobody: undefined,
  departmentAdministrator: person(1, 'Quản Thị An', 'so.quantri', ['administrator', 'department']),
  departmentOfficer: person(
    2,
    'Lò Văn Bình',
    'so.chuyenvien',
    ['officer', 'department'],
    ['sensitive-reader', 'department'],
  ),
  departmentLeader: person(3, 'Hà Thị Cúc', 'so.lanhdao', ['leader', 'department'], ['sensitive-reader', 'department']),
  communeAdministrator: person(4, 'Vì Văn Dũng', 'xadong.quantri', ['administrator', 'communeEast']),
  communeOfficer: person(
    5,
    'Đinh Thị Én',
    'xadong.chuyenvien',
    ['officer', 'communeEast'],
    ['sensitive-reader', 'communeEast'],
  ),
  communeLeader: person(
    6,
    'Bùi Văn Giang',
    'xadong.lanhdao',
    ['leader', 'communeEast'],
    ['sensitive-reader', 'communeEast'],
  ),
  westOfficer: person(
    7,
    'Cầm Thị Hoa',
    'xatay.chuyenvien',
    ['officer', 'communeWest'],
    ['sensitive-reader', 'communeWest'],
  ),
  schoolOfficer: person(
    8,
    'Mùa Thị Kía',
    'thcs.canbo',
    ['school-officer', 'secondary'],
    ['sensitive-reader', 'secondary'],
  ),
  schoolHead: person(9, 'Tòng Văn Lâm', 'thcs.hieutruong', ['head', 'secondary'], ['sensitive-reader', 'secondary']),
  primaryOfficer: person(
    10,
    'Sùng Thị Mai',
    'th.canbo',
    ['school-officer', 'primary'],
    ['sensitive-reader', 'primary'],
  ),
  primaryHead: person(11, 'Quàng Văn Nam', 'th.hieutruong', ['head', 'primary'], ['sensitive-reader', 'primary']),
  highSchoolHead: person(
    12,
    'Lường Thị Oanh',
    'thpt.hieutruong',
    ['head', 'highSchool'],
    ['sensitive-reader', 'highSchool'],
  ),
  stranger: person(
    13,
    'Trịnh Văn Phúc',
    'ngoaitinh',
    ['administrator', 'otherDepartment'],
    ['officer', 'otherDepartment'],
    ['sensitive-reader', 'otherDepartment'],
  ),
  // Those who see no sensitive figures.
  classTeacher: person(14, 'Vừ Thị Pà', 'thcs.giaovien', ['class-teacher', 'secondary']),
  guard: person(15, 'Lò Văn Quý', 'thcs.baove', ['guard', 'secondary']),
  policeLiaison: person(16, 'Hoàng Văn Rộng', 'xadong.congan', ['police-liaison', 'communeEast']),
  technician: person(17, 'Nguyễn Thị Sáng', 'so.kythuat', ['technician', 'department']),
  auditor: person(18, 'Phạm Văn Tài', 'so.kiemtra', ['auditor', 'department']),
} as const satisfies Record<string, Persona | undefined>;

export type PersonaName = keyof typeof personas;

export const personaNames = Object.keys(personas) as PersonaName[];

/** Every persona's password. */
export const PASSWORD = 'mat-khau-thu-nghiem';
