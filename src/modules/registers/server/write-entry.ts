import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { settleEntry } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { registersContract } from '../contract.ts';
import type { Definition } from '../rules/definition.ts';
import { type Finding, hasErrors, judgeEntry } from '../rules/judge-entry.ts';
import { postAmounts } from '../rules/post-amounts.ts';
import { foldEntry, toldEntry } from '../rules/say-entry.ts';
import { dayAt, type Values } from '../rules/values.ts';
import { replaceAmounts } from './amount-store.ts';
import { definitionOf, type Registers } from './definitions.ts';
import { lockEntry, type StoredEntry, selectEntry, updateEntry, type Written } from './entry-store.ts';
import { lifeOf } from './seen-register.ts';
import { answeringOf, shownAnswers } from './shown-answers.ts';
import { alikeTo, shownEntry } from './shown-entry.ts';

type Reply = ReplyOf<(typeof registersContract)['addEntry']>;

/** The entry a change is based on, held for this work. Another revision is refused with the entry as it stands now. */
export async function entryToChange(
  work: Work,
  { unitId, register, entryId }: { readonly unitId: Id; readonly register: string; readonly entryId: Id },
  revision: number,
  wanted: 'standing' | 'withdrawn' = 'standing',
): Promise<StoredEntry> {
  const entry = await lockEntry(work.tx, unitId, entryId);
  if (!entry || entry.register !== register) throw new Refusal('not-found');
  if (wanted === 'standing' && entry.withdrawnAt) throw new Refusal('entry-withdrawn');
  if (wanted === 'withdrawn' && !entry.withdrawnAt) throw new Refusal('entry-not-withdrawn');
  if (entry.revision !== revision) throw new Refusal('stale', { entry: shownEntry(entry) });
  return entry;
}

/** What somebody means to write, judged. */
export async function judged(
  work: Work,
  definition: Definition,
  unitId: Id,
  { values, state }: { readonly values: Values; readonly state: string | null },
): Promise<Finding[]> {
  return judgeEntry(definition, values, { today: work.today, life: await lifeOf(work, unitId), state });
}

/** Refuses to change what stands in a ledger. */
export function needChangeable({ ledger }: Definition): void {
  if (ledger) throw new Refusal('entry-in-ledger');
}

/** Refuses what does not fit, each place named; warnings are told and kept. */
export function needFit(findings: readonly Finding[]): void {
  if (hasErrors(findings)) throw new Refusal('entry-unfit', { findings });
}

/** What is kept of fitting values. */
export const writtenOf = (definition: Definition, values: Values, state: string | null): Written => ({
  version: definition.version,
  day: dayAt(values, definition.day) ?? '',
  values,
  state,
  folded: foldEntry(definition, values),
});

const by = (work: Work) => ({ at: work.now, personId: work.person.personId });

/** Puts new values or a new state in the place of the old, with what the entry adds from now on. */
export async function rewriteEntry(work: Work, definition: Definition, before: StoredEntry, written: Written) {
  await updateEntry(work.tx, before, written, by(work));
  await replaceAmounts(work.tx, {
    unitId: before.unitId,
    entryId: before.id,
    register: before.register,
    postings: postAmounts(definition, { ...written, withdrawn: false }),
  });
  await settleEntry(work, answeringOf(definition, { ...before, ...written }));
}

/** The entry as it was just written, with what may be looked at again. */
export async function replyOf(
  work: Work,
  registers: Registers,
  definition: Definition,
  { unitId, id }: { readonly unitId: Id; readonly id: Id },
  findings: readonly Finding[],
): Promise<Reply> {
  const entry = await selectEntry(work.tx, unitId, id);
  if (!entry) throw new Error(`The entry ${id} is not there`);
  return {
    entry: shownEntry(entry),
    findings: [...findings],
    alike: await alikeTo(work, registers, definition, entry),
    answers: await shownAnswers(work, answeringOf(definition, entry)),
    notLinked: [],
  };
}

/** Writes into history what was done with an entry that stood before. */
export async function recordChange(
  work: Work,
  registers: Registers,
  action: string,
  before: StoredEntry,
  after: { readonly definition: Definition; readonly values: Values; readonly state: string | null } | null,
  note?: string,
): Promise<void> {
  await work.record({
    unitId: before.unitId,
    subjectKind: 'entry',
    subjectId: before.id,
    action,
    before: toldEntry(await definitionOf(work, registers, before), before),
    ...(after ? { after: toldEntry(after.definition, after) } : {}),
    ...(note ? { note } : {}),
  });
}
