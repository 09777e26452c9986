import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { holds, roleNames } from '#modules/accounts/rules/roles.ts';
import type { Work } from '#platform/work.ts';
import type { registerContract } from '../../register-contract.ts';
import { afterStep, type HandlingStep } from '../../rules/register/handling.ts';
import { lineToChange } from './correct-entry.ts';
import { type Entry, selectEntry, selectIssuedAs } from './entry-store.ts';
import { insertStep, selectHandlers, updateHandling } from './handling-store.ts';

type C = typeof registerContract;
type Written = ReplyOf<C['takeStep']>;

/** Those who may deal with a document: whoever writes or directs in the office itself. */
const handlerRoles = roleNames.filter((role) => holds(role, 'document.write') || holds(role, 'document.direct'));

export const handlersOf = (work: Work, unitId: Id) => selectHandlers(work.tx, unitId, handlerRoles, work.now);

interface Step {
  readonly step: HandlingStep;
  readonly handlerId: Id | null;
  readonly handlerName: string | null;
  readonly limit: string | null;
  readonly words: string | null;
  readonly opinionOf: string | null;
  readonly answerEntryId: Id | null;
  readonly answerSymbol: string | null;
}

/** Passes on, begins, finishes or reopens (Nghị định 30/2020/NĐ-CP, Điều 23 và 24). */
export async function takeStep(
  work: Work,
  unitId: Id,
  entryId: Id,
  { revision, ...step }: Omit<BodyOf<C['takeStep']>, 'commandId'>,
): Promise<Written> {
  await work.needHere('document.write', unitId);
  return goOn(work, await lineToChange(work, unitId, entryId, revision), step);
}

/** A leader's opinion, under who wrote it; it may say who deals with the document and by when. */
export async function directEntry(
  work: Work,
  unitId: Id,
  entryId: Id,
  { revision, ...given }: Omit<BodyOf<C['directEntry']>, 'commandId'>,
): Promise<Written> {
  await work.needHere('document.direct', unitId);
  const step = { ...given, step: 'direct', opinionOf: null, answerEntryId: null, answerSymbol: null } as const;
  return goOn(work, await lineToChange(work, unitId, entryId, revision), step);
}

async function nameOfHandler(work: Work, unitId: Id, { handlerId, handlerName }: Step): Promise<string | null> {
  if (!handlerId) return handlerName || null;
  const person = (await handlersOf(work, unitId)).find(({ id }) => id === handlerId);
  if (!person) throw new Refusal('handler-unknown');
  return person.fullName;
}

async function goOn(work: Work, entry: Entry, step: Step): Promise<Written> {
  const { unitId, id, revision } = entry;
  const name = await nameOfHandler(work, unitId, step);
  const passes = name !== null && (step.step === 'pass' || step.step === 'direct');
  const state = entry.book === 'received' ? afterStep(entry.handling, step.step, passes) : undefined;
  if (!state) throw new Refusal('handling-step-unfit');
  const isDone = step.step === 'finish';
  const answerEntryId = isDone ? await answerOf(work, unitId, step) : null;
  const limit = step.limit ?? entry.handleBy;
  await insertStep(work.tx, {
    unitId,
    entryId: id,
    step: step.step,
    at: work.now,
    byId: work.person.personId,
    onBehalfOf: work.onBehalfOf?.personId ?? null,
    opinionOf: step.opinionOf || null,
    words: step.words || null,
    handlerId: passes ? step.handlerId : null,
    handlerName: passes ? name : null,
    handleBy: step.limit,
    answerEntryId,
    answerSymbol: isDone ? step.answerSymbol || null : null,
  });
  await updateHandling(work.tx, unitId, id, {
    state,
    handlerId: passes ? step.handlerId : entry.handlerId,
    handlerName: passes ? name : entry.handlerName,
    handleBy: limit,
    finishedOn: isDone ? work.today : null,
    recipients: passes ? name : entry.facts.recipients,
    passedOn: passes ? work.today : entry.facts.passedOn,
    revision: revision + 1,
  });
  await work.record({
    unitId,
    subjectKind: 'register-entry',
    subjectId: id,
    action: `handling-${step.step}`,
    before: { handlingState: entry.handling, handler: entry.handlerName, limit: entry.handleBy },
    after: { handlingState: state, handler: passes ? name : entry.handlerName, limit },
    ...(step.words ? { note: step.words } : {}),
  });
  return { id, number: entry.number, year: entry.year, revision: revision + 1 };
}

/** The line of the office's own book of issued documents that answers: the one pointed at, or the one of this symbol. */
async function answerOf(work: Work, unitId: Id, { answerEntryId, answerSymbol }: Step): Promise<Id | null> {
  if (!answerEntryId) return answerSymbol ? ((await selectIssuedAs(work.tx, unitId, answerSymbol)) ?? null) : null;
  const answer = await selectEntry(work.tx, unitId, answerEntryId);
  if (answer?.book !== 'issued') throw new Refusal('not-found');
  return answerEntryId;
}
