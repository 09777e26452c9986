import { fold } from '#base/vietnamese.ts';

/** A province as it is since it was formed of several. */
export interface ProvinceMerger {
  readonly name: string;
  readonly formedOf: readonly string[];
}

/** The provinces formed of several in 2025. The eleven that did not change are not among them. */
export const provinceMergers2025 = {
  effectiveOn: '2025-07-01',
  source: 'Nghị quyết số 202/2025/QH15 ngày 12/6/2025',
  mergers: [
    { name: 'Tuyên Quang', formedOf: ['Hà Giang', 'Tuyên Quang'] },
    { name: 'Lào Cai', formedOf: ['Yên Bái', 'Lào Cai'] },
    { name: 'Thái Nguyên', formedOf: ['Bắc Kạn', 'Thái Nguyên'] },
    { name: 'Phú Thọ', formedOf: ['Vĩnh Phúc', 'Hòa Bình', 'Phú Thọ'] },
    { name: 'Bắc Ninh', formedOf: ['Bắc Giang', 'Bắc Ninh'] },
    { name: 'Hưng Yên', formedOf: ['Thái Bình', 'Hưng Yên'] },
    { name: 'Hải Phòng', formedOf: ['Hải Dương', 'Hải Phòng'] },
    { name: 'Ninh Bình', formedOf: ['Hà Nam', 'Nam Định', 'Ninh Bình'] },
    { name: 'Quảng Trị', formedOf: ['Quảng Bình', 'Quảng Trị'] },
    { name: 'Đà Nẵng', formedOf: ['Quảng Nam', 'Đà Nẵng'] },
    { name: 'Quảng Ngãi', formedOf: ['Kon Tum', 'Quảng Ngãi'] },
    { name: 'Gia Lai', formedOf: ['Bình Định', 'Gia Lai'] },
    { name: 'Khánh Hòa', formedOf: ['Ninh Thuận', 'Khánh Hòa'] },
    { name: 'Lâm Đồng', formedOf: ['Đắk Nông', 'Bình Thuận', 'Lâm Đồng'] },
    { name: 'Đắk Lắk', formedOf: ['Phú Yên', 'Đắk Lắk'] },
    { name: 'Thành phố Hồ Chí Minh', formedOf: ['Thành phố Hồ Chí Minh', 'Bà Rịa - Vũng Tàu', 'Bình Dương'] },
    { name: 'Đồng Nai', formedOf: ['Bình Phước', 'Đồng Nai'] },
    { name: 'Tây Ninh', formedOf: ['Long An', 'Tây Ninh'] },
    { name: 'Cần Thơ', formedOf: ['Cần Thơ', 'Sóc Trăng', 'Hậu Giang'] },
    { name: 'Vĩnh Long', formedOf: ['Bến Tre', 'Trà Vinh', 'Vĩnh Long'] },
    { name: 'Đồng Tháp', formedOf: ['Tiền Giang', 'Đồng Tháp'] },
    { name: 'Cà Mau', formedOf: ['Bạc Liêu', 'Cà Mau'] },
    { name: 'An Giang', formedOf: ['Kiên Giang', 'An Giang'] },
  ],
} as const satisfies {
  readonly effectiveOn: string;
  readonly source: string;
  readonly mergers: readonly ProvinceMerger[];
};

const key = (text: string): string =>
  ` ${fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()} `;

/** The old province an office bears in its name: “UBND tỉnh Bắc Giang” → Bắc Giang; the longest where several fit. */
export function provinceNamed(officeName: string): string | undefined {
  const text = key(officeName);
  const names = provinceMergers2025.mergers.flatMap(({ formedOf }): readonly string[] => formedOf);
  const short = (name: string) => name.replace(/^Thành phố /, '');
  return names
    .filter((name) => text.includes(key(short(name))))
    .sort((a, b) => b.length - a.length)
    .at(0);
}

/** The merger that all the offices are part of, by their names; undefined when they are of none or of several. */
export function mergerOf(officeNames: readonly string[]): ProvinceMerger | undefined {
  const provinces = officeNames.map(provinceNamed);
  return provinceMergers2025.mergers.find(({ formedOf }) =>
    provinces.every((name) => name !== undefined && (formedOf as readonly string[]).includes(name)),
  );
}
