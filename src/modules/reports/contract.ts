import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { givenDay } from '#base/plain-day.ts';
import { carryingView, dueChangeView, waiverView } from '#modules/programmes/contract.ts';
import { assignmentStates, correctionStates } from '#modules/programmes/rules/assignment.ts';
import { greatestScaled } from './rules/form/cell.ts';
import { formSchema, indicatorCode } from './rules/form/form.ts';
import { moves } from './rules/report-moves.ts';

const params = z.object({ unitId: z.uuid(), assignmentId: z.uuid() });

/**
 * A figure on its way: a whole number scaled by the indicator's decimals (12,5 with one decimal is 125; yes is 1, no 0),
 * `na` for “không áp dụng”, null for blank.
 */
export const cell = z.union([z.int().min(-greatestScaled).max(greatestScaled), z.literal('na'), z.null()]);
const cells = z.record(z.string(), cell);
const texts = z.record(z.string(), z.string());
const partCode = z.string().regex(/^[a-z0-9-]+$/);
const reason = z.string().trim().min(3).max(2000);

const change = <C extends z.ZodType, V extends z.ZodType>(code: C, value: V) =>
  z
    .array(z.strictObject({ code, value, basedOn: value }))
    .max(500)
    .default([]);

const finding = z.object({
  where: z.string(),
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  sentence: z.string(),
});

/** What a return speaks of: a cell, a text part (`words:next`) or the whole (empty). */
const reviewReason = z.object({ where: z.string().max(100), text: z.string() });

const standing = {
  state: z.enum(assignmentStates),
  correction: z.enum(correctionStates).nullable(),
  /** Of the working copy; a hand-in says which one it was based on. */
  revision: z.int(),
};

const version = z.object({
  version: z.int(),
  submittedAt: z.iso.datetime(),
  submittedBy: z.string(),
  /** In whose place. */
  submittedFor: z.string().nullable(),
  /** Why an accepted report was corrected. */
  reason: z.string().nullable(),
  decision: z.enum(['returned', 'accepted']).nullable(),
  decidedAt: z.iso.datetime().nullable(),
  decidedBy: z.string().nullable(),
  decidedFor: z.string().nullable(),
  reasons: z.array(reviewReason),
  /** The accepted figures that totals rest on. */
  current: z.boolean(),
});

const coverage = { expected: z.int(), accepted: z.int(), missing: z.array(z.string()) };

/** Whom the figures of a total rest on: its units, and those of the offices whose figures are totals again. */
const restsOn = z.object({
  ...coverage,
  below: z.array(z.object({ unitId: z.uuid(), name: z.string(), ...coverage })),
});

/** What the registers of the unit amount to in the days of the report, as cells; only of registers it keeps. */
const measured = z.record(z.string(), z.object({ cell: z.int(), register: z.string(), entries: z.int() }));

const compared = z.object({ windowName: z.string(), firstDay: z.string(), lastDay: z.string(), cells }).nullable();

const reportView = z.object({
  /** `head` is what its head is called inside a sentence: hiệu trưởng, giám đốc … */
  unit: z.object({ id: z.uuid(), name: z.string(), head: z.string() }),
  receiver: z.object({ id: z.uuid(), name: z.string() }),
  /** Offices it was to be sent to before, and until the day before which day. */
  cameFrom: z.array(z.object({ fromId: z.uuid(), fromName: z.string(), on: z.string() })),
  /** Who goes on for a unit that ended, and the last day of that one; null while the unit does it itself. */
  carrying: carryingView,
  programmeTitle: z.string(),
  dutyTitle: z.string(),
  window: z.object({
    id: z.uuid(),
    name: z.string(),
    firstDay: z.string().nullable(),
    lastDay: z.string().nullable(),
    duePhrase: z.string().nullable(),
  }),
  ...standing,
  /** The last day in time now; a return sets its own. */
  dueLastDay: z.string(),
  /** The day was moved after it was given out, and nothing was handed in before. */
  dueChange: dueChangeView,
  /** First handed in late: past the due time, or for a total already closed. */
  late: z.boolean(),
  /**
   * What is shown was sent, or would be sent now, before the last day it counts has ended. `earlyBy` is the number of days
   * not over then, that of the sending among them; null when it is not early. A warning, never an obstacle.
   */
  early: z.object({ windowEndsOn: z.string(), earlyBy: z.int() }).nullable(),
  correctionReason: z.string().nullable(),
  /** The office asked for the correction that runs. */
  correctionAsked: z.boolean(),
  waiver: waiverView,
  /** Cut down to what is asked of the unit's levels in the window. */
  form: z.object(formSchema.shape),
  /** What is shown: the working copy, a submitted version, or nothing that this reader may see yet. */
  showing: z.enum(['working', 'version', 'nothing']),
  shownVersion: z.int().nullable(),
  /** Of a sent-up total; null when the figures were typed. */
  restsOn: restsOn.nullable(),
  cells,
  notes: texts,
  words: texts,
  /** Codes of sensitive figures held back from this reader. */
  withheld: z.array(z.string()),
  findings: z.array(finding),
  /** Codes that changed since the submission before. */
  changed: z.array(z.string()),
  /** The figures of that submission; null when there is none. */
  before: cells.nullable(),
  measured,
  previous: compared,
  lastYear: compared,
  versions: z.array(version),
  updatedAt: z.iso.datetime().nullable(),
  updatedBy: z.string().nullable(),
  /** What this reader may do now. */
  may: z.array(z.enum(moves)),
  mayDelegate: z.boolean(),
});

const report = '/api/units/:unitId/reports/:assignmentId' as const;
const decided = z.object(standing);

export const reportsContract = {
  readReport: endpoint({
    method: 'GET',
    path: report,
    summary: 'A report as far as the reader may see it: form, figures, words, findings, versions, comparisons',
    needs: 'report.read',
    params,
    query: z.object({ version: z.coerce.number().int().positive().optional() }),
    reply: reportView,
  }),
  saveCells: endpoint({
    method: 'PUT',
    path: `${report}/cells`,
    summary: 'Save changed figures, notes and words; each with the value it was based on, all or nothing',
    needs: 'report.write',
    params,
    body: command({
      cells: change(indicatorCode, cell),
      notes: change(indicatorCode, z.string().max(2000)),
      words: change(partCode, z.string().max(50_000)),
    }),
    reply: z.object({ ...standing, savedAt: z.iso.datetime(), findings: z.array(finding) }),
    refusals: ['stale', 'report-not-open', 'request-invalid'],
  }),
  handOver: endpoint({
    method: 'POST',
    path: `${report}/hand-over`,
    summary: 'Hand the filled report to the head of the unit for sending',
    needs: 'report.write',
    params,
    body: command({ revision: z.int() }),
    reply: decided,
    refusals: ['stale', 'report-not-open', 'report-not-ready'],
  }),
  takeBack: endpoint({
    method: 'POST',
    path: `${report}/take-back`,
    summary: 'Take a report handed to the head back to be filled in further',
    needs: 'report.write',
    params,
    body: command({}),
    reply: decided,
    refusals: ['report-not-open'],
  }),
  submitReport: endpoint({
    method: 'POST',
    path: `${report}/submit`,
    summary: 'Send the report, or the correction of an accepted one; freezes a version',
    needs: 'report.submit',
    params,
    body: command({ revision: z.int() }),
    reply: z.object({ ...standing, version: z.int(), late: z.boolean() }),
    refusals: ['stale', 'report-not-open', 'report-not-ready'],
  }),
  returnReport: endpoint({
    method: 'POST',
    path: `${report}/return`,
    summary: 'Return a submitted report with reasons tied to its cells and a new day',
    needs: 'report.review',
    params,
    body: command({
      version: z.int(),
      reasons: z
        .array(z.strictObject({ where: z.string().max(100), text: reason }))
        .min(1)
        .max(200),
      dueDay: givenDay,
    }),
    reply: decided,
    refusals: ['stale', 'report-not-reviewable', 'due-day-past'],
  }),
  acceptReport: endpoint({
    method: 'POST',
    path: `${report}/accept`,
    summary: 'Accept a submitted report; its figures are frozen and count',
    needs: 'report.review',
    params,
    body: command({ version: z.int() }),
    reply: decided,
    refusals: ['stale', 'report-not-reviewable'],
  }),
  openCorrection: endpoint({
    method: 'POST',
    path: `${report}/correction`,
    summary: 'Begin to correct an accepted report; its figures stay in force until the correction is accepted',
    needs: 'report.write',
    params,
    body: command({ reason }),
    reply: decided,
    refusals: ['report-not-correctable'],
  }),
  requestCorrection: endpoint({
    method: 'POST',
    path: `${report}/correction/request`,
    summary: 'Ask the unit to correct an accepted report',
    needs: 'report.review',
    params,
    body: command({ reason }),
    reply: decided,
    refusals: ['report-not-correctable'],
  }),
  abandonCorrection: endpoint({
    method: 'POST',
    path: `${report}/correction/abandon`,
    summary: 'Give a correction up before it is submitted: the accepted version stands as it was',
    needs: 'report.write',
    params,
    body: command({}),
    reply: decided,
    refusals: ['report-not-correctable'],
  }),
  withdrawRequest: endpoint({
    method: 'POST',
    path: `${report}/correction/withdraw`,
    summary: 'Take back the question for a correction that the unit has not begun',
    needs: 'report.review',
    params,
    body: command({}),
    reply: decided,
    refusals: ['report-not-correctable'],
  }),
  listSenders: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/senders',
    summary: 'Who may send in the place of the head, and who else of the unit could',
    needs: 'report.submit',
    params: z.object({ unitId: z.uuid() }),
    reply: z.object({
      people: z.array(
        z.object({
          personId: z.uuid(),
          fullName: z.string(),
          /** The grant of the role `sender`; null for those who do not hold it. */
          grantId: z.uuid().nullable(),
          since: z.iso.datetime().nullable(),
        }),
      ),
    }),
  }),
  makeSender: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/senders',
    summary: 'Let a person of the unit send reports in the place of the head',
    needs: 'report.submit',
    params: z.object({ unitId: z.uuid() }),
    body: command({ personId: z.uuid() }),
    reply: nothing,
    refusals: ['grant-exceeds-own'],
  }),
  endSender: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/senders/:grantId/end',
    summary: 'End the right of a person to send in the place of the head',
    needs: 'report.submit',
    params: z.object({ unitId: z.uuid(), grantId: z.uuid() }),
    body: command({}),
    reply: nothing,
    refusals: ['grant-exceeds-own'],
  }),
};
