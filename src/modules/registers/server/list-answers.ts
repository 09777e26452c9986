import type { ParamsOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { selectNamesOn } from '#modules/organisation/server/public.ts';
import { whyNotCounted } from '#modules/programmes/rules/answers.ts';
import { asksInWords, choiceOf } from '#modules/programmes/rules/asks.ts';
import { type AskedCounted, linkedTo, selectAssignment, waiverOf } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { answersContract } from '../answers-contract.ts';
import type { Definition } from '../rules/definition.ts';
import { definitionOf, type Registers } from './definitions.ts';
import { selectPage } from './entry-page-store.ts';
import { type StoredEntry, selectEntry } from './entry-store.ts';
import { answeringOf, shownAsk } from './shown-answers.ts';

type Reply = ReplyOf<(typeof answersContract)['listAnswers']>;
type Linked = Awaited<ReturnType<typeof linkedTo>>['linked'];

/** The most entries that are offered to be linked, the latest days first. */
const OFFERED = 200;

async function shown(work: Work, registers: Registers, entry: StoredEntry) {
  const definition = await definitionOf(work, registers, entry);
  const { unitId, entryId, day, title } = answeringOf(definition, entry);
  return { unitId, entryId, day, title };
}

async function linkedEntries(work: Work, registers: Registers, asked: AskedCounted, linked: Linked) {
  const entries: NonNullable<Reply['entries']> = [];
  for (const one of linked) {
    const entry = await selectEntry(work.tx, one.entryUnitId, one.entryId);
    if (!entry) throw new Error(`The entry ${one.entryId} is not there`);
    entries.push({ ...(await shown(work, registers, entry)), why: whyNotCounted(asked, one) ?? null });
  }
  return entries;
}

/** Entries of the unit in the days of the window that would count and are not linked. */
async function unlinkedEntries(
  work: Work,
  registers: Registers,
  asked: AskedCounted,
  linked: Linked,
): Promise<Reply['others']> {
  const choice = asked.choice === null ? undefined : choiceOf(asked.choice);
  const listed = {
    unitIds: [asked.doerId],
    register: asked.register,
    firstDay: asked.firstDay,
    lastDay: asked.lastDay,
    holds: choice && ([choice.field, choice.code] as const),
    withdrawn: false,
    notAmong: linked.map(({ entryId }) => entryId),
  };
  const fit = await selectPage(work.tx, listed, undefined, OFFERED);
  const others: Reply['others'] = [];
  for (const entry of fit) others.push(await shown(work, registers, entry));
  return others;
}

/** Single entries of a register that gives counts alone stay inside the unit that writes them. */
const seesEntries = (work: Work, { above }: Definition, doerId: Id): Promise<boolean> | boolean =>
  above === 'counts' ? work.mayHere('register.read', doerId) : work.may('register.read', doerId);

/** What answers one assignment that asks for entries. */
export async function listAnswers(
  work: Work,
  registers: Registers,
  { unitId, assignmentId }: ParamsOf<(typeof answersContract)['listAnswers']>,
): Promise<Reply> {
  await work.need('assignment.read', unitId);
  const assignment = await selectAssignment(work.tx, unitId, assignmentId);
  if (assignment?.kind !== 'entries') throw new Refusal('not-found');
  const { asked, linked } = await linkedTo(work, { unitId, assignmentId });
  const definition = registers.inForce(asked.register);
  const { receiverUnitId, acceptedAt, late } = assignment;
  const names = await selectNamesOn(work.tx, [unitId, asked.doerId, receiverUnitId], work.today);
  const named = (id: Id) => ({ unitId: id, name: names.get(id) ?? '' });
  const { entry, add, choiceName } = asksInWords(registers.all, asked);
  const sees = await seesEntries(work, definition, asked.doerId);
  const mayWrite = work.mayHere('register.write', asked.doerId);
  const takesMore = mayWrite && assignment.state !== 'waived';
  return {
    unitName: named(unitId).name,
    receiver: named(receiverUnitId),
    windowId: assignment.windowId,
    asked: shownAsk(asked),
    doer: named(asked.doerId),
    register: { code: asked.register, entry, add, choiceName },
    late,
    acceptedAt: acceptedAt?.toISOString() ?? null,
    waiver: await waiverOf(work, assignment),
    entries: sees ? await linkedEntries(work, registers, asked, linked) : null,
    others: takesMore ? await unlinkedEntries(work, registers, asked, linked) : [],
    mayWrite: takesMore,
  };
}
