import type { ParamsOf, ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import { isReported } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { registersContract } from '../contract.ts';
import { countedDays } from '../rules/counted-days.ts';
import { outsideFindings } from '../rules/inside.ts';
import { movesFrom } from '../rules/moves.ts';
import { postAmounts } from '../rules/post-amounts.ts';
import { stateOf } from '../rules/states.ts';
import { definitionOf, type Registers } from './definitions.ts';
import { selectEntry } from './entry-store.ts';
import { raisedBy, sourceOf } from './raised-entries.ts';
import { lifeOf, needEntries, seenValues, unitNameOf } from './seen-register.ts';
import { answeringOf, shownAnswers, shownAsked } from './shown-answers.ts';
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
  const counted = postAmounts(inForce, { ...entry, state: stateOf(inForce, entry), withdrawn: false });
  const mayWrite = work.mayHere('register.write', unitId);
  const isHere = work.mayHere('register.read', unitId);
  const findings = await findingsOf(work, definition, entry);
  const moves = mayWrite && entry.withdrawnAt === null ? movesFrom(inForce, stateOf(inForce, entry)) : [];
  return {
    unitName: await unitNameOf(work, unitId),
    definition,
    entry: shownEntry({ ...entry, state: stateOf(inForce, entry), values: seenValues(work, inForce, entry) }),
    findings: isHere ? findings : outsideFindings(inForce, findings),
    alike: await alikeTo(work, registers, definition, entry),
    source: await sourceOf(work, registers, entry),
    raised: await raisedBy(work, registers, entry),
    answers: await shownAnswers(work, answeringOf(definition, entry)),
    asked: mayWrite ? await shownAsked(work, unitId, register) : [],
    moves: moves.filter(({ needs }) => work.mayHere(needs, unitId)).map(({ code }) => code),
    mayWrite,
    reported: mayWrite && (await isReported(work.tx, unitId, countedDays(inForce, counted))),
    life: await lifeOf(work, unitId),
    today: work.today,
  };
}
