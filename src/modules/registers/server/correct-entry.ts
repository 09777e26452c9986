import type { BodyOf, ParamsOf, ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import { isReported } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { registersContract } from '../contract.ts';
import { firstState } from '../rules/states.ts';
import { tidyValues } from '../rules/tidy-values.ts';
import type { Registers } from './definitions.ts';
import { judgeHours } from './shifts/judge-hours.ts';
import {
  entryToChange,
  judged,
  needChangeable,
  needFit,
  recordChange,
  replyOf,
  rewriteEntry,
  writtenOf,
} from './write-entry.ts';

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
  needChangeable(definition);
  const before = await entryToChange(work, params, revision);
  const values = tidyValues(definition, given);
  const state = before.state ?? firstState(definition, values);
  const findings = [
    ...(await judged(work, definition, params.unitId, { values, state })),
    ...judgeHours(work, params.register, values),
  ];
  needFit(findings);
  const written = writtenOf(definition, values, state);
  if (
    !reason &&
    definition.measures.length > 0 &&
    (await isReported(work.tx, params.unitId, [before.day, written.day]))
  ) {
    throw new Refusal('entry-reported');
  }
  await rewriteEntry(work, definition, before, written);
  await recordChange(work, registers, 'correct-entry', before, { definition, values, state }, reason ?? undefined);
  return replyOf(work, registers, definition, before, findings);
}
