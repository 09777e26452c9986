import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { isClassOf } from '../rules/last-class.ts';
import type { UnitFacts } from '../rules/unit-draft.ts';
import { hasSibling, selectCodesInUse } from './unit-time-store.ts';

/** Refuses facts that no unit may have, or that another unit has already. */
export async function needSoundFacts(
  work: Work,
  facts: UnitFacts,
  parentId: Id | undefined,
  day: PlainDate,
  self?: Id,
): Promise<UnitFacts> {
  if (facts.kind === 'school' && facts.levels.length === 0) {
    const sentence = 'Chọn ít nhất một cấp học, vì nhiệm vụ được giao theo cấp học.';
    throw new Refusal('request-invalid', { findings: [{ where: 'facts.levels', code: 'levels-missing', sentence }] });
  }
  const { lastClass, levels } = facts;
  if (lastClass && !isClassOf(levels, lastClass)) {
    const sentence = `Lớp ${lastClass} không thuộc cấp học đã chọn. Sửa cấp học hoặc lớp cuối.`;
    throw new Refusal('request-invalid', { findings: [{ where: 'facts.lastClass', code: 'class-unfit', sentence }] });
  }
  if (parentId && (await hasSibling(work.tx, parentId, facts.name, day, self))) throw new Refusal('unit-name-taken');
  if (facts.code && (await selectCodesInUse(work.tx, [facts.code], day, self)).length > 0) {
    throw new Refusal('unit-code-taken');
  }
  const teaches = facts.kind === 'school' || facts.kind === 'centre';
  const blankToNull = (text: string | null) => (text === '' ? null : text);
  return {
    ...facts,
    levels: teaches ? facts.levels : [],
    lastClass: (teaches && lastClass) || null,
    code: blankToNull(facts.code),
    abbreviation: blankToNull(facts.abbreviation),
    placeName: blankToNull(facts.placeName),
    draftingUnit: blankToNull(facts.draftingUnit),
    headName: blankToNull(facts.headName),
    headTitle: blankToNull(facts.headTitle),
  };
}
