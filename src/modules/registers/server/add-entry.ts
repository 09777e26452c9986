import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { selectCommand } from '#platform/work-store.ts';
import type { registersContract } from '../contract.ts';
import { hasErrors } from '../rules/judge-entry.ts';
import { postAmounts } from '../rules/post-amounts.ts';
import { toldEntry } from '../rules/say-entry.ts';
import { tidyValues } from '../rules/tidy-values.ts';
import { insertAmounts } from './amount-store.ts';
import type { Registers } from './definitions.ts';
import { insertEntries, selectEntry } from './entry-store.ts';
import { shownEntry } from './shown-entry.ts';
import { judged, needFit, replyOf, writtenOf } from './write-entry.ts';

type C = typeof registersContract;
type Reply = ReplyOf<C['addEntry']>;

/**
 * Writes an entry under the id its phone made. A phone that was without signal may still have an older version of the
 * register: what it wrote is taken where it fits the one in force.
 */
export async function addEntry(
  work: Work,
  registers: Registers,
  { unitId, register }: { readonly unitId: Id; readonly register: string },
  { entryId, version, values: given }: Omit<BodyOf<C['addEntry']>, 'commandId'>,
): Promise<Reply> {
  await work.needHere('register.write', unitId);
  const definition = registers.inForce(register);
  const state = definition.states?.first ?? null;
  const values = tidyValues(definition, given);
  const findings = await judged(work, definition, unitId, { values, state });
  if (version !== definition.version && hasErrors(findings)) throw new Refusal('register-version-gone', { findings });
  needFit(findings);
  const written = writtenOf(definition, values, state);
  const key = { unitId, id: entryId };
  const by = { at: work.now, personId: work.person.personId };
  const [inserted] = await insertEntries(work.tx, [{ ...key, register, ...written }], by);
  if (inserted === undefined) return answerTaken(work, key);
  const postings = postAmounts(definition, { ...written, withdrawn: false });
  await insertAmounts(work.tx, [{ unitId, entryId, register, postings }]);
  await work.record({
    unitId,
    subjectKind: 'entry',
    subjectId: entryId,
    action: 'add-entry',
    after: toldEntry(definition, written),
  });
  return replyOf(work, registers, definition, key, findings);
}

/** The id is taken: by the same command that was sent twice at once, which has its answer, or by another. */
async function answerTaken(work: Work, { unitId, id }: { readonly unitId: Id; readonly id: Id }): Promise<Reply> {
  const { command } = work;
  const earlier = command && (await selectCommand(work.tx, work.person.personId, command.id));
  if (earlier?.digest?.equals(command?.digest ?? Buffer.alloc(0))) {
    work.markRecorded();
    work.markAnswered();
    return earlier.reply as Reply;
  }
  const entry = await selectEntry(work.tx, unitId, id);
  throw new Refusal('stale', entry ? { entry: shownEntry(entry) } : {});
}
