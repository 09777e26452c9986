import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import {
  type Answer,
  type AnsweringEntry,
  type AskedCounted,
  answersOf,
  askedOf,
} from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { registersContract } from '../contract.ts';
import type { Definition } from '../rules/definition.ts';
import { titleOf } from '../rules/say-entry.ts';
import type { StoredEntry } from './entry-store.ts';

type C = typeof registersContract;
type Asked = ReplyOf<C['readRegister']>['asked'][number];

/** An entry as programmes know one that answers what they ask. */
export const answeringOf = (
  definition: Definition,
  entry: Pick<StoredEntry, 'unitId' | 'id' | 'register' | 'day' | 'values' | 'withdrawnAt'> & {
    readonly counters?: unknown;
    readonly counteredBy?: Id | null;
  },
): AnsweringEntry => ({
  unitId: entry.unitId,
  entryId: entry.id,
  register: entry.register,
  day: entry.day,
  values: entry.values,
  stands: entry.withdrawnAt === null && !entry.counters && !entry.counteredBy,
  title: titleOf(definition, entry.values),
});

/** An assignment that asks for entries, as pages get it. */
export const shownAsk = (asked: AskedCounted): Asked => ({
  unitId: asked.unitId,
  assignmentId: asked.assignmentId,
  title: asked.title,
  windowName: asked.windowName,
  programmeTitle: asked.programmeTitle,
  firstDay: asked.firstDay,
  lastDay: asked.lastDay,
  dueLastDay: asked.dueLastDay,
  choice: asked.choice,
  count: asked.count,
  counted: asked.counted,
  state: asked.state,
});

/** What a unit is asked to write in a register. */
export const shownAsked = async (work: Work, unitId: Id, register: string): Promise<Asked[]> =>
  (await askedOf(work, unitId, register)).map(shownAsk);

/** What an entry answers. */
export async function shownAnswers(work: Work, entry: AnsweringEntry) {
  const answers = await answersOf(work, entry);
  return answers.map((answer: Answer) => ({ ...shownAsk(answer), why: answer.why }));
}

type Titled = readonly { readonly title: string }[];
const said = (asked: Titled) => (asked.length > 0 ? { answers: asked.map(({ title }) => title) } : {});

/** Writes into the history of an entry what it answers no more, and what it answers from now on. */
export const recordLinks = (work: Work, { unitId, entryId }: AnsweringEntry, gone: Titled, made: Titled) =>
  work.record({
    unitId,
    subjectKind: 'entry',
    subjectId: entryId,
    action: 'link-answers',
    before: said(gone),
    after: said(made),
  });
