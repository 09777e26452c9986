import type { BodyOf, ParamsOf, ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import { linkAnswers, type NotLinked, unlinkAnswers } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { registersContract } from '../contract.ts';
import { definitionOf, type Registers } from './definitions.ts';
import { lockEntry } from './entry-store.ts';
import { answeringOf, recordLinks } from './shown-answers.ts';
import { findingsOf } from './shown-entry.ts';
import { replyOf } from './write-entry.ts';

type C = typeof registersContract;

/** Somebody looks at the entry and waits for the answer: what cannot be linked is refused, and nothing is done. */
function refuse({ why }: NotLinked): never {
  switch (why) {
    case 'gone':
      throw new Refusal('not-found');
    case 'waived':
      throw new Refusal('answer-waived');
    case 'struck-out':
      throw new Refusal('entry-withdrawn');
    case 'outside-days':
    case 'other-choice':
      throw new Refusal('answer-unfit');
  }
}

/** Says which assignments an entry answers, or answers no more; these are done or open again at once. */
export async function linkEntry(
  work: Work,
  registers: Registers,
  { unitId, register, entryId }: ParamsOf<C['linkEntry']>,
  { link = [], unlink = [] }: Omit<BodyOf<C['linkEntry']>, 'commandId'>,
): Promise<ReplyOf<C['linkEntry']>> {
  await work.needHere('register.write', unitId);
  const entry = await lockEntry(work.tx, unitId, entryId);
  if (!entry || entry.register !== register) throw new Refusal('not-found');
  const definition = await definitionOf(work, registers, entry);
  const answering = answeringOf(definition, entry);
  const gone = await unlinkAnswers(work, answering, unlink);
  const { made, refused } = await linkAnswers(work, answering, link);
  for (const one of refused) refuse(one);
  await recordLinks(work, answering, gone, made);
  return replyOf(work, registers, definition, entry, await findingsOf(work, definition, entry));
}
