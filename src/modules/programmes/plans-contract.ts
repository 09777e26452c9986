import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { givenDay } from '#base/plain-day.ts';
import { carryingView, dueChangeView, waiverView } from './contract.ts';
import { assignmentStates } from './rules/assignment.ts';

const params = z.object({ unitId: z.uuid(), assignmentId: z.uuid() });
const plan = '/api/units/:unitId/plans/:assignmentId' as const;
const moved = z.object({ state: z.enum(assignmentStates), revision: z.int() });
const reasons = z
  .array(z.object({ text: z.string().trim().min(3).max(2000) }))
  .min(1)
  .max(50);

const planVersion = z.object({
  version: z.int(),
  fileName: z.string(),
  size: z.int(),
  /** Of the file, hexadecimal: what was signed is what was kept. */
  sha256: z.string(),
  numberSymbol: z.string().nullable(),
  signedOn: z.string().nullable(),
  note: z.string().nullable(),
  submittedAt: z.iso.datetime().nullable(),
  submittedBy: z.string().nullable(),
  /** In whose place. */
  submittedFor: z.string().nullable(),
  decision: z.enum(['returned', 'accepted']).nullable(),
  decidedAt: z.iso.datetime().nullable(),
  decidedBy: z.string().nullable(),
  decidedFor: z.string().nullable(),
  reasons: z.array(z.object({ text: z.string() })),
  /** The text of a Word file, for a look without downloading; null for a PDF, which the browser shows itself. */
  preview: z.string().nullable(),
});

export const plansContract = {
  readPlan: endpoint({
    method: 'GET',
    path: plan,
    summary: 'The plan a unit hands in: its files, where it stands, what may be done now',
    needs: 'assignment.read',
    params,
    reply: z.object({
      /** `head` is what its head is called inside a sentence: hiệu trưởng, giám đốc … */
      unit: z.object({ id: z.uuid(), name: z.string(), head: z.string() }),
      receiver: z.object({ id: z.uuid(), name: z.string() }),
      /** Offices it was to be sent to before, and until the day before which day. */
      cameFrom: z.array(z.object({ fromId: z.uuid(), fromName: z.string(), on: z.string() })),
      /** Who goes on for a unit that ended, and the last day of that one; null while the unit does it itself. */
      carrying: carryingView,
      windowId: z.uuid(),
      programmeTitle: z.string(),
      dutyTitle: z.string(),
      phrase: z.string().nullable(),
      channel: z.string().nullable(),
      state: z.enum(assignmentStates),
      revision: z.int(),
      dueLastDay: z.string(),
      dueChange: dueChangeView,
      returnDueDay: z.string().nullable(),
      late: z.boolean(),
      waiver: waiverView,
      /** Newest first; the level above sees submitted ones only. */
      versions: z.array(planVersion),
      may: z.array(z.enum(['upload', 'hand-over', 'take-back', 'submit', 'return', 'accept'])),
    }),
  }),
  uploadPlan: endpoint({
    method: 'POST',
    path: plan,
    summary: 'Put in the signed file with its number, date and a note; replaces a file not yet sent',
    needs: 'plan.write',
    params,
    upload: true,
    body: command({
      numberSymbol: z.string().trim().max(100).nullable(),
      signedOn: givenDay.nullable(),
      note: z.string().trim().max(2000).nullable(),
      /** Declared for a scan, in which the program cannot look for a secrecy mark. */
      noSecrecyMark: z.boolean().default(false),
    }),
    reply: moved,
    refusals: [
      'assignment-moved',
      'plan-scan-undeclared',
      'file-kind-unknown',
      'file-broken',
      'file-bomb',
      'file-too-heavy',
      'reader-busy',
      'file-macro',
      'file-locked',
      'file-empty',
      'file-too-large',
      'document-secret',
    ],
  }),
  handOverPlan: endpoint({
    method: 'POST',
    path: `${plan}/hand-over`,
    summary: 'Hand the plan to the head of the unit for sending',
    needs: 'plan.write',
    params,
    body: command({ revision: z.int() }),
    reply: moved,
    refusals: ['stale', 'assignment-moved', 'plan-missing'],
  }),
  takeBackPlan: endpoint({
    method: 'POST',
    path: `${plan}/take-back`,
    summary: 'Take a plan handed to the head back',
    needs: 'plan.write',
    params,
    body: command({ revision: z.int() }),
    reply: moved,
    refusals: ['stale', 'assignment-moved'],
  }),
  submitPlan: endpoint({
    method: 'POST',
    path: `${plan}/submit`,
    summary: 'Send the plan to the office that asked for it',
    needs: 'plan.submit',
    params,
    body: command({ revision: z.int() }),
    reply: moved,
    refusals: ['stale', 'assignment-moved', 'plan-missing'],
  }),
  returnPlan: endpoint({
    method: 'POST',
    path: `${plan}/return`,
    summary: 'Return the plan with reasons and a day of its own',
    needs: 'report.review',
    params,
    body: command({ revision: z.int(), reasons, dueDay: givenDay }),
    reply: moved,
    refusals: ['stale', 'assignment-moved', 'due-day-past'],
  }),
  acceptPlan: endpoint({
    method: 'POST',
    path: `${plan}/accept`,
    summary: 'Accept the plan',
    needs: 'report.review',
    params,
    body: command({ revision: z.int() }),
    reply: moved,
    refusals: ['stale', 'assignment-moved'],
  }),
  downloadPlan: endpoint({
    method: 'GET',
    path: `${plan}/files/:version`,
    summary: 'The signed file of one version',
    needs: 'assignment.read',
    params: params.extend({ version: z.coerce.number().int().positive() }),
    reply: nothing,
    download: true,
  }),
};
