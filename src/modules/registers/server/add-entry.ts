import { isPlainDate } from '#base/date.ts';
import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { inStoredOrder } from '#base/stored-order.ts';
import { linkAnswers } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import { keptCommand } from '#platform/work-store.ts';
import type { registersContract } from '../contract.ts';
import type { Definition } from '../rules/definition.ts';
import { type Finding, hasErrors, judgeEntry } from '../rules/judge-entry.ts';
import { postAmounts } from '../rules/post-amounts.ts';
import { toldEntry } from '../rules/say-entry.ts';
import { firstState } from '../rules/states.ts';
import { tidyValues } from '../rules/tidy-values.ts';
import { dayAt, type Values } from '../rules/values.ts';
import { answeredBefore } from './answered-before.ts';
import type { Registers } from './definitions.ts';
import { type Db, isTaken, type NewEntry, type StoredEntry, selectEntry, writeNewEntry } from './entry-store.ts';
import { balanceFindings } from './ledger/balance-findings.ts';
import { lifeIn } from './seen-register.ts';
import { judgeHours } from './shifts/judge-hours.ts';
import { answeringOf, recordLinks, shownAnswers } from './shown-answers.ts';
import { findAlike, shownAlike, shownEntry } from './shown-entry.ts';
import { needFit, writtenOf } from './write-entry.ts';

type C = typeof registersContract;
type Reply = ReplyOf<C['addEntry']>;
type Body = Omit<BodyOf<C['addEntry']>, 'commandId'>;

/** Where an entry is to stand. */
interface Place {
  readonly unitId: Id;
  readonly register: string;
}

/** What is read before an entry is written, in one turn: the life of the unit, entries like it, whether its id is free. */
export async function readAround(
  db: Db,
  registers: Registers,
  { unitId, register }: Place,
  { entryId, values: given, sourceId }: Pick<Body, 'entryId' | 'values' | 'sourceId'>,
) {
  const definition = registers.inForce(register);
  const values = tidyValues(definition, given);
  const likened = { unitId, id: entryId, register, day: dayAt(values, definition.day) ?? '', values };
  const [life, taken, source, alike] = await Promise.all([
    lifeIn(db, unitId),
    isTaken(db, unitId, entryId),
    sourceId === undefined ? undefined : selectEntry(db, unitId, sourceId),
    isPlainDate(likened.day) ? findAlike(db, definition, likened) : [],
  ]);
  return { definition, values, life, taken, source, alike };
}

/**
 * Writes an entry under the id its phone made. A phone that was without signal may still have an older version of the
 * register: what it wrote is taken where it fits the one in force. One of the busiest verbs: what is around it is read
 * together with the question who asks, and one statement writes everything.
 */
export async function addEntry(
  work: Work,
  registers: Registers,
  place: Place,
  body: Body,
  around: Awaited<ReturnType<typeof readAround>>,
): Promise<Reply> {
  await work.needHere('register.write', place.unitId);
  return writeJudged(work, registers, place, body, around, judgeHours(work, place.register, around.values));
}

/** Whether an entry of a register may follow from this one: from what raises it, or from the wrong one it rights in a ledger. */
function mayFollow(registers: Registers, source: StoredEntry | undefined, register: string): boolean {
  if (!source) return false;
  const { raises, ledger } = registers.inForce(source.register);
  const isWrong = ledger !== undefined && source.register === register && source.counteredBy !== null;
  return isWrong || raises?.register === register;
}

/** Judges an entry and writes it, for whoever may; `alsoFound` is what its register cannot judge. */
export async function writeJudged(
  work: Work,
  registers: Registers,
  { unitId, register }: Place,
  { entryId, version, answers = [], sourceId, sourceLine }: Body,
  { definition, values, life, taken, source, alike }: Awaited<ReturnType<typeof readAround>>,
  alsoFound: readonly Finding[] = [],
): Promise<Reply> {
  const state = firstState(definition, values);
  const findings = [...judgeEntry(definition, values, { today: work.today, life, state, adds: true }), ...alsoFound];
  if (version !== definition.version && hasErrors(findings)) throw new Refusal('register-version-gone', { findings });
  needFit(findings);
  const key = { unitId, id: entryId };
  if (taken) return answerTaken(work, key);
  if (sourceId !== undefined && !mayFollow(registers, source, register)) throw new Refusal('not-found');
  const written = writtenOf(definition, values, state);
  const follows = { sourceId: sourceId ?? null, sourceLine: sourceId === undefined ? null : (sourceLine ?? null) };
  const { personId, fullName } = work.person;
  const short = await balanceFindings(work, definition, unitId, values, 'adds');
  const reply: Reply = {
    entry: shownEntry({
      ...key,
      ...written,
      values: inStoredOrder(values) as Values,
      register,
      revision: 1,
      createdAt: work.now,
      createdBy: fullName,
      updatedAt: work.now,
      updatedBy: fullName,
      withdrawnAt: null,
      withdrawnBy: null,
      withdrawnReason: null,
      counters: null,
      counterReason: null,
      counteredBy: null,
      ...follows,
    }),
    findings: [...findings, ...short],
    alike: await shownAlike(work, registers, register, alike),
    answers: [],
    notLinked: [],
  };
  const subject = { unitId, subjectKind: 'entry', subjectId: entryId };
  const history = work.recordFirst({ ...subject, action: 'add-entry', after: toldEntry(definition, written) });
  // What it answers is linked once it stands; then the answer is not known yet.
  const isLast = answers.length === 0;
  const command = isLast ? work.command : undefined;
  await writeNewEntry(
    work.tx,
    { ...key, register, fixed: definition.ledger !== undefined, ...written, ...follows },
    { at: work.now, personId },
    postAmounts(definition, { ...written, withdrawn: false }),
    history,
    command && keptCommand({ personId, ...command, now: work.now, reply }),
    isLast && work.endsHere(),
  );
  if (command) work.markAnswered();
  return isLast ? reply : { ...reply, ...(await linked(work, definition, { ...key, ...written, register }, answers)) };
}

/** Links the new entry to what it is to answer, as far as that can be. */
async function linked(
  work: Work,
  definition: Definition,
  written: NewEntry,
  wanted: NonNullable<Body['answers']>,
): Promise<Pick<Reply, 'answers' | 'notLinked'>> {
  const entry = answeringOf(definition, { ...written, withdrawnAt: null });
  const { made, refused } = await linkAnswers(work, entry, wanted);
  if (made.length > 0) await recordLinks(work, entry, [], made);
  return {
    answers: await shownAnswers(work, entry),
    notLinked: refused.map(({ title, why }) => ({ title, why })),
  };
}

/** The id is taken: by the same command that was sent twice at once, which has its answer, or by another. */
async function answerTaken(work: Work, { unitId, id }: { readonly unitId: Id; readonly id: Id }): Promise<Reply> {
  const answer = await answeredBefore<Reply>(work);
  if (answer) return answer;
  const entry = await selectEntry(work.tx, unitId, id);
  throw new Refusal('stale', entry ? { entry: shownEntry(entry) } : {});
}
