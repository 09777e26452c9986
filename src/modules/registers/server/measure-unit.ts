import type { QueryOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { selectCounted } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { registersContract } from '../contract.ts';
import type { Registers } from './definitions.ts';
import { closedDays } from './seen-register.ts';
import { sumMeasures } from './sum-measures.ts';

type C = typeof registersContract;

/**
 * What the registers of a unit, or of it and all below it by the tree of a day, amount to in a window. Registers whose
 * entries stay inside the unit are counted by whole months that are over for whoever is not in it.
 */
export async function measureUnit(
  work: Work,
  registers: Registers,
  unitId: Id,
  { firstDay, lastDay, below, treeDay }: QueryOf<C['measureUnit']>,
): Promise<ReplyOf<C['measureUnit']>> {
  await work.need('register.read', unitId);
  const units = await selectCounted(work.tx, unitId, below, treeDay ?? lastDay);
  const asked = { firstDay, lastDay };
  const closed = closedDays(work, unitId, below, asked);
  const told = closed ? registers.all : registers.all.filter(({ above }) => above !== 'counts');
  const summed = await sumMeasures(work, told, units, closed ? { ...asked, closed } : asked);
  return {
    measures: summed.map(({ register, measure: { code, name, unit, kind }, amount, entries }) => ({
      code,
      register,
      name,
      unit,
      kind,
      amount,
      entries,
    })),
    closedDays: closed ?? null,
  };
}
