import { yearOf } from '#base/date.ts';
import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { sideOf } from '#modules/organisation/rules/kinds.ts';
import { selectFacts } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { registersContract } from '../contract.ts';
import type { Registers } from './definitions.ts';
import { selectStanding } from './entry-store.ts';
import { unitNameOf } from './seen-register.ts';

/** Every register, with how much of this calendar year stands in it. */
export async function listRegisters(
  work: Work,
  registers: Registers,
  unitId: Id,
): Promise<ReplyOf<(typeof registersContract)['listRegisters']>> {
  await work.need('register.read', unitId);
  const year = yearOf(work.today);
  const standing = await selectStanding(work.tx, unitId, `${year}-01-01`, `${year}-12-31`);
  const isHere = work.mayHere('register.read', unitId);
  const facts = await selectFacts(work.tx, unitId);
  const now = facts.findLast(({ validFrom }) => validFrom <= work.today) ?? facts[0];
  return {
    unitName: await unitNameOf(work, unitId),
    registers: registers.all.map(({ code, group, words, above }) => {
      const found = standing.find(({ register }) => register === code);
      const { name, about, add } = words;
      // The day of a single shift or sealed room is one of the things that stay inside the unit.
      const lastDay = above === 'counts' && !isHere ? null : (found?.lastDay ?? null);
      return { code, group, name, about, add, entries: found?.entries ?? 0, lastDay };
    }),
    side: now ? sideOf(now.kind) : 'place',
    isHere,
    mayWrite: work.mayHere('register.write', unitId),
  };
}
