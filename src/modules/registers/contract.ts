import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { givenDay, plainDay } from '#base/plain-day.ts';
import { answerView, askedView, assignmentKey, notLinkedView } from './answers-contract.ts';
import { definitionSchema } from './rules/definition.ts';
import { rowSchema, valuesSchema } from './rules/values-schema.ts';

const unit = z.object({ unitId: z.uuid() });
const code = z.string().regex(/^[a-z][a-z0-9-]*$/);
const register = z.object({ unitId: z.uuid(), register: code });
const entryParams = z.object({ unitId: z.uuid(), register: code, entryId: z.uuid() });
const measureCode = z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/);
const reason = z.string().trim().min(3).max(500);
const day = plainDay;
/** `true` or `false` in an address. */
const flag = z.stringbool({ truthy: ['true'], falsy: ['false'] }).default(false);

const finding = z.object({
  where: z.string(),
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  sentence: z.string(),
});

const entry = z.object({
  id: z.uuid(),
  /** The version of the definition it was written by. */
  version: z.int(),
  day,
  values: valuesSchema,
  state: z.string().nullable(),
  revision: z.int(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  updatedAt: z.iso.datetime(),
  updatedBy: z.string(),
  withdrawn: z.object({ at: z.iso.datetime(), by: z.string(), reason: z.string() }).nullable(),
  /** Of a ledger: the entry it takes back, and the one that takes it back. */
  counters: z.object({ entryId: z.uuid(), reason: z.string() }).nullable(),
  counteredBy: z.uuid().nullable(),
});

/** An entry of the same unit that is perhaps the same event. */
const alike = z.object({ id: z.uuid(), day, title: z.string() });

/** What a verb that wrote an entry answers. */
export const written = z.object({
  entry,
  findings: z.array(finding),
  alike: z.array(alike),
  /** What the entry answers now, and what it was to answer and could not. */
  answers: z.array(answerView),
  notLinked: z.array(notLinkedView),
});

const links = z.array(assignmentKey).max(20).optional();

const windowQuery = { firstDay: givenDay, lastDay: givenDay };

/** A school with what it has of something. */
const schoolWith = z.object({
  unitId: z.uuid(),
  unitName: z.string(),
  parentName: z.string().nullable(),
  amount: z.int(),
});

export const registersContract = {
  listRegisters: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/registers',
    summary: 'The registers of a unit, with how much stands in each this year',
    needs: 'register.read',
    params: unit,
    reply: z.object({
      unitName: z.string(),
      registers: z.array(
        z.object({
          code,
          group: definitionSchema.shape.group,
          name: z.string(),
          about: z.string(),
          /** What the button says. */
          add: z.string(),
          /** Entries of this calendar year that stand. */
          entries: z.int(),
          lastDay: day.nullable(),
        }),
      ),
      mayWrite: z.boolean(),
      /** What the unit is, and whether the reader works there; others look from above. */
      side: z.enum(['office', 'school', 'place']),
      isHere: z.boolean(),
    }),
  }),
  listReminders: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/reminders',
    summary: 'What stands in the registers of a unit and should not be missed now, the earliest day first',
    needs: 'register.read',
    params: unit,
    reply: z.object({
      today: day,
      reminders: z.array(
        z.object({
          /** What happens on the day. */
          what: z.string(),
          day,
          register: code,
          registerName: z.string(),
          entryId: z.uuid(),
          title: z.string(),
        }),
      ),
    }),
  }),
  listGaps: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/gaps',
    summary: 'Schools below an office that have not yet what each must have, by their registers of a calendar year',
    needs: 'register.read',
    params: unit,
    query: z.object({ year: z.coerce.number().int().min(2000).max(2100) }),
    reply: z.object({
      unitName: z.string(),
      /** The day of the tree: the last of the year, or today. */
      day,
      requirements: z.array(
        z.object({
          code,
          name: z.string(),
          /** Null where each school has a number of its own. */
          least: z.int().nullable(),
          unit: z.string(),
          source: z.string(),
          /** How many schools it is asked of, and how many of them lack it. */
          asked: z.int(),
          lackingCount: z.int(),
          lacking: z.array(schoolWith.extend({ least: z.int() })),
          /** Schools that have not written how many they were given, where each has a number of its own. */
          unsaidCount: z.int(),
          unsaid: z.array(schoolWith),
        }),
      ),
    }),
  }),
  readRegister: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/registers/:register',
    summary: 'The definition of a register in force, and what a new entry would begin with',
    needs: 'register.read',
    params: register,
    reply: z.object({
      unitName: z.string(),
      definition: z.object(definitionSchema.shape),
      /** Values of the last entry of the unit that are offered again. */
      last: valuesSchema,
      /** By table: the lines it begins with. */
      begin: z.record(z.string(), z.array(rowSchema)),
      life: z.object({ from: day.nullable(), until: day.nullable() }),
      today: day,
      /** What the unit is asked to write here; told to those who may write. */
      asked: z.array(askedView),
      mayWrite: z.boolean(),
    }),
  }),
  listEntries: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/registers/:register/entries',
    summary: 'Entries of a unit, the latest day first; with `below` also those of the units below it',
    needs: 'register.read',
    params: register,
    query: z.object({
      firstDay: givenDay.optional(),
      lastDay: givenDay.optional(),
      state: code.optional(),
      /** Words in any text of the entry, without marks. */
      search: z.string().trim().max(200).optional(),
      /** `topic:drugs`: entries that hold a choice. */
      holds: z
        .string()
        .regex(/^[a-z][a-z0-9-]*:[a-z][a-z0-9-]*$/)
        .optional(),
      /** Only what counts in this measure, in the days given. */
      measure: measureCode.optional(),
      /** Those struck out too, each in its place. */
      withdrawn: flag,
      below: flag,
      /** The day of the tree; today when not given. */
      treeDay: givenDay.optional(),
      /** Where the page before ended (`next`). */
      after: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
        .optional(),
    }),
    reply: z.object({
      /** `files`: how many prove it. */
      entries: z.array(entry.extend({ unitId: z.uuid(), unitName: z.string(), files: z.int() })),
      /** Of all pages. */
      total: z.int(),
      next: z.string().nullable(),
    }),
  }),
  readEntry: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/registers/:register/entries/:entryId',
    summary: 'One entry with the definition it was written by, what does not fit, and what may be done with it',
    needs: 'register.read',
    params: entryParams,
    reply: z.object({
      unitName: z.string(),
      definition: z.object(definitionSchema.shape),
      entry,
      findings: z.array(finding),
      alike: z.array(alike),
      /** The entry it follows from, and those that follow from it. */
      source: alike.extend({ register: code }).nullable(),
      /** `line`: of this entry, counted from 0; null where it is not known. */
      raised: z.array(alike.extend({ register: code, state: z.string().nullable(), line: z.int().nullable() })),
      answers: z.array(answerView),
      /** What else it could be linked to; told to those who may. */
      asked: z.array(askedView),
      /** Codes of the moves this reader may make now. */
      moves: z.array(code),
      mayWrite: z.boolean(),
      /** An accepted report counts its day: it is corrected with a reason only. Told to those who may. */
      reported: z.boolean(),
      life: z.object({ from: day.nullable(), until: day.nullable() }),
      today: day,
    }),
  }),
  addEntry: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/registers/:register/entries',
    summary: 'Write an entry; the phone makes its id, so that it may be sent again without harm',
    needs: 'register.write',
    params: register,
    body: command({
      entryId: z.uuid(),
      version: z.int(),
      values: valuesSchema,
      /** The assignments it is to answer; one that it cannot is told, and keeps the entry from nothing. */
      answers: links,
      /** The entry of the unit it follows from: the inspection that found it. */
      sourceId: z.uuid().optional(),
      /** And the line of it, counted from 0. */
      sourceLine: z.int().min(0).max(499).optional(),
    }),
    reply: written,
    refusals: ['entry-unfit', 'register-version-gone'],
  }),
  correctEntry: endpoint({
    method: 'PUT',
    path: '/api/units/:unitId/registers/:register/entries/:entryId',
    summary: 'Correct an entry; the whole of its values, based on the revision that was seen',
    needs: 'register.write',
    params: entryParams,
    body: command({
      revision: z.int(),
      values: valuesSchema,
      reason: z.string().trim().min(1).max(500).nullable().default(null),
    }),
    reply: written,
    refusals: ['entry-in-ledger', 'entry-reported', 'entry-unfit', 'entry-withdrawn', 'stale'],
  }),
  linkEntry: endpoint({
    method: 'PUT',
    path: '/api/units/:unitId/registers/:register/entries/:entryId/answers',
    summary: 'Say which assignments an entry answers, or answers no more',
    needs: 'register.write',
    params: entryParams,
    body: command({ link: links, unlink: links }),
    reply: written,
    refusals: ['entry-withdrawn', 'answer-waived', 'answer-unfit'],
  }),
  moveEntry: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/registers/:register/entries/:entryId/moves/:move',
    summary: 'Move an entry to its next state, with what that asks to be written',
    needs: 'register.write',
    params: entryParams.extend({ move: code }),
    body: command({ revision: z.int(), values: valuesSchema }),
    reply: written,
    refusals: ['entry-unfit', 'entry-withdrawn', 'entry-move-unfit', 'entry-needs-evidence', 'stale'],
  }),
  withdrawEntry: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/registers/:register/entries/:entryId/withdraw',
    summary: 'Strike an entry out: it stays to be read and counts no more',
    needs: 'register.write',
    params: entryParams,
    body: command({ revision: z.int(), reason }),
    reply: written,
    refusals: ['entry-in-ledger', 'entry-withdrawn', 'stale'],
  }),
  restoreEntry: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/registers/:register/entries/:entryId/restore',
    summary: 'Take a struck-out entry back',
    needs: 'register.write',
    params: entryParams,
    body: command({ revision: z.int() }),
    reply: written,
    refusals: ['entry-in-ledger', 'entry-not-withdrawn', 'stale'],
  }),
  exportRegister: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/registers/:register/file',
    summary: 'The entries of some days as Excel, in the columns that are read back',
    needs: 'register.read',
    params: register,
    query: z.object(windowQuery),
    reply: nothing,
    download: true,
    refusals: ['entries-too-many'],
  }),
  breakDown: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/registers/:register/breakdown',
    summary: 'What a measure of a register amounts to in some days, by the choices of a field',
    needs: 'register.read',
    params: register,
    query: z.object({ ...windowQuery, measure: measureCode, by: code, below: flag, treeDay: givenDay.optional() }),
    reply: z.object({
      /** In the order of the choices; an entry of several counts with each. Null: of entries that say none. */
      parts: z.array(z.object({ choice: z.string().nullable(), name: z.string(), amount: z.number() })),
    }),
  }),
  readRates: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/registers/:register/rates',
    summary: 'What rates of a register stand on: schools, pupils, and what the schools alone wrote in some days',
    needs: 'register.read',
    params: register,
    query: z.object({ ...windowQuery, below: flag, treeDay: givenDay.optional() }),
    reply: z.object({
      schools: z.int(),
      /** Schools that keep a list of classes, and the pupils in these lists. */
      schoolsWithClasses: z.int(),
      pupils: z.int(),
      amounts: z.array(z.object({ code: measureCode, amount: z.number() })),
    }),
  }),
  measureUnit: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/measures',
    summary: 'What the registers of a unit, or of it and all below it, amount to in some days',
    needs: 'register.read',
    params: unit,
    query: z.object({
      ...windowQuery,
      below: flag,
      /** The day of the tree; the last day of the window when not given. */
      treeDay: givenDay.optional(),
    }),
    reply: z.object({
      /** The days by which registers are counted whose entries stay inside the unit: from outside, whole months that are over. */
      closedDays: z.object({ firstDay: day, lastDay: day }).nullable(),
      measures: z.array(
        z.object({
          code: measureCode,
          register: code,
          name: z.string(),
          unit: z.string(),
          kind: z.enum(['flow', 'stock']),
          amount: z.number(),
          /** How many entries it rests on. */
          entries: z.int(),
        }),
      ),
    }),
  }),
};
