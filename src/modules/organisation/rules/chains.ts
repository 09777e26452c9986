import type { PlainDate } from '#base/date.ts';
import { type DatedRule, inForce } from '#base/dated-rule.ts';
import type { Level, UnitKind } from './kinds.ts';

/** Where a kind of unit stands: whom it reports to, who governs it, who guides its work; and with which police it works. */
export interface ChainLink {
  readonly kind: UnitKind;
  /** Of schools: those whose highest level is one of these; of all when absent. */
  readonly upTo?: readonly Level[];
  readonly reportsTo: UnitKind | null;
  readonly governedBy: UnitKind | null;
  readonly guidedBy: UnitKind | null;
}

/** The chain of authority: the links that offices set up, from above. */
export interface Chain {
  readonly key: 'three-levels' | 'two-levels';
  readonly links: readonly ChainLink[];
}

const basic: readonly Level[] = ['nha-tre', 'mam-non', 'tieu-hoc', 'thcs'];
const upper: readonly Level[] = ['thpt', 'gdtx'];
const byDepartment = { reportsTo: 'department', governedBy: 'department', guidedBy: 'department' } as const;
const department = { kind: 'department', reportsTo: null, governedBy: 'province-authority', guidedBy: null } as const;

/** The chain before and after the district level ended (domain.md §7). */
export const chains: readonly [DatedRule<Chain>, ...DatedRule<Chain>[]] = [
  {
    from: '2000-01-01',
    until: '2025-06-30',
    source: 'Luật Tổ chức chính quyền địa phương 2015; Nghị định 127/2018/NĐ-CP',
    value: {
      key: 'three-levels',
      links: [
        department,
        { kind: 'district-authority', reportsTo: null, governedBy: 'province-authority', guidedBy: null },
        { kind: 'division', reportsTo: 'department', governedBy: 'district-authority', guidedBy: 'department' },
        {
          kind: 'school',
          upTo: basic,
          reportsTo: 'division',
          governedBy: 'district-authority',
          guidedBy: 'division',
        },
        { kind: 'school', upTo: upper, ...byDepartment },
        { kind: 'centre', ...byDepartment },
      ],
    },
  },
  {
    from: '2025-07-01',
    source: 'Nghị quyết 76/2025/UBTVQH15; Nghị định 142/2025/NĐ-CP; Thông tư 15/2025/TT-BGDĐT',
    value: {
      key: 'two-levels',
      links: [
        department,
        {
          kind: 'commune-authority',
          reportsTo: 'department',
          governedBy: 'province-authority',
          guidedBy: 'department',
        },
        {
          kind: 'school',
          upTo: basic,
          reportsTo: 'commune-authority',
          governedBy: 'commune-authority',
          guidedBy: 'commune-authority',
        },
        { kind: 'school', upTo: upper, ...byDepartment },
        { kind: 'centre', ...byDepartment },
      ],
    },
  },
];

export const chainOn = (day: PlainDate): Chain => inForce(chains, day);

const byHeight: readonly Level[] = [...basic, ...upper];

/** Where a unit of this kind and these levels stands on a day; undefined where the chain does not know it. */
export function linkOf(kind: UnitKind, levels: readonly Level[], day: PlainDate): ChainLink | undefined {
  const highest = byHeight.findLast((level) => levels.includes(level));
  const links = chainOn(day).links.filter((link) => link.kind === kind);
  return links.find(({ upTo }) => !upTo || (highest !== undefined && upTo.includes(highest))) ?? links[0];
}

/** The kinds that report to a unit of this kind on a day, as the chain has them. */
export const kindsUnder = (parent: UnitKind, day: PlainDate): UnitKind[] => [
  ...new Set(chainOn(day).links.flatMap(({ kind, reportsTo }) => (reportsTo === parent ? [kind] : []))),
];
