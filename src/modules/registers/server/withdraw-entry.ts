import type { BodyOf, ParamsOf, ReplyOf } from '#base/endpoint.ts';
import { settleEntry } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { registersContract } from '../contract.ts';
import { postAmounts } from '../rules/post-amounts.ts';
import { stateOf } from '../rules/states.ts';
import { replaceAmounts } from './amount-store.ts';
import { definitionOf, type Registers } from './definitions.ts';
import { type StoredEntry, updateWithdrawn } from './entry-store.ts';
import { answeringOf } from './shown-answers.ts';
import { findingsOf } from './shown-entry.ts';
import { entryToChange, needChangeable, recordChange, replyOf } from './write-entry.ts';

type C = typeof registersContract;

/** Strikes an entry out for a reason, or takes it back (no reason): it counts no more, or again, as the register counts now. */
export async function strikeOut(work: Work, registers: Registers, entry: StoredEntry, reason: string | null) {
  const definition = await definitionOf(work, registers, entry);
  const inForce = registers.inForce(entry.register);
  await updateWithdrawn(work.tx, entry, reason, { at: work.now, personId: work.person.personId });
  await replaceAmounts(work.tx, {
    unitId: entry.unitId,
    entryId: entry.id,
    register: entry.register,
    postings: postAmounts(inForce, { ...entry, state: stateOf(inForce, entry), withdrawn: reason !== null }),
  });
  await settleEntry(work, answeringOf(definition, { ...entry, withdrawnAt: reason === null ? null : work.now }));
  return definition;
}

/** Strikes an entry out: it stays to be read with the reason, and counts no more. */
export async function withdrawEntry(
  work: Work,
  registers: Registers,
  params: ParamsOf<C['withdrawEntry']>,
  { revision, reason }: Omit<BodyOf<C['withdrawEntry']>, 'commandId'>,
): Promise<ReplyOf<C['withdrawEntry']>> {
  await work.needHere('register.write', params.unitId);
  needChangeable(registers.inForce(params.register));
  const entry = await entryToChange(work, params, revision);
  const definition = await strikeOut(work, registers, entry, reason);
  await recordChange(work, registers, 'withdraw-entry', entry, null, reason);
  return replyOf(work, registers, definition, entry, []);
}

/** Takes a struck-out entry back as it was. */
export async function restoreEntry(
  work: Work,
  registers: Registers,
  params: ParamsOf<C['restoreEntry']>,
  { revision }: Omit<BodyOf<C['restoreEntry']>, 'commandId'>,
): Promise<ReplyOf<C['restoreEntry']>> {
  await work.needHere('register.write', params.unitId);
  needChangeable(registers.inForce(params.register));
  const entry = await entryToChange(work, params, revision, 'withdrawn');
  const definition = await strikeOut(work, registers, entry, null);
  await recordChange(work, registers, 'restore-entry', entry, { definition, ...entry });
  return replyOf(work, registers, definition, entry, await findingsOf(work, definition, entry));
}
