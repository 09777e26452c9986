import { minDate, type PlainDate } from '#base/date.ts';
import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { sideOf } from '#modules/organisation/rules/kinds.ts';
import { selectCounted, selectCountedWith, selectSubtree } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { registersContract } from '../contract.ts';
import { shippedRequirements } from '../definitions/requirements.ts';
import { foldAmounts, gapsOf, kindsHad, orderSchools, requiredOn } from '../rules/requirement.ts';
import { selectByUnit } from './amount-store.ts';
import type { Registers } from './definitions.ts';

/** Names that are told of each requirement; a longer list is told by its number. */
const MOST = 500;

interface ListedSchool {
  readonly unitId: Id;
  readonly name: string;
  readonly parentName: string | null;
}

const shown = ({ school, amount }: { readonly school: ListedSchool; readonly amount: number }) => ({
  unitId: school.unitId,
  unitName: school.name,
  parentName: school.parentName,
  amount,
});

/** A measure with its register and its place there; none where no register measures it. */
const measureOf = ({ all }: Registers, wanted: string) =>
  all.flatMap((definition) =>
    definition.measures.flatMap((measure, place) => (measure.code === wanted ? [{ definition, measure, place }] : [])),
  );

/** Which schools below an office do not yet have what each school must have, by their registers of a calendar year. */
export async function listGaps(
  work: Work,
  registers: Registers,
  unitId: Id,
  year: number,
): Promise<ReplyOf<(typeof registersContract)['listGaps']>> {
  await work.need('register.read', unitId);
  const window = { firstDay: `${year}-01-01` as PlainDate, lastDay: `${year}-12-31` as PlainDate };
  const day = minDate(window.lastDay, work.today);
  const tree = await selectSubtree(work.tx, [unitId], 'reports_to', day);
  const names = new Map(tree.map((unit) => [unit.unitId, unit.name]));
  const above = (id: Id | null) => (id && id !== unitId ? (names.get(id) ?? null) : null);
  const schools = tree
    .filter(({ kind }) => sideOf(kind) === 'school')
    .map((school) => ({ ...school, parentName: above(school.parentId) }));
  const inOrder = orderSchools(schools);
  const counted = await selectCountedWith(work.tx, day);
  const units = await selectCounted(work.tx, unitId, true, day);
  const requirements = [];
  for (const requirement of requiredOn(shippedRequirements, day)) {
    const measured = requirement.measures.flatMap((code) => measureOf(registers, code));
    const [first] = measured;
    if (!first) continue;
    const hadOf = async ({ definition, place }: (typeof measured)[number]) =>
      foldAmounts(await selectByUnit(work.tx, definition, place, units, window), counted);
    const had = [];
    for (const one of measured) had.push(await hadOf(one));
    const [only = new Map<string, number>()] = had;
    const [norm] = requirement.leastBy ? measureOf(registers, requirement.leastBy) : [];
    const leastOfEach = norm && (await hadOf(norm));
    const { asked, lacking, unsaid } = gapsOf(requirement, inOrder, had.length > 1 ? kindsHad(had) : only, leastOfEach);
    const { code, name, least, source, unit = first.measure.unit } = requirement;
    requirements.push({
      code,
      name,
      least: norm ? null : least,
      source,
      unit,
      asked,
      lackingCount: lacking.length,
      lacking: lacking.slice(0, MOST).map((one) => ({ ...shown(one), least: one.least })),
      unsaidCount: unsaid.length,
      unsaid: unsaid.slice(0, MOST).map(shown),
    });
  }
  return { unitName: names.get(unitId) ?? '', day, requirements };
}
