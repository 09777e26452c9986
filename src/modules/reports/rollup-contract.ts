import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { givenDay, plainDay } from '#base/plain-day.ts';
import { changeKinds } from './rules/rollup/changes.ts';
import { waitingStates } from './rules/rollup/coverage.ts';
import { treeChangeKinds } from './rules/rollup/other-tree.ts';
import { obstacles } from './rules/rollup/sending.ts';

const id = z.uuid();
const day = plainDay;
/** A whole number of any size as decimal digits, scaled by ten to `decimals`. */
const scaled = z.string();

const lineOfSums = { reports: z.int(), sums: z.array(scaled.nullable()), reporters: z.array(z.int()) };

const person = z.object({ name: z.string() });

const window = z.object({
  id,
  name: z.string(),
  firstDay: day,
  lastDay: day,
  dutyTitle: z.string(),
  programmeTitle: z.string(),
  formTitle: z.string(),
});

const total = z.object({
  code: z.string(),
  name: z.string(),
  /** What is counted; for a yes/no the units that said yes. */
  unit: z.string(),
  kind: z.enum(['count', 'decimal', 'money', 'yes-no']),
  decimals: z.int(),
  sensitive: z.boolean(),
  /** Null when no unit gave a number: a total of nothing is not zero. */
  sum: scaled.nullable(),
  /** The reader may not see this figure. */
  withheld: z.boolean(),
  /** Units the sum rests on. */
  reporters: z.int(),
  notApplicable: z.int(),
  /** Units that were asked and left it blank. */
  blank: z.int(),
  /** One sum per child, in the order of `children`; left out for sensitive figures and when not asked for. */
  byChild: z.array(scaled.nullable()).optional(),
});

const waiting = z.enum(waitingStates);

const missingUnit = z.object({
  unitId: id,
  name: z.string(),
  state: waiting,
  /** Past the last day in time without a report, or first handed in after it. */
  late: z.boolean(),
});

/** One difference between a closed total and what holds now. */
const change = z.object({
  /** Whose closed total it concerns: this office's, or one below that this total was built on. */
  officeId: id,
  officeName: z.string(),
  closedVersion: z.int(),
  kind: z.enum(changeKinds),
  unitId: id,
  unitName: z.string(),
  usedVersion: z.int().nullable(),
  currentVersion: z.int().nullable(),
  at: z.string().nullable(),
  reason: z.string().nullable(),
});

const below = z.object({
  unitId: id,
  name: z.string(),
  expected: z.int(),
  accepted: z.int(),
  missing: z.array(z.string()),
});

const consolidation = z.object({
  /** What its history goes by; null while nothing was written or closed. */
  id: id.nullable(),
  unit: z.object({ id, name: z.string() }),
  window,
  /** What is shown: the live total, or a closed version. */
  view: z.object({
    version: z.int().nullable(),
    closedAt: z.string().nullable(),
    closedBy: person.nullable(),
    reason: z.string().nullable(),
  }),
  versions: z.array(
    z.object({ version: z.int(), closedAt: z.string(), closedBy: person, reason: z.string().nullable() }),
  ),
  /** The day whose tree says which child a unit stands under; by another than the window’s last day it is only read. */
  day,
  coverage: z.object({
    expected: z.int(),
    accepted: z.int(),
    submitted: z.int(),
    returned: z.int(),
    working: z.int(),
    notBegun: z.int(),
    /** Accepted reports that were first handed in late, and missing ones past their day. */
    late: z.int(),
    missing: z.array(missingUnit),
    waived: z.array(z.string()),
    /** Units of which a correction was asked for or handed in and is not decided; their accepted figures still count. */
    corrections: z.array(z.string()),
    /** Offices whose figures are themselves totals, with whom those rest on. */
    below: z.array(below),
  }),
  children: z.array(
    z.object({
      unitId: id.nullable(),
      name: z.string(),
      /** By another tree than that of the window’s last day: whom it counts that stood apart then, or who it came to be. */
      changes: z.array(z.object({ name: z.string(), kind: z.enum(treeChangeKinds), on: day })),
    }),
  ),
  groups: z.array(z.object({ title: z.string(), totals: z.array(total) })),
  shares: z.array(
    z.object({ code: z.string(), name: z.string(), tenths: z.number().nullable(), isSound: z.boolean() }),
  ),
  texts: z.array(z.object({ code: z.string(), title: z.string(), help: z.string(), text: z.string() })),
  gapsNote: z.string(),
  changes: z.array(change),
  /** A digest of which versions the live total rests on; closing says which it saw. */
  basis: z.string(),
  sent: z.array(z.object({ assignmentId: id, consolidationVersion: z.int(), receiver: z.string(), state: z.string() })),
  may: z.object({
    /** Write its words and close it. */
    write: z.boolean(),
    /** Put the closed total into a report the office owes and hand it to the leader. */
    fill: z.boolean(),
    send: z.boolean(),
    delegate: z.boolean(),
  }),
});

const place = z.object({ unitId: id, windowId: id });
const view = {
  /** A closed version; the newest one when left out, `live` for the figures as they stand now. */
  view: z.union([z.literal('live'), z.coerce.number().int().positive()]).optional(),
};
const page = '/api/units/:unitId/consolidations/:windowId' as const;
const paper = z.object({
  ...view,
  number: z.coerce.number().int().positive().max(99_999).optional(),
  date: givenDay.optional(),
});
const changeOfText = z.object({ text: z.string().max(20_000), was: z.string().max(20_000) });

export const rollupContract = {
  listConsolidations: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/consolidations',
    summary:
      'Report windows this office issued or receives, with how many reported, what is closed and what has gone stale',
    needs: 'rollup.read',
    params: z.object({ unitId: id }),
    /** The day of the tree the units are counted by; each window’s own last day when left out. */
    query: z.object({ day: givenDay.optional() }),
    reply: z.object({
      windows: z.array(
        window.extend({
          dueLastDay: day,
          expected: z.int(),
          accepted: z.int(),
          submitted: z.int(),
          overdue: z.int(),
          closedVersion: z.int(),
          /** Units that differ from the closed total. */
          stale: z.int(),
          /** Changes further below: in closed totals that this one, or the live one, was made of. */
          staleBelow: z.int(),
          sent: z.boolean(),
        }),
      ),
    }),
  }),
  readConsolidation: endpoint({
    method: 'GET',
    path: page,
    summary: 'The consolidated report of one window: totals with whom they rest on, who is missing, words, stale marks',
    needs: 'rollup.read',
    params: place,
    query: z.object({ ...view, day: givenDay.optional(), children: z.enum(['yes', 'no']).optional() }),
    reply: consolidation,
    refusals: ['rollup-form-unknown'],
  }),
  readProvenance: endpoint({
    method: 'GET',
    path: `${page}/indicators/:code` as const,
    summary: 'Where one total comes from: units, versions, who accepted them; sensitive figures never open per unit',
    needs: 'rollup.read',
    params: place.extend({ code: z.string().max(100) }),
    /** By another day’s tree closed totals are opened down to the units they were made of. */
    query: z.object({ ...view, day: givenDay.optional() }),
    reply: z.object({
      code: z.string(),
      name: z.string(),
      unit: z.string(),
      kind: z.string(),
      decimals: z.int(),
      officeName: z.string(),
      sensitive: z.boolean(),
      sources: z.array(
        z.object({
          unitId: id,
          assignmentId: id,
          name: z.string(),
          value: scaled.nullable(),
          notApplicable: z.boolean(),
          version: z.int(),
          acceptedAt: z.string().nullable(),
          acceptedBy: z.string().nullable(),
          late: z.boolean(),
          /** By another tree: the child of the office it stands under there, unless it is that child; empty outside that tree. */
          under: z.string().optional(),
          /** The office's own closed total this figure is, to open next. */
          opens: z.object({ windowId: id, version: z.int() }).nullable(),
        }),
      ),
      missing: z.array(z.string()),
    }),
    refusals: ['rollup-form-unknown'],
  }),
  saveWords: endpoint({
    method: 'PUT',
    path: `${page}/words` as const,
    summary: 'Save words of the consolidated report; each carries the words it was based on',
    needs: 'rollup.write',
    params: place,
    body: command({
      texts: z.record(z.string().max(60), changeOfText).optional(),
      gapsNote: changeOfText.optional(),
    }),
    reply: z.object({ savedAt: z.string() }),
    refusals: ['rollup-words-changed', 'rollup-form-unknown'],
  }),
  closeConsolidation: endpoint({
    method: 'POST',
    path: `${page}/close` as const,
    summary: 'Close the total with its missing units stated; from the second time on a new version with a reason',
    needs: 'rollup.write',
    params: place,
    body: command({
      basis: z.string(),
      /** Every unit that is missing, stated by whoever closes. */
      missing: z.array(id).max(5000),
      reason: z.string().trim().min(3).max(1000).optional(),
    }),
    reply: z.object({ version: z.int() }),
    refusals: [
      'rollup-figures-moved',
      'rollup-gaps-not-stated',
      'rollup-nothing-accepted',
      'rollup-reason-missing',
      'rollup-nothing-changed',
      'rollup-form-unknown',
    ],
  }),
  sendCandidates: endpoint({
    method: 'GET',
    path: `${page}/send-candidates` as const,
    summary: 'Reports this office owes the level above: which fit this total, and why the others do not',
    needs: 'rollup.read',
    params: place,
    reply: z.object({
      candidates: z.array(
        z.object({
          assignmentId: id,
          title: z.string(),
          windowName: z.string(),
          firstDay: day.nullable(),
          lastDay: day.nullable(),
          dueLastDay: day,
          receiver: z.string(),
          state: z.string(),
          /** Words or figures were typed into it by hand; sending replaces them. */
          typed: z.boolean(),
          obstacle: z.enum(obstacles).nullable(),
          /** The closed version that waits in it to be sent by the leader. */
          handedOver: z.int().nullable(),
          /** Titles of the text parts that would go out empty. */
          emptyParts: z.array(z.string()),
        }),
      ),
    }),
  }),
  handOverConsolidation: endpoint({
    method: 'POST',
    path: `${page}/hand-over` as const,
    summary: 'Put the closed total into the office’s own report and hand that to the leader for sending',
    needs: 'rollup.write',
    params: place,
    body: command({ assignmentId: id }),
    reply: z.object({ version: z.int() }),
    refusals: ['rollup-not-closed', 'rollup-does-not-match', 'rollup-already-sent', 'rollup-total-too-large'],
  }),
  sendConsolidation: endpoint({
    method: 'POST',
    path: `${page}/send` as const,
    summary: 'Put the closed total into the office’s own report and hand it in to the level above',
    needs: 'report.submit',
    params: place,
    body: command({ assignmentId: id }),
    reply: z.object({ version: z.int(), late: z.boolean() }),
    refusals: ['rollup-not-closed', 'rollup-does-not-match', 'rollup-already-sent', 'rollup-total-too-large'],
  }),
  paperFindings: endpoint({
    method: 'GET',
    path: `${page}/report-findings` as const,
    summary: 'What the official document still lacks against Nghị định 30/2020/NĐ-CP',
    needs: 'rollup.read',
    params: place,
    query: paper,
    reply: z.object({
      findings: z.array(z.object({ where: z.string(), code: z.string(), severity: z.string(), sentence: z.string() })),
    }),
    refusals: ['rollup-form-unknown'],
  }),
  paperDocx: endpoint({
    method: 'GET',
    path: `${page}/report.docx` as const,
    summary: 'The consolidated report as a Word document laid out by Nghị định 30/2020/NĐ-CP',
    needs: 'rollup.read',
    params: place,
    query: paper,
    reply: nothing,
    download: true,
  }),
  paperPdf: endpoint({
    method: 'GET',
    path: `${page}/report.pdf` as const,
    summary: 'The same document as PDF, made by LibreOffice',
    needs: 'rollup.read',
    params: place,
    query: paper,
    reply: nothing,
    download: true,
    refusals: ['pdf-converter-missing', 'pdf-busy', 'pdf-conversion-failed'],
  }),
  paperXlsx: endpoint({
    method: 'GET',
    path: `${page}/report.xlsx` as const,
    summary:
      'The figures as Excel with real numbers, and a sheet that names the sources; by the tree of another day a comparison copy',
    needs: 'rollup.read',
    params: place,
    /** By another `day` than the window’s last one number and date are left out: a comparison copy is no document. */
    query: paper.extend({ children: z.enum(['yes', 'no']).optional(), day: givenDay.optional() }),
    reply: nothing,
    download: true,
  }),
  unitReportDocx: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/reports/:assignmentId/report.docx',
    summary: 'A unit’s own report as a Word document: its newest version in, or the accepted one for readers above',
    needs: 'report.read',
    params: z.object({ unitId: id, assignmentId: id }),
    query: z.object({ number: paper.shape.number, date: paper.shape.date }),
    reply: nothing,
    download: true,
    refusals: ['rollup-form-unknown'],
  }),
  rollUpByChild: endpoint({
    method: 'GET',
    path: '/api/roll-up',
    summary: 'One total per child of a unit over every accepted report of a form and its days, along the dated tree',
    needs: 'rollup.read',
    query: z.object({
      formCode: z.string().max(60),
      formVersion: z.coerce.number().int().positive(),
      firstDay: givenDay,
      lastDay: givenDay,
      by: z.literal('child'),
      under: id,
      /** The day of the tree; the window’s last day when left out. */
      day: givenDay.optional(),
    }),
    reply: z.object({
      day,
      indicators: z.array(z.object({ code: z.string(), name: z.string(), decimals: z.int(), sensitive: z.boolean() })),
      /** `sums` and `reporters` stand in the order of `indicators`. */
      children: z.array(z.object({ unitId: id, name: z.string(), ...lineOfSums })),
      total: z.object(lineOfSums),
      /** Sensitive figures whose children rest on too few reports: only their total is shown. */
      withheld: z.array(z.string()),
    }),
    refusals: ['rollup-form-unknown'],
  }),
};
