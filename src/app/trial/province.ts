import type { Level, Ownership, UnitKind } from '#modules/organisation/rules/kinds.ts';

/**
 * The invented province of the trial and the demonstration. Every name is made up; nobody and no place is meant.
 * Until 30/6/2025 the schools of the four communes belonged to one Phòng of one district.
 */
export const DISTRICT_ENDED = '2025-06-30';
export const COMMUNES_BEGAN = '2025-07-01';

export interface SchoolPlan {
  readonly name: string;
  readonly levels: readonly Level[];
  readonly code: string;
  readonly abbreviation: string;
  readonly ownership?: Ownership;
  readonly tags?: readonly string[];
  /** Officer in charge, then head. */
  readonly people: readonly [string, string];
}

export interface CommunePlan {
  readonly name: string;
  readonly placeName: string;
  readonly code: string;
  /** Officer and administrator, then leader. */
  readonly people: readonly [string, string];
  readonly schools: readonly SchoolPlan[];
}

const nursery: readonly Level[] = ['nha-tre', 'mam-non'];
const primary: readonly Level[] = ['tieu-hoc'];
const secondary: readonly Level[] = ['thcs'];
const both: readonly Level[] = ['tieu-hoc', 'thcs'];
const high: readonly Level[] = ['thpt'];

/** How a school is written in the number of its documents: THCSTL for “Trường THCS Tà Lĩnh”. */
const abbreviationOf = (name: string): string =>
  name
    .replace(/^Trường /u, '')
    .split(' ')
    .map((word) => (word === 'và' ? '&' : word === word.toUpperCase() ? word : word.charAt(0).toUpperCase()))
    .join('');

/** What a plan is of: a centre, or a school. */
export const kindOf = ({ levels }: SchoolPlan): UnitKind => (levels.includes('gdtx') ? 'centre' : 'school');

/** A school of the invented province; public unless it is said. */
export const school = (
  code: string,
  name: string,
  levels: readonly Level[],
  people: readonly [string, string],
  more: { tags?: readonly string[]; ownership?: Ownership } = {},
): SchoolPlan => ({ code, name, levels, abbreviation: abbreviationOf(name), people, ...more });

const border = { tags: ['biên giới', 'vùng sâu'] };

export const province = {
  name: 'UBND tỉnh Nà Lang',
  placeName: 'Nà Lang',
  administrator: 'Hoàng Thị Vân',
  department: {
    name: 'Sở Giáo dục và Đào tạo Nà Lang',
    head: 'Lương Quốc Khải',
    people: {
      administrator: 'Nông Thị Thảo',
      officer: 'Hứa Minh Đức',
      leader: 'Lương Quốc Khải',
      auditor: 'Triệu Thị Mai',
    },
  },
  district: { name: 'UBND huyện Phiêng Sa', placeName: 'Phiêng Sa' },
  division: {
    name: 'Phòng Giáo dục và Đào tạo Phiêng Sa',
    head: 'Ma Thế Hùng',
    people: { officer: 'Lục Thị Ngân', leader: 'Ma Thế Hùng' },
  },
} as const;

export const communes: readonly CommunePlan[] = [
  {
    name: 'UBND xã Tà Lĩnh',
    placeName: 'Tà Lĩnh',
    code: 'TL',
    people: ['Vi Thị Hạnh', 'Hoàng Đình Phong'],
    schools: [
      school('TL-01', 'Trường Mầm non Hoa Mận', nursery, ['Lò Thị Duyên', 'Hà Thị Bích']),
      school('TL-02', 'Trường Mầm non Nắng Sớm', nursery, ['Cà Thị Vân', 'Đèo Thị Lan'], { ownership: 'non-public' }),
      school('TL-03', 'Trường Tiểu học Tà Lĩnh', primary, ['Quàng Văn Toàn', 'Bạc Thị Yến']),
      school('TL-04', 'Trường Tiểu học Suối Trong', primary, ['Lèo Thị Hiền', 'Tòng Văn Sơn']),
      school('TL-05', 'Trường THCS Tà Lĩnh', secondary, ['Mùa A Chống', 'Nguyễn Hữu Lợi']),
      school('TL-06', 'Trường THCS Đồi Thông', secondary, ['Sùng Thị Dợ', 'Phùng Văn Kiên']),
      school('TL-07', 'Trường TH và THCS Khe Nước', both, ['Giàng A Páo', 'Trần Thị Mơ'], border),
    ],
  },
  {
    name: 'UBND xã Nà Vàng',
    placeName: 'Nà Vàng',
    code: 'NV',
    people: ['Đàm Thị Thu', 'Triệu Văn Lộc'],
    schools: [
      school('NV-01', 'Trường Mầm non Bông Lúa', nursery, ['Lường Thị Hoa', 'Chu Thị Nhung']),
      school('NV-02', 'Trường Mầm non Vành Khuyên', nursery, ['Hoàng Thị Lụa', 'Bế Thị Tuyết']),
      school('NV-03', 'Trường Tiểu học Nà Vàng', primary, ['Đinh Văn Thắng', 'Lưu Thị Hằng']),
      school('NV-04', 'Trường Tiểu học Bãi Ngang', primary, ['Thào A Vừ', 'Đoàn Thị Loan']),
      school('NV-05', 'Trường THCS Nà Vàng', secondary, ['Cầm Văn Thịnh', 'Vương Thị Ngọc']),
      school('NV-06', 'Trường THCS Bình Minh', secondary, ['Lò Văn Pánh', 'Đỗ Mạnh Cường'], {
        ownership: 'non-public',
      }),
      school('NV-07', 'Trường TH và THCS Thác Bạc', both, ['Vàng Thị Mỷ', 'Phạm Thị Xuyến'], border),
    ],
  },
  {
    name: 'UBND xã Pu Sao',
    placeName: 'Pu Sao',
    code: 'PS',
    people: ['Lý A Dơ', 'Tráng Thị Sua'],
    schools: [
      school('PS-01', 'Trường Mầm non Pu Sao', nursery, ['Hạng Thị Chư', 'Vũ Thị Thêu'], border),
      school('PS-02', 'Trường Mầm non Hoa Lê', nursery, ['Lầu Thị Xía', 'Ngô Thị Kim'], border),
      school('PS-03', 'Trường Tiểu học Pu Sao', primary, ['Phàng A Sình', 'Bùi Thị Thoa'], border),
      school('PS-04', 'Trường Tiểu học Đỉnh Gió', primary, ['Vừ A Tủa', 'Tạ Thị Liên'], border),
      school('PS-05', 'Trường THCS Pu Sao', secondary, ['Cứ A Lềnh', 'Dương Văn Hải'], border),
      school('PS-06', 'Trường TH và THCS Mây Trắng', both, ['Thào Thị Chá', 'Đặng Quang Vinh'], border),
    ],
  },
  {
    name: 'UBND xã Khe Mây',
    placeName: 'Khe Mây',
    code: 'KM',
    people: ['Nông Văn Tuấn', 'Hoàng Thị Mến'],
    schools: [
      school('KM-01', 'Trường Mầm non Khe Mây', nursery, ['Lò Thị Ín', 'Phan Thị Dịu']),
      school('KM-02', 'Trường Mầm non Sao Mai Nhỏ', nursery, ['Tẩn Mẩy Pham', 'Lê Thị Thơm'], {
        ownership: 'non-public',
      }),
      school('KM-03', 'Trường Tiểu học Khe Mây', primary, ['Chẻo Láo Tả', 'Nguyễn Thị Thảo Vy']),
      school('KM-04', 'Trường Tiểu học Cầu Đá', primary, ['Hờ A Nhè', 'Trịnh Thị Sen']),
      school('KM-05', 'Trường THCS Khe Mây', secondary, ['Quan Thị Đào', 'Lê Văn Chiến']),
      school('KM-06', 'Trường THCS Ngã Ba', secondary, ['Sầm Văn Đạt', 'Mai Thị Hợp']),
    ],
  },
];

/** Units under the Sở itself. */
export const directUnits: readonly SchoolPlan[] = [
  school('SO-01', 'Trường THPT Nà Lang', high, ['Nguyễn Thị Thúy', 'Trần Văn Bách']),
  school('SO-02', 'Trường THPT Phiêng Sa', high, ['Hoàng Văn Quyết', 'Lý Thị Thanh']),
  school('SO-03', 'Trường THPT Dân lập Ánh Dương', high, ['Đào Thị Huệ', 'Phạm Đức Long'], { ownership: 'non-public' }),
  school('SO-04', 'Trung tâm GDNN-GDTX Phiêng Sa', ['gdtx'], ['Bàn Văn Phúc', 'Vũ Thị Nga']),
];

/** Invented guards, a pair for each school that keeps a roster. */
const guards = [
  ['Lò Văn Inh', 'Cà Văn Pọm'],
  ['Quàng Văn Thoa', 'Tòng Văn Ún'],
  ['Vàng A Sềnh', 'Giàng A Pủa'],
  ['Nông Văn Kháy', 'Lường Văn Hặc'],
] as const;

/** The pair of a school by its place in its commune. */
export const guardsOf = (index: number): readonly [string, string] => guards[index % guards.length] ?? guards[0];
