import type { BodyOf, ParamsOf, ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import { isReported } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { registersContract } from '../contract.ts';
import { countedDays } from '../rules/counted-days.ts';
import { postAmounts } from '../rules/post-amounts.ts';
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
  // Where nobody moved it, it stands where what is written puts it, as if it had been written so at once.
  const isMoved = before.state !== null && before.state !== firstState(definition, before.values);
  const state = isMoved ? before.state : firstState(definition, values);
  const findings = [
    ...(await judged(work, definition, params.unitId, { values, state })),
    ...judgeHours(work, params.register, values),
  ];
  needFit(findings);
  const written = writtenOf(definition, values, state);
  const counted = [before, written].flatMap((one) => postAmounts(definition, { ...one, withdrawn: false }));
  if (!reason && (await isReported(work.tx, params.unitId, countedDays(definition, counted)))) {
    throw new Refusal('entry-reported');
  }
  await rewriteEntry(work, definition, before, written);
  await recordChange(work, registers, 'correct-entry', before, { definition, values, state }, reason ?? undefined);
  return replyOf(work, registers, definition, before, findings);
}
