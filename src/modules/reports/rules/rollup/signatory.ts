import type { UnitKind } from '#modules/organisation/rules/kinds.ts';

interface Signing {
  readonly kind: UnitKind;
  readonly headName: string | null;
  readonly headTitle: string | null;
}

/** What the head of each kind of unit is called when the unit itself does not say. */
const usualTitle: Record<UnitKind, string> = {
  'province-authority': 'Chủ tịch',
  'district-authority': 'Chủ tịch',
  'commune-authority': 'Chủ tịch',
  department: 'Giám đốc',
  division: 'Trưởng phòng',
  school: 'Hiệu trưởng',
  centre: 'Giám đốc',
  place: '',
};

/** A people's committee works collectively: its chair signs for it (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7). */
const isCollective = (kind: UnitKind): boolean => kind.endsWith('-authority');

export function signatoryOf({ kind, headName, headTitle }: Signing) {
  return {
    ...(isCollective(kind) ? { capacity: 'TM. Ủy ban nhân dân' } : {}),
    title: headTitle?.trim() || usualTitle[kind],
    name: headName?.trim() ?? '',
  };
}
