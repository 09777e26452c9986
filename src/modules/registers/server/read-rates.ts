import type { ParamsOf, QueryOf, ReplyOf } from '#base/endpoint.ts';
import { sideOf } from '#modules/organisation/rules/kinds.ts';
import { selectCounted, selectCountedWith, selectUnits } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { registersContract } from '../contract.ts';
import { foldAmounts } from '../rules/requirement.ts';
import { selectByUnit } from './amount-store.ts';
import type { Registers } from './definitions.ts';
import { closedDays } from './seen-register.ts';
import { sumMeasures } from './sum-measures.ts';

type C = typeof registersContract;

const CLASSES = 'school-class';
const NUMBER = 'classes.number';
const PUPILS = 'classes.pupils';

/**
 * What rates of a register stand on: the schools of a unit, or of it and all below it, on a day, the pupils of those that
 * keep a list of classes, and what the schools alone wrote in the window; what an office did itself is no school's.
 */
export async function readRates(
  work: Work,
  registers: Registers,
  { unitId, register }: ParamsOf<C['readRates']>,
  { firstDay, lastDay, treeDay, below }: QueryOf<C['readRates']>,
): Promise<ReplyOf<C['readRates']>> {
  await work.need('register.read', unitId);
  const definition = registers.inForce(register);
  const day = treeDay ?? lastDay;
  const units = await selectCounted(work.tx, unitId, below, day);
  const schools = (await selectUnits(work.tx, units, day)).filter(({ kind }) => sideOf(kind) === 'school');
  const isSchool = new Set(schools.map((school) => school.unitId));
  const counted = below ? await selectCountedWith(work.tx, day) : new Map(units.map((id) => [id, unitId]));
  const classes = registers.inForce(CLASSES);
  const atEnd = async (measure: string) => {
    const place = classes.measures.findIndex(({ code }) => code === measure);
    return foldAmounts(await selectByUnit(work.tx, classes, place, units, { firstDay: day, lastDay: day }), counted);
  };
  const [number, pupils] = [await atEnd(NUMBER), await atEnd(PUPILS)];
  const ofSchools = units.filter((id) => isSchool.has(counted.get(id) ?? id));
  const asked = { firstDay, lastDay };
  const window = definition.above === 'counts' ? closedDays(work, unitId, below, asked) : asked;
  const summed = window && ofSchools.length > 0 ? await sumMeasures(work, [definition], ofSchools, window) : [];
  return {
    schools: schools.length,
    schoolsWithClasses: schools.filter((school) => (number.get(school.unitId) ?? 0) > 0).length,
    pupils: schools.reduce((sum, school) => sum + (pupils.get(school.unitId) ?? 0), 0),
    amounts: summed.map(({ measure: { code }, amount }) => ({ code, amount })),
  };
}
