import type { Level } from '#modules/organisation/rules/kinds.ts';
import { type SchoolPlan, school } from './province.ts';

const levels: Readonly<Record<string, readonly Level[]>> = {
  'Mầm non': ['nha-tre', 'mam-non'],
  'Tiểu học': ['tieu-hoc'],
  THCS: ['thcs'],
};

export interface OldCommunePlan {
  readonly name: string;
  readonly schools: readonly SchoolPlan[];
}

const named = (code: string, kind: keyof typeof levels, name: string, people: readonly [string, string]) =>
  school(code, `Trường ${kind} ${name}`, levels[kind] ?? [], people);

/**
 * A second invented district, whose end nobody has entered: its Phòng and its old communes still stand in the program. By the story of the trial
 * “UBND xã Đèo Sương” took Suối Ngà and a part of Lũng Chè from 01/7/2025, and a new “UBND xã Bản Lau Thượng” took Bản Lau and the rest of Lũng Chè.
 */
export const lateDistrict = {
  name: 'UBND huyện Đèo Sương',
  placeName: 'Đèo Sương',
  division: {
    name: 'Phòng Giáo dục và Đào tạo Đèo Sương',
    head: 'Hà Đức Thiện',
    people: { officer: 'Lương Thị Nguyệt', leader: 'Hà Đức Thiện' },
  },
  /** Communes as they were until 30/6/2025, with the schools that lie in them. */
  communes: [
    {
      name: 'UBND xã Đèo Sương',
      schools: [named('DS-01', 'Mầm non', 'Đèo Sương', ['Lù Thị Mai', 'Nông Thị Khuyên'])],
    },
    {
      name: 'UBND xã Suối Ngà',
      schools: [named('DS-02', 'Tiểu học', 'Suối Ngà', ['Hoàng A Chu', 'Vi Thị Thơ'])],
    },
    {
      name: 'UBND xã Lũng Chè',
      schools: [
        named('DS-03', 'Tiểu học', 'Lũng Chè', ['Cà Văn Ín', 'Đặng Thị Nhàn']),
        named('DS-04', 'THCS', 'Lũng Chè', ['Sùng A Thào', 'Đinh Văn Quảng']),
      ],
    },
    {
      name: 'UBND xã Bản Lau',
      schools: [named('DS-05', 'THCS', 'Bản Lau', ['Lò Thị Xuân', 'Trương Văn Nghĩa'])],
    },
  ] satisfies readonly OldCommunePlan[],
} as const;
