/** What a unit can be. Labels are shown; roles of the old and the new chain of authority stand side by side. */
export const unitKinds = {
  'province-authority': { name: 'UBND tỉnh, thành phố', side: 'office' },
  'district-authority': { name: 'UBND huyện, quận', side: 'office' },
  'commune-authority': { name: 'UBND xã, phường', side: 'office' },
  department: { name: 'Sở Giáo dục và Đào tạo', side: 'office' },
  division: { name: 'Phòng Giáo dục và Đào tạo', side: 'office' },
  school: { name: 'Trường', side: 'school' },
  centre: { name: 'Trung tâm GDNN-GDTX', side: 'school' },
  police: { name: 'Công an', side: 'office' },
  place: { name: 'Địa bàn', side: 'place' },
} as const;

export type UnitKind = keyof typeof unitKinds;
export const unitKindNames = Object.keys(unitKinds) as [UnitKind, ...UnitKind[]];

export const sideOf = (kind: UnitKind): 'office' | 'school' | 'place' => unitKinds[kind].side;

/** Educational levels a school teaches. */
export const levels = {
  'nha-tre': 'Nhà trẻ',
  'mam-non': 'Mầm non',
  'tieu-hoc': 'Tiểu học',
  thcs: 'THCS',
  thpt: 'THPT',
  gdtx: 'GDTX',
} as const;

export type Level = keyof typeof levels;
export const levelNames = Object.keys(levels) as [Level, ...Level[]];

export const ownerships = { public: 'Công lập', 'non-public': 'Ngoài công lập' } as const;
export type Ownership = keyof typeof ownerships;
export const ownershipNames = Object.keys(ownerships) as [Ownership, ...Ownership[]];
