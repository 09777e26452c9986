import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { definitionSchema } from './rules/definition.ts';
import { valuesSchema } from './rules/values-schema.ts';

const unit = z.object({ unitId: z.uuid() });
const code = z.string().regex(/^[a-z][a-z0-9-]*$/);
const register = z.object({ unitId: z.uuid(), register: code });
const entryParams = z.object({ unitId: z.uuid(), register: code, entryId: z.uuid() });
const measureCode = z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/);
const reason = z.string().trim().min(3).max(500);
const day = z.iso.date();
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
});

/** An entry of the same unit that is perhaps the same event. */
const alike = z.object({ id: z.uuid(), day, title: z.string() });

const written = z.object({ entry, findings: z.array(finding), alike: z.array(alike) });

const windowQuery = { firstDay: day, lastDay: day };

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
      /** By table: the values its lines begin with. */
      begin: z.record(z.string(), z.array(z.string())),
      life: z.object({ from: day.nullable(), until: day.nullable() }),
      today: day,
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
      firstDay: day.optional(),
      lastDay: day.optional(),
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
      treeDay: day.optional(),
      /** Where the page before ended (`next`). */
      after: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
        .optional(),
    }),
    reply: z.object({
      entries: z.array(entry.extend({ unitId: z.uuid(), unitName: z.string() })),
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
      /** Codes of the moves this reader may make now. */
      moves: z.array(code),
      mayWrite: z.boolean(),
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
    body: command({ entryId: z.uuid(), version: z.int(), values: valuesSchema }),
    reply: written,
    refusals: ['entry-unfit', 'register-version-gone'],
  }),
  correctEntry: endpoint({
    method: 'PUT',
    path: '/api/units/:unitId/registers/:register/entries/:entryId',
    summary: 'Correct an entry; the whole of its values, based on the revision that was seen',
    needs: 'register.write',
    params: entryParams,
    body: command({ revision: z.int(), values: valuesSchema, reason: reason.nullable().default(null) }),
    reply: written,
    refusals: ['entry-unfit', 'entry-withdrawn', 'entry-reason-missing', 'stale'],
  }),
  moveEntry: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/registers/:register/entries/:entryId/moves/:move',
    summary: 'Move an entry to its next state, with what that asks to be written',
    needs: 'register.write',
    params: entryParams.extend({ move: code }),
    body: command({ revision: z.int(), values: valuesSchema }),
    reply: written,
    refusals: ['entry-unfit', 'entry-withdrawn', 'entry-move-unfit', 'stale'],
  }),
  withdrawEntry: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/registers/:register/entries/:entryId/withdraw',
    summary: 'Strike an entry out: it stays to be read and counts no more',
    needs: 'register.write',
    params: entryParams,
    body: command({ revision: z.int(), reason }),
    reply: written,
    refusals: ['entry-withdrawn', 'stale'],
  }),
  restoreEntry: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/registers/:register/entries/:entryId/restore',
    summary: 'Take a struck-out entry back',
    needs: 'register.write',
    params: entryParams,
    body: command({ revision: z.int() }),
    reply: written,
    refusals: ['entry-not-withdrawn', 'stale'],
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
      treeDay: day.optional(),
    }),
    reply: z.object({
      measures: z.array(
        z.object({
          code: measureCode,
          register: code,
          name: z.string(),
          unit: z.string(),
          kind: z.enum(['flow', 'stock']),
          amount: z.int(),
          /** How many entries it rests on. */
          entries: z.int(),
        }),
      ),
    }),
  }),
};
