import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import {
  type Answering,
  type WhyNotCounted,
  type WhyNotLinked,
  whyNotCounted,
  whyNotLinked,
} from '../rules/answers.ts';
import type { DutyKind } from '../rules/assignment.ts';
import {
  type Asked,
  type AssignmentKey,
  deleteLinks,
  type EntryKey,
  insertLinks,
  type LinkedEntry,
  lockAsked,
  selectAsked,
  selectAskedOf,
  selectLinked,
  selectLinksOf,
} from './answer-store.ts';
import { type Cause, countLinked, settleAnswers } from './settle-answers.ts';

/** An entry that is linked: where it stands and what it says. */
export interface AnsweringEntry extends EntryKey, Answering {
  /** What it is called. */
  readonly title: string;
}

/** An assignment with how many entries count for it so far. */
export interface AskedCounted extends Asked {
  readonly counted: number;
}

/** An assignment an entry is linked to, and why the entry does not count for it. */
export interface Answer extends AskedCounted {
  readonly why: WhyNotCounted | null;
}

/** A link that was not made. What is none of the unit's business has no title. */
export interface NotLinked extends AssignmentKey {
  readonly title: string | null;
  readonly why: WhyNotLinked;
}

async function counted(work: Work, asked: readonly Asked[]): Promise<AskedCounted[]> {
  const counts = await countLinked(work, asked);
  return asked.map((one) => ({ ...one, counted: counts.get(one.assignmentId)?.counted ?? 0 }));
}

/** How many entries count for those of the assignments that ask for entries. */
export async function countEntries(
  work: Work,
  assignments: readonly { readonly unitId: Id; readonly id: Id; readonly kind: DutyKind }[],
): Promise<ReadonlyMap<Id, number>> {
  const keys = assignments
    .filter(({ kind }) => kind === 'entries')
    .map(({ unitId, id }) => ({ unitId, assignmentId: id }));
  const all = await counted(work, await selectAsked(work.tx, keys));
  return new Map(all.map((one) => [one.assignmentId, one.counted]));
}

/** What a unit is asked to write in a register, with how much of it is done. */
export const askedOf = async (work: Work, unitId: Id, register: string): Promise<AskedCounted[]> =>
  counted(work, await selectAskedOf(work.tx, unitId, register));

/** An assignment that asks for entries, and what is linked to it. */
export async function linkedTo(
  work: Work,
  key: AssignmentKey,
): Promise<{ readonly asked: AskedCounted; readonly linked: readonly LinkedEntry[] }> {
  const [asked] = await counted(work, await selectAsked(work.tx, [key]));
  if (!asked) throw new Error(`The assignment ${key.assignmentId} asks for no entries`);
  return { asked, linked: await selectLinked(work.tx, [key]) };
}

/** The assignments an entry is meant to answer, in the order in which it was linked to them. */
export async function answersOf(work: Work, entry: EntryKey & Answering): Promise<Answer[]> {
  const keys = await selectLinksOf(work.tx, entry);
  const asked = await counted(work, await selectAsked(work.tx, keys));
  return keys.flatMap(({ assignmentId }) =>
    asked
      .filter((one) => one.assignmentId === assignmentId)
      .map((one) => ({ ...one, why: whyNotCounted(one, entry) ?? null })),
  );
}

const causeOf = ({ day, title }: AnsweringEntry): Cause => ({ day, title });

const record = (work: Work, { unitId, assignmentId }: AssignmentKey, action: string, entry: AnsweringEntry) =>
  work.record({
    unitId,
    subjectKind: 'assignment',
    subjectId: assignmentId,
    action,
    after: { entry: entry.title, entryDay: entry.day },
  });

/**
 * Links an entry to the assignments it is to answer, as far as it can be, and settles them. Nothing is thrown: a phone may
 * have written the entry before an office let the unit off, and the entry stands all the same.
 */
export async function linkAnswers(
  work: Work,
  entry: AnsweringEntry,
  wanted: readonly AssignmentKey[],
): Promise<{ readonly made: readonly Asked[]; readonly refused: readonly NotLinked[] }> {
  if (wanted.length === 0) return { made: [], refused: [] };
  const isOurs = ({ doerId }: Asked) => doerId === entry.unitId;
  const ours = (await selectAsked(work.tx, wanted)).filter(isOurs);
  // Judged behind the lock: the office may let the unit off at this very moment.
  await lockAsked(work.tx, ours);
  const found = new Map((await selectAsked(work.tx, ours)).filter(isOurs).map((one) => [one.assignmentId, one]));
  const judged = wanted.map((key) => {
    const asked = found.get(key.assignmentId);
    if (!asked) return { ...key, asked, title: null, why: 'gone' as const };
    return { ...key, asked, title: asked.title, why: whyNotLinked(asked, entry) };
  });
  const fit = judged.flatMap(({ asked, why }) => (asked && !why ? [asked] : []));
  const by = { at: work.now, personId: work.person.personId };
  const fresh = new Set(await insertLinks(work.tx, entry, fit, by));
  for (const one of fit) if (fresh.has(one.assignmentId)) await record(work, one, 'link-entry', entry);
  await settleAnswers(work, fit, causeOf(entry));
  const refused = judged.flatMap(({ unitId, assignmentId, title, why }) =>
    why ? [{ unitId, assignmentId, title, why }] : [],
  );
  return { made: fit, refused };
}

/** Takes links of an entry away and settles what it answered; gives what it was linked to. */
export async function unlinkAnswers(
  work: Work,
  entry: AnsweringEntry,
  keys: readonly AssignmentKey[],
): Promise<readonly Asked[]> {
  const gone = new Set(await deleteLinks(work.tx, entry, keys));
  const asked = (await selectAsked(work.tx, keys)).filter(({ assignmentId }) => gone.has(assignmentId));
  for (const one of asked) await record(work, one, 'unlink-entry', entry);
  await settleAnswers(work, asked, causeOf(entry));
  return asked;
}

/** Settles what an entry answers after it was corrected, struck out or taken back. */
export async function settleEntry(work: Work, entry: AnsweringEntry): Promise<void> {
  const keys = await selectLinksOf(work.tx, entry);
  if (keys.length > 0) await settleAnswers(work, keys, causeOf(entry));
}
