import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { givenDay } from '#base/plain-day.ts';
import { levelNames, ownershipNames, unitKindNames } from './rules/kinds.ts';
import { stepColumnKeys } from './rules/reform/sheet/columns.ts';

const day = givenDay;
const name = z.string().trim().min(3).max(200);
const text = (limit: number) => z.string().trim().max(limit).nullable();
const relation = z.enum(['reports_to', 'governed_by', 'lies_in', 'partners_with']);
const id = z.uuid();

const place = z.strictObject({ relation, otherId: id, rank: z.number().int().min(1).max(9) });

const facts = z.strictObject({
  name,
  kind: z.enum(unitKindNames),
  levels: z.array(z.enum(levelNames)),
  ownership: z.enum(ownershipNames),
  tags: z.array(z.string().trim().min(1).max(50)).max(20),
  code: text(50),
  abbreviation: text(20),
  placeName: text(100),
  draftingUnit: text(20),
  headName: text(100),
  headTitle: text(100),
  lastClass: z.number().int().min(1).max(12).nullable().optional(),
});

/** As in rules/reform/steps.ts. */
export const step = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('open'), unitId: id, facts, places: z.array(place).max(9) }),
  z.strictObject({ step: z.literal('close'), unitId: id }),
  z.strictObject({
    step: z.literal('rename'),
    unitId: id,
    name,
    abbreviation: text(20).optional(),
    placeName: text(100).optional(),
  }),
  z.strictObject({
    step: z.literal('re-kind'),
    unitId: id,
    kind: z.enum(unitKindNames),
    levels: z.array(z.enum(levelNames)),
  }),
  z.strictObject({
    step: z.literal('move'),
    unitId: id,
    relation,
    toId: id,
    rank: z.number().int().min(1).max(9).optional(),
  }),
  z.strictObject({ step: z.literal('merge'), unitIds: z.array(id).min(1).max(1_000), intoId: id }),
  z.strictObject({
    step: z.literal('split'),
    unitId: id,
    parts: z.array(z.strictObject({ unitId: id, part: z.string().trim().min(1).max(200) })).max(100),
  }),
  z.strictObject({ step: z.literal('hand-over'), fromId: id, toId: id }),
]);

const reform = {
  name,
  effectiveOn: day,
  legalBasis: z.string().trim().min(3).max(500),
  steps: z.array(step).max(30_000),
  /** Who prepares it knows that it lies in days that were reported and accepted. */
  knowsAccepted: z.boolean(),
};

const shownPlace = z.object({ relation, otherId: id, otherName: z.string(), rank: z.number().int() });

const unitChange = z.object({
  change: z.enum(['opens', 'ends', 'changes']),
  unitId: id,
  name: z.string(),
  /** Its name before, where that is another. */
  wasName: z.string().nullable(),
  kind: z.enum(unitKindNames),
  /** Names of the facts that differ. */
  facts: z.array(z.string()),
  leaves: z.array(shownPlace),
  joins: z.array(shownPlace),
});

const finding = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  unitId: id.nullable(),
  sentence: z.string(),
});

const person = { personId: id.nullable(), fullName: z.string().nullable() };

/** What a reform does; of one that was confirmed, what it did, without the people. */
export const rehearsal = z.object({
  changes: z.array(unitChange),
  successions: z.array(
    z.object({
      fromId: id,
      fromName: z.string(),
      toId: id,
      toName: z.string(),
      extent: z.enum(['whole', 'part']),
      part: z.string().nullable(),
      rank: z.number().int(),
    }),
  ),
  findings: z.array(finding),
  /** Assignments still running that go to another receiver on the effective day. */
  running: z.array(
    z.object({
      fromId: id,
      fromName: z.string(),
      toId: id,
      toName: z.string(),
      assignments: z.number().int(),
      units: z.number().int(),
    }),
  ),
  /** Assignments still running of units that end, with whom their successors go on. */
  carried: z.array(
    z.object({
      fromId: id,
      fromName: z.string(),
      toId: id,
      toName: z.string(),
      assignments: z.number().int(),
      /** Of these, how many were begun or returned: what was typed goes along. */
      begun: z.number().int(),
    }),
  ),
  /** Who loses or gains rights over units; the name only of people whom the reader administers. */
  rights: z.array(
    z.object({
      ...person,
      /** The units the rights are held on. */
      heldOn: z.array(z.string()),
      change: z.enum(['loses', 'gains']),
      permissions: z.array(z.string()),
      count: z.number().int(),
      /** The first of the units concerned. */
      units: z.array(z.string()),
    }),
  ),
  /** Roles that stay on units that end. */
  peopleLeft: z.array(
    z.object({ ...person, role: z.string(), unitId: id, unitName: z.string(), unitKind: z.enum(unitKindNames) }),
  ),
});

/** A unit a step may speak of; kind, levels and years tell two of one name apart. */
const namedUnit = z.object({
  unitId: id,
  name: z.string(),
  kind: z.enum(unitKindNames),
  levels: z.array(z.enum(levelNames)),
  /** The first and the last day it stands; null while no end is known. */
  from: z.string(),
  to: z.string().nullable(),
});

const params = z.object({ unitId: id, reformId: id });
const office = z.object({ unitId: id });
const state = z.enum(['draft', 'confirmed', 'undone']);
const revision = z.number().int().min(1);
const moment = z.iso.datetime();

export const reformsContract = {
  listReforms: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/reforms',
    summary: 'The reforms of the organisation an office has prepared',
    needs: 'unit.manage',
    params: office,
    reply: z.object({
      reforms: z.array(
        z.object({
          id,
          name: z.string(),
          effectiveOn: z.string(),
          state,
          steps: z.number().int(),
          createdBy: z.string(),
          confirmedBy: z.string().nullable(),
          confirmedAt: moment.nullable(),
          undoneBy: z.string().nullable(),
          undoneAt: moment.nullable(),
        }),
      ),
    }),
  }),
  findReformUnits: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/reforms/units',
    summary:
      'Units that a reform of an office may speak of, found by words as of the day before it holds and of its day',
    needs: 'unit.manage',
    params: office,
    query: z.object({ day, q: z.string().max(100) }),
    reply: z.object({
      units: z.array(
        namedUnit.extend({
          under: z.string().nullable(),
          /** Whether the caller administers it: what changes a unit that they do not is not confirmed by them. */
          administered: z.boolean(),
        }),
      ),
      more: z.boolean(),
    }),
  }),
  draftReform: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/reforms',
    summary: 'Begin a draft of a reform: steps with one effective day and a legal basis; nothing is applied',
    needs: 'unit.manage',
    params: office,
    body: command(reform),
    reply: z.object({ id, revision }),
  }),
  readReform: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/reforms/:reformId',
    summary: 'A reform with what it does: a draft is rehearsed anew at every reading',
    needs: 'unit.manage',
    params,
    reply: z.object({
      id,
      ...reform,
      state,
      revision,
      createdBy: z.string(),
      createdAt: moment,
      confirmedBy: z.string().nullable(),
      confirmedAt: moment.nullable(),
      undoneBy: z.string().nullable(),
      undoneAt: moment.nullable(),
      rehearsal,
      /** What stands in the way of taking it back; null when it is not confirmed. */
      undo: z
        .object({
          /** What was built on it, as part of a sentence. */
          builtOn: z.string().nullable(),
          /** Whether the caller administers everything it concerns. */
          administered: z.boolean(),
        })
        .nullable(),
    }),
  }),
  readSteps: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/reforms/:reformId/steps',
    summary: 'A reform as it is written, with the names of the units its steps speak of; nothing is rehearsed',
    needs: 'unit.manage',
    params,
    reply: z.object({ id, ...reform, state, revision, createdBy: z.string(), units: z.array(namedUnit) }),
  }),
  changeReform: endpoint({
    method: 'PUT',
    path: '/api/units/:unitId/reforms/:reformId',
    summary: 'Change a draft of a reform',
    needs: 'unit.manage',
    params,
    body: command({ revision, ...reform }),
    reply: z.object({ revision }),
    refusals: ['stale', 'reform-confirmed', 'reform-undone'],
  }),
  reformSheet: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/reforms/:reformId/sheet',
    summary: 'The steps of a reform as the sheet that takes them in again, with the codes of the units',
    needs: 'unit.manage',
    params,
    reply: nothing,
    download: true,
    refusals: ['sheet-too-long'],
  }),
  checkReformSheet: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/reforms/:reformId/sheet/check',
    summary:
      'Read a filled sheet of steps and judge every cell, a long one in the background; the draft stays as it is',
    needs: 'unit.manage',
    changesNothing: true,
    upload: true,
    params,
    body: command({}),
    reply: z.object({
      rows: z.array(z.object({ row: z.number().int(), cells: z.array(z.string()) })),
      /** About the sheet as a whole: columns not understood or given twice. */
      remarks: z.array(z.string()),
      findings: z.array(
        z.object({
          row: z.number().int(),
          column: z.enum(stepColumnKeys),
          code: z.string(),
          severity: z.enum(['error', 'warning']),
          sentence: z.string(),
        }),
      ),
      /** What the rows are judged against, so that the page can judge again while they are mended. */
      units: z.array(namedUnit.extend({ code: z.string().nullable() })),
      /** A long sheet is judged in the background (`GET /api/sheet-runs/:runId`); all else is then empty. */
      runId: id.nullable(),
    }),
    refusals: [
      'reform-confirmed',
      'reform-undone',
      'file-empty',
      'file-broken',
      'file-kind-unknown',
      'file-bomb',
      'file-macro',
      'file-too-large',
      'file-too-heavy',
      'reader-busy',
      'sheet-empty',
      'sheet-too-long',
      'sheet-columns-missing',
    ],
  }),
  deleteDraft: endpoint({
    method: 'DELETE',
    path: '/api/units/:unitId/reforms/:reformId',
    summary: 'Drop a draft of a reform; its history stays',
    needs: 'unit.manage',
    params,
    body: command({ revision }),
    reply: nothing,
    refusals: ['stale', 'reform-confirmed', 'reform-undone'],
  }),
  confirmReform: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/reforms/:reformId/confirm',
    summary: 'Apply a reform from its effective day on, whole or not at all',
    needs: 'unit.manage',
    params,
    body: command({ revision }),
    reply: z.object({ revision, changed: z.number().int() }),
    refusals: ['stale', 'reform-not-ready', 'reform-confirmed', 'reform-undone'],
  }),
  undoReform: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/reforms/:reformId/undo',
    summary: 'Take a reform back while nothing was built on it',
    needs: 'unit.manage',
    params,
    body: command({ revision, note: z.string().trim().max(500).optional() }),
    reply: z.object({ revision }),
    refusals: ['stale', 'reform-not-confirmed', 'reform-undone', 'reform-built-on'],
  }),
};
