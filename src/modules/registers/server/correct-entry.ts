import type { BodyOf, ParamsOf, ReplyOf } from '#base/endpoint.ts';
import type { Work } from '#platform/work.ts';
import type { registersContract } from '../contract.ts';
import { tidyValues } from '../rules/tidy-values.ts';
import type { Registers } from './definitions.ts';
import { entryToChange, judged, needFit, recordChange, replyOf, rewriteEntry, writtenOf } from './write-entry.ts';

type C = typeof registersContract;

/** Puts the whole of an entry's values anew, judged by the version of its register in force. */
export async function correctEntry(
  work: Work,
  registers: Registers,
  params: ParamsOf<C['correctEntry']>,
  { revision, values: given, reason }: Omit<BodyOf<C['correctEntry']>, 'commandId'>,
): Promise<ReplyOf<C['correctEntry']>> {
  await work.needHere('register.write', params.unitId);
  const definition = registers.inForce(params.register);
  const before = await entryToChange(work, params, revision);
  const { state } = before;
  const values = tidyValues(definition, given);
  const findings = await judged(work, definition, params.unitId, { values, state });
  needFit(findings);
  await rewriteEntry(work, definition, before, writtenOf(definition, values, state));
  await recordChange(work, registers, 'correct-entry', before, { definition, values, state }, reason ?? undefined);
  return replyOf(work, registers, definition, before, findings);
}
