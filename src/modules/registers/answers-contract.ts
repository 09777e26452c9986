import { z } from 'zod';
import { endpoint } from '#base/endpoint.ts';
import { plainDay } from '#base/plain-day.ts';
import { whysNotCounted, whysNotLinked } from '#modules/programmes/rules/answers.ts';
import { assignmentStates } from '#modules/programmes/rules/assignment.ts';

const day = plainDay;

/** An assignment by its key. */
export const assignmentKey = z.strictObject({ unitId: z.uuid(), assignmentId: z.uuid() });

/** An assignment that asks for entries of a register, in the days of its window. */
export const askedView = z.object({
  unitId: z.uuid(),
  assignmentId: z.uuid(),
  title: z.string(),
  windowName: z.string(),
  programmeTitle: z.string(),
  firstDay: day,
  lastDay: day,
  dueLastDay: day,
  /** Only entries that hold this count: `topics:drugs`. */
  choice: z.string().nullable(),
  count: z.int(),
  /** How many entries count so far. */
  counted: z.int(),
  state: z.enum(assignmentStates),
});

/** An assignment an entry is linked to, and why the entry does not count for it. */
export const answerView = askedView.extend({ why: z.enum(whysNotCounted).nullable() });

/** A link that was not made; without a title where there is nothing the unit may know of. */
export const notLinkedView = z.object({ title: z.string().nullable(), why: z.enum(whysNotLinked) });

const answering = z.object({ unitId: z.uuid(), entryId: z.uuid(), day, title: z.string() });

export const answersContract = {
  listTasks: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/entry-tasks',
    summary: 'Entries of a unit that are something to do until they are closed, by due day',
    needs: 'register.read',
    params: z.object({ unitId: z.uuid() }),
    reply: z.object({
      tasks: z.array(
        z.object({
          entryId: z.uuid(),
          register: z.string(),
          /** What one entry of the register is called, and what the button says. */
          entry: z.string(),
          word: z.string(),
          title: z.string(),
          day,
          due: day.nullable(),
        }),
      ),
    }),
  }),
  listAnswers: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/assignments/:assignmentId/answers',
    summary: 'The entries that answer an assignment, which of them count, and those of its days that could',
    needs: 'assignment.read',
    params: z.object({ unitId: z.uuid(), assignmentId: z.uuid() }),
    reply: z.object({
      /** The unit it was given to. */
      unitName: z.string(),
      receiver: z.object({ unitId: z.uuid(), name: z.string() }),
      windowId: z.uuid(),
      asked: askedView,
      /** The unit that writes the entries: another one where the unit has ended. */
      doer: z.object({ unitId: z.uuid(), name: z.string() }),
      register: z.object({ code: z.string(), entry: z.string(), add: z.string(), choiceName: z.string().nullable() }),
      late: z.boolean(),
      acceptedAt: z.iso.datetime().nullable(),
      waiver: z.object({ reason: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
      /** Null for those who may not see single entries of the register. */
      entries: z.array(answering.extend({ why: z.enum(whysNotCounted).nullable() })).nullable(),
      /** Entries of the same days that would count and are not linked; told to those who may link them. */
      others: z.array(answering),
      mayWrite: z.boolean(),
    }),
  }),
};
