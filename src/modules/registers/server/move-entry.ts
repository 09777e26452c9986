import type { BodyOf, ParamsOf, ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import type { registersContract } from '../contract.ts';
import { missingOf, strayOf, valuesAfter } from '../rules/moves.ts';
import { stateOf } from '../rules/states.ts';
import { tidyValues } from '../rules/tidy-values.ts';
import type { Registers } from './definitions.ts';
import { countEvidence } from './evidence/evidence-store.ts';
import { entryToChange, judged, needFit, recordChange, replyOf, rewriteEntry, writtenOf } from './write-entry.ts';

type C = typeof registersContract;

/** Moves an entry to another state, with what the move asks to be written; the entry must fit the state it comes to. */
export async function moveEntry(
  work: Work,
  registers: Registers,
  params: ParamsOf<C['moveEntry']>,
  { revision, values: given }: Omit<BodyOf<C['moveEntry']>, 'commandId'>,
): Promise<ReplyOf<C['moveEntry']>> {
  await work.needHere('register.write', params.unitId);
  const definition = registers.inForce(params.register);
  const move = definition.states?.moves.find(({ code }) => code === params.move);
  if (!move) throw new Refusal('not-found');
  if (move.needs !== 'register.write') await work.needHere(move.needs, params.unitId);
  const before = await entryToChange(work, params, revision);
  const state = stateOf(definition, before);
  if (state === null || !move.from.includes(state)) throw new Refusal('entry-move-unfit');
  const values = tidyValues(definition, valuesAfter(move, before.values, given));
  const findings = [
    ...strayOf(definition, move, given),
    ...missingOf(definition, move, values),
    ...(await judged(work, definition, params.unitId, { values, state: move.to })),
  ];
  needFit(findings);
  if (move.needsEvidence && (await countEvidence(work.tx, [before])).size === 0)
    throw new Refusal('entry-needs-evidence');
  await rewriteEntry(work, definition, before, writtenOf(definition, values, move.to));
  await recordChange(work, registers, 'move-entry', before, { definition, values, state: move.to });
  return replyOf(work, registers, definition, before, findings);
}
