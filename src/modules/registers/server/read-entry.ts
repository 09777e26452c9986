import type { ParamsOf, ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { registersContract } from '../contract.ts';
import { movesFrom } from '../rules/moves.ts';
import { definitionOf, type Registers } from './definitions.ts';
import { selectEntry } from './entry-store.ts';
import { lifeOf, needEntries, unitNameOf } from './seen-register.ts';
import { alikeTo, findingsOf, shownEntry } from './shown-entry.ts';

type C = typeof registersContract;

/** One entry, by the definition it was written by. */
export async function readEntry(
  work: Work,
  registers: Registers,
  { unitId, register, entryId }: ParamsOf<C['readEntry']>,
): Promise<ReplyOf<C['readEntry']>> {
  await work.need('register.read', unitId);
  const inForce = registers.inForce(register);
  await needEntries(work, inForce, unitId);
  const entry = await selectEntry(work.tx, unitId, entryId);
  if (!entry || entry.register !== register) throw new Refusal('not-found');
  const definition = await definitionOf(work, registers, entry);
  const mayWrite = work.mayHere('register.write', unitId);
  const moves = mayWrite && entry.withdrawnAt === null ? movesFrom(inForce, entry.state) : [];
  return {
    unitName: await unitNameOf(work, unitId),
    definition,
    entry: shownEntry(entry),
    findings: await findingsOf(work, definition, entry),
    alike: await alikeTo(work, registers, definition, entry),
    moves: moves.filter(({ needs }) => work.mayHere(needs, unitId)).map(({ code }) => code),
    mayWrite,
    life: await lifeOf(work, unitId),
    today: work.today,
  };
}
