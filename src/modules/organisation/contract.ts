import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { givenDay } from '#base/plain-day.ts';
import { levelNames, ownershipNames, unitKindNames } from './rules/kinds.ts';
import { creatableKinds, unitColumnKeys } from './rules/unit-sheet-columns.ts';

const day = givenDay;
const text = (limit: number) => z.string().trim().max(limit).nullable();
const unitParams = z.object({ unitId: z.uuid() });

const typedFacts = {
  name: z.string().trim().min(3).max(200),
  levels: z.array(z.enum(levelNames)),
  ownership: z.enum(ownershipNames),
  tags: z
    .array(
      z
        .string()
        .trim()
        .min(1)
        .max(50)
        .regex(/^[^,;]+$/u),
    )
    .max(20),
  code: text(50),
  abbreviation: text(20),
  placeName: text(100),
  draftingUnit: text(20),
  headName: text(100),
  headTitle: text(100),
  /** The highest grade taught, where it is not the last of the levels; left as it is when absent. */
  lastClass: z.number().int().min(1).max(12).nullable().optional(),
};

/** A unit as it is on a day. */
const unit = z.object({
  unitId: z.uuid(),
  ...typedFacts,
  name: z.string(),
  kind: z.enum(unitKindNames),
  tags: z.array(z.string()),
  /** The unit it reports to first, where the reader may see one. */
  parentId: z.uuid().nullable(),
});

const existed = { since: z.string(), until: z.string().nullable() };

const treeUnit = unit.extend({
  ...existed,
  children: z.number().int(),
  /** Names of the units above it that the reader may see, the uppermost first. Only in answers to a search. */
  path: z.array(z.string()),
});

const fact = unit.omit({ unitId: true, parentId: true }).extend({
  id: z.uuid(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
});

const relation = z.object({
  id: z.uuid(),
  relation: z.enum(['reports_to', 'governed_by', 'lies_in', 'partners_with']),
  otherId: z.uuid(),
  otherName: z.string(),
  /** The reader may open the other unit's page, as of the day of this page or the last day of the relation. */
  open: z.boolean(),
  rank: z.number().int(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
});

const succession = z.object({
  unitId: z.uuid(),
  name: z.string(),
  kind: z.enum(unitKindNames),
  ...existed,
  extent: z.enum(['whole', 'part']),
  /** What of it, in words; null for the whole. */
  part: z.string().nullable(),
  effectiveOn: z.string(),
  /** The reader may open the other unit's page, as of the day it is opened on. */
  open: z.boolean(),
});

const sentRow = z.object({
  row: z.number().int().min(1).max(1_048_576),
  cells: z.array(z.string().max(2000)).max(unitColumnKeys.length),
});

const finding = z.object({
  row: z.number().int(),
  column: z.enum(unitColumnKeys),
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  sentence: z.string(),
});

const leftOut = z.array(z.object({ row: z.number().int(), because: z.number().int() }));

/** Set when the sheet is long: it goes on after this answer. */
const runId = z.uuid().nullable();

export const organisationContract = {
  listUnits: endpoint({
    method: 'GET',
    path: '/api/units',
    summary:
      'The tree a person may see as of a day: its uppermost units, the first under one unit, or the first found by words',
    needs: 'unit.read',
    query: z.object({
      day: day.optional(),
      under: z.uuid().optional(),
      q: z.string().max(100).optional(),
      /** Of those under one unit: how many are there already. */
      skip: z.coerce.number().int().min(0).max(100_000).optional(),
    }),
    reply: z.object({ day: z.string(), units: z.array(treeUnit), more: z.boolean() }),
  }),
  unitTraits: endpoint({
    method: 'GET',
    path: '/api/units/traits',
    summary: 'The kinds and tags among the units a person may see as of a day: what an audience is chosen by',
    needs: 'unit.read',
    query: z.object({ day: day.optional() }),
    reply: z.object({ day: z.string(), kinds: z.array(z.enum(unitKindNames)), tags: z.array(z.string()) }),
  }),
  readUnit: endpoint({
    method: 'GET',
    path: '/api/units/:unitId',
    summary: 'One unit: its facts and relations over time, and its receivers on a day',
    needs: 'unit.read',
    params: unitParams,
    query: z.object({ day: day.optional() }),
    reply: z.object({
      unitId: z.uuid(),
      day: z.string(),
      /** What is true on the day; null when the unit did not exist then. */
      now: fact.nullable(),
      facts: z.array(fact),
      relations: z.array(relation),
      /** Whom it goes on for, and who goes on for it. */
      predecessors: z.array(succession),
      successors: z.array(succession),
      /** Whom it reports to on the day, the first receiver first. */
      receivers: z.array(z.object({ unitId: z.uuid(), name: z.string() })),
      children: z.number().int(),
      revision: z.string(),
      relationsRevision: z.string(),
      may: z.object({ manage: z.boolean(), appointFirst: z.boolean(), people: z.boolean(), history: z.boolean() }),
    }),
  }),
  addUnit: endpoint({
    method: 'POST',
    path: '/api/units',
    summary: 'Add one unit below another, true from a day on',
    needs: 'unit.manage',
    body: command({
      from: day,
      kind: z.enum(creatableKinds),
      facts: z.strictObject(typedFacts),
      reportsTo: z.uuid(),
      governedBy: z.uuid().nullable().optional(),
    }),
    reply: z.object({ unitId: z.uuid() }),
    refusals: ['unit-name-taken', 'unit-code-taken', 'unit-parent-unfit'],
  }),
  changeFacts: endpoint({
    method: 'PUT',
    path: '/api/units/:unitId/facts',
    summary: 'Change what is true of a unit from a day on; what was true before stays',
    needs: 'unit.manage',
    params: unitParams,
    body: command({
      from: day,
      /** The revision the change was made from. */
      revision: z.string().max(100),
      facts: z.strictObject(typedFacts),
      note: z.string().trim().max(500).optional(),
    }),
    reply: z.object({ revision: z.string() }),
    refusals: ['unit-unchanged', 'unit-name-taken', 'unit-code-taken'],
  }),
  changeRelations: endpoint({
    method: 'PUT',
    path: '/api/units/:unitId/relations',
    summary:
      'The second receiver of a unit, the place it lies in and the police it works with, from a day on; null for none',
    needs: 'unit.manage',
    params: unitParams,
    body: command({
      from: day,
      /** The revision of the relations the change was made from. */
      revision: z.string().max(100),
      secondReceiver: z.uuid().nullable(),
      liesIn: z.uuid().nullable(),
      /** The police it works with; left as it is when absent. */
      partner: z.uuid().nullable().optional(),
      note: z.string().trim().max(500).optional(),
    }),
    reply: z.object({ revision: z.string() }),
    refusals: ['stale', 'unit-unchanged', 'unit-receiver-unfit', 'unit-place-unfit', 'unit-partner-unfit'],
  }),
  unitTemplate: endpoint({
    method: 'GET',
    path: '/api/units/import/template',
    summary: 'An empty sheet to fill with units, with a guide',
    needs: 'unit.manage',
    reply: nothing,
    download: true,
  }),
  exportUnits: endpoint({
    method: 'GET',
    path: '/api/units/export',
    summary: 'The units below a unit as the sheet that imports them again',
    needs: 'unit.read',
    query: z.object({ day: day.optional(), under: z.uuid().optional() }),
    reply: nothing,
    download: true,
  }),
  checkSheet: endpoint({
    method: 'POST',
    path: '/api/units/import/check',
    summary: 'Read a filled sheet and judge every cell, a long one in the background; no unit is added',
    needs: 'unit.manage',
    changesNothing: true,
    upload: true,
    body: command({ from: day.optional() }),
    reply: z.object({
      rows: z.array(sentRow),
      /** About the sheet as a whole: columns not understood or given twice. */
      remarks: z.array(z.string()),
      findings: z.array(finding),
      /** What the rows are judged against, so that the page can judge again while they are mended. */
      known: z.array(
        z.object({
          unitId: z.uuid(),
          name: z.string(),
          code: z.string().nullable(),
          kind: z.enum(unitKindNames),
          parentId: z.uuid().nullable(),
          governorId: z.uuid().nullable(),
          open: z.boolean(),
          since: z.string(),
        }),
      ),
      /** Of the known units those the rows may speak of, as the sheet that is taken out writes them. */
      present: z.array(z.object({ unitId: z.uuid(), cells: z.array(z.string()) })),
      takenCodes: z.array(z.string()),
      /** A long sheet is judged in the background (`GET /api/sheet-runs/:runId`); all else is then empty. */
      runId,
    }),
    refusals: [
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
  importUnits: endpoint({
    method: 'POST',
    path: '/api/units/import',
    summary:
      'Add the units of a mended sheet, all or none, a long one in the background; rows left out take the rows below them along',
    needs: 'unit.manage',
    body: command({
      from: day,
      rows: z.array(sentRow).min(1).max(10_000),
      leaveOut: z.array(z.number().int()).max(10_000),
    }),
    reply: z.object({ added: z.number().int(), leftOut, runId }),
    refusals: ['units-not-ready'],
  }),
};
