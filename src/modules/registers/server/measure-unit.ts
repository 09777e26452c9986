import type { QueryOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { selectCounted } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { registersContract } from '../contract.ts';
import { selectMeasures } from './amount-store.ts';
import type { Registers } from './definitions.ts';

type C = typeof registersContract;

/** What the registers of a unit, or of it and all below it by the tree of a day, amount to in a window. */
export async function measureUnit(
  work: Work,
  registers: Registers,
  unitId: Id,
  { firstDay, lastDay, below, treeDay }: QueryOf<C['measureUnit']>,
): Promise<ReplyOf<C['measureUnit']>> {
  await work.need('register.read', unitId);
  const units = await selectCounted(work.tx, unitId, below, treeDay ?? lastDay);
  const rows = await selectMeasures(work.tx, registers.all, units, { firstDay, lastDay });
  const found = new Map(rows.map((row) => [row.register, row]));
  return {
    measures: registers.all.flatMap((definition) =>
      definition.measures.map(({ code, name, unit, kind }, place) => ({
        code,
        register: definition.code,
        name,
        unit,
        kind,
        amount: Number(found.get(definition.code)?.sums[place] ?? 0),
        entries: found.get(definition.code)?.entries[place] ?? 0,
      })),
    ),
  };
}
