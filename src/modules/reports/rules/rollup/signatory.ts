import type { PlainDate } from '#base/date.ts';
import { type DatedRule, inForce } from '#base/dated-rule.ts';
import type { UnitKind } from '#modules/organisation/rules/kinds.ts';

interface Signing {
  readonly kind: UnitKind;
  readonly headName: string | null;
  readonly headTitle: string | null;
}

/** How the head of a kind of unit signs: on whose behalf, and the title when the unit itself does not say one. */
type SigningForm = Readonly<Record<UnitKind, { readonly capacity?: string; readonly title: string }>>;

/** A people's committee works collectively: its chair signs for it. */
const forCommittee = { capacity: 'TM. Ủy ban nhân dân', title: 'Chủ tịch' };

export const signingForms: readonly [DatedRule<SigningForm>, ...DatedRule<SigningForm>[]] = [
  {
    from: '2020-03-05',
    source: 'Nghị định 30/2020/NĐ-CP, Điều 13; Phụ lục I, mục II.7',
    value: {
      'province-authority': forCommittee,
      'district-authority': forCommittee,
      'commune-authority': forCommittee,
      department: { title: 'Giám đốc' },
      division: { title: 'Trưởng phòng' },
      school: { title: 'Hiệu trưởng' },
      centre: { title: 'Giám đốc' },
      police: { title: 'Trưởng Công an' },
      place: { title: '' },
    },
  },
];

/** Who signs a unit's document on a day, and how. */
export function signatoryOf({ kind, headName, headTitle }: Signing, day: PlainDate) {
  const form = inForce(signingForms, day)[kind];
  return { ...form, title: headTitle?.trim() || form.title, name: headName?.trim() ?? '' };
}
