import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { givenDay, plainDay } from '#base/plain-day.ts';
import { asksInWords, programmeDraft, programmeTitle as title } from './draft-contract.ts';
import { assignmentStates, correctionStates, dutyKinds } from './rules/assignment.ts';
import { audienceSchema } from './rules/audience.ts';

const day = plainDay;
const unitParams = z.object({ unitId: z.uuid() });
const programmeParams = z.object({ unitId: z.uuid(), programmeId: z.uuid() });

const finding = z.object({ code: z.string(), severity: z.enum(['warning', 'info', 'error']), sentence: z.string() });

const programmeView = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  documentId: z.uuid().nullable(),
  /** The programme above it was made from, with the days by which this office owes its own totals there. */
  parent: z
    .object({
      unitId: z.uuid(),
      id: z.uuid(),
      title: z.string(),
      windows: z.array(z.object({ firstDay: day.nullable(), lastDay: day.nullable(), dueLastDay: day })),
    })
    .nullable(),
  title: z.string(),
  numberSymbol: z.string().nullable(),
  signedOn: z.string().nullable(),
  year: z.int(),
  state: z.enum(['draft', 'issued', 'closed']),
  issuedOn: z.string().nullable(),
  revision: z.int(),
  /** What the reading and the calendar of windows give to think about. */
  findings: z.array(finding),
  duties: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(dutyKinds),
      title: z.string(),
      phrase: z.string().nullable(),
      channel: z.string().nullable(),
      audience: audienceSchema,
      audienceSentence: z.string(),
      form: z.object({ code: z.string(), version: z.int() }).nullable(),
      asks: asksInWords.nullable(),
      windows: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          firstDay: z.string().nullable(),
          lastDay: z.string().nullable(),
          dueDay: z.string(),
          dueInclusive: z.boolean(),
          duePhrase: z.string().nullable(),
          /** The last day in time, and the first instant that is too late. */
          dueLastDay: z.string(),
          dueInstant: z.iso.datetime(),
          state: z.enum(['planned', 'open', 'passed-over']),
          /** Units that have an assignment of it. */
          assigned: z.int(),
        }),
      ),
    }),
  ),
  mayEdit: z.boolean(),
  mayIssue: z.boolean(),
});

/** Why, by whom and when a unit was let off; null while it is not. */
export const waiverView = z.object({ reason: z.string(), by: z.string(), at: z.iso.datetime() }).nullable();

/** Of a unit that has handed in nothing: the last day in time before and now, why, and who moved it. */
export const dueChangeView = z
  .object({ from: z.string(), to: z.string(), reason: z.string(), by: z.string() })
  .nullable();

/** Who goes on for a unit that ended, and the last day of that one; null while the unit does it itself. */
export const carryingView = z.object({ byId: z.uuid(), byName: z.string(), until: z.string() }).nullable();

/** Who handed in the newest version in the place of somebody else; null when by a right of their own. */
const standIn = z.object({ who: z.string(), whom: z.string() }).nullable();

const assignmentView = z.object({
  unitId: z.uuid(),
  id: z.uuid(),
  /** The unit it was given to: another than asked when this one goes on for it. */
  unitName: z.string(),
  carrying: carryingView,
  kind: z.enum(dutyKinds),
  /** What is asked of a register and how many entries count so far; null for other kinds. */
  asks: asksInWords.extend({ counted: z.int() }).nullable(),
  /** The duty, and the window when it has a name of its own. */
  title: z.string(),
  windowId: z.uuid(),
  windowName: z.string(),
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
  programmeTitle: z.string(),
  /** The programme that asks for it, where its text can be read. */
  programme: z.object({ unitId: z.uuid(), id: z.uuid() }),
  receiverUnitId: z.uuid(),
  receiverName: z.string(),
  state: z.enum(assignmentStates),
  correction: z.enum(correctionStates).nullable(),
  dueLastDay: z.string(),
  returnDueDay: z.string().nullable(),
  duePhrase: z.string().nullable(),
  dueChange: dueChangeView,
  late: z.boolean(),
  doneOn: z.string().nullable(),
  standIn,
  waiver: waiverView,
  /** The office's own window for the same form and days: the report is made by adding up what comes in there. */
  totalWindowId: z.uuid().nullable(),
  version: z.int(),
});

const followed = z.object({
  unitId: z.uuid(),
  assignmentId: z.uuid(),
  unitName: z.string(),
  /** What tells it from others of its name in the list: what it is, its years. */
  told: z.string().nullable(),
  carrying: carryingView,
  state: z.enum(assignmentStates),
  correction: z.enum(correctionStates).nullable(),
  dueLastDay: z.string(),
  returnDueDay: z.string().nullable(),
  firstSubmittedAt: z.iso.datetime().nullable(),
  submittedAt: z.iso.datetime().nullable(),
  standIn,
  acceptedAt: z.iso.datetime().nullable(),
  /** First handed in after the due time, or for a total already closed. */
  late: z.boolean(),
  /** Still waited for and past its day. */
  overdue: z.boolean(),
  waiver: waiverView,
  version: z.int(),
  /** Another office that received it and decides about it: one below, or one merged into this one; null for this one. */
  receiver: z.object({ unitId: z.uuid(), name: z.string() }).nullable(),
  /** By another tree: whose closed total it came in, or was missing in; its state is the one in that total. */
  inTotalOf: z.object({ unitId: z.uuid(), name: z.string() }).nullable(),
  /** How many entries count, of a duty of entries; null of other kinds. */
  counted: z.int().nullable(),
  /**
   * How many more of its entries would count and wait for the unit to say what they are for; null where there are enough,
   * and where the office may not know.
   */
  uncounted: z.int().nullable(),
  /** By the tree of the day asked for: under which child of the office; null outside it, left out when not asked for. */
  under: z.object({ unitId: z.uuid(), name: z.string() }).nullable().optional(),
});

export const awaitedCounts = z.object({
  total: z.int(),
  /** Handed in and waiting for the office. */
  submitted: z.int(),
  accepted: z.int(),
  returned: z.int(),
  /** Nothing handed in yet; drafts below are not told apart. */
  notHandedIn: z.int(),
  overdue: z.int(),
  waived: z.int(),
  /** Corrections of accepted reports that wait for the office, as reports do. */
  corrections: z.int(),
});

const windowHead = z.object({
  windowId: z.uuid(),
  unitId: z.uuid(),
  programmeId: z.uuid(),
  programmeTitle: z.string(),
  kind: z.enum(dutyKinds),
  asks: asksInWords.nullable(),
  dutyTitle: z.string(),
  windowName: z.string(),
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
  dueLastDay: z.string(),
  counts: awaitedCounts,
});

const programme = '/api/units/:unitId/programmes/:programmeId' as const;

/** `told` tells it from others of its name in the same list: what it is, under whom, its years. */
const listedUnit = z.object({ id: z.uuid(), name: z.string(), told: z.string().nullable() });

export const programmesContract = {
  listProgrammes: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/programmes',
    summary: 'Programmes of an office, and those of the level above that concern it',
    needs: 'programme.read',
    params: unitParams,
    reply: z.object({
      own: z.array(
        z.object({
          id: z.uuid(),
          title: z.string(),
          year: z.int(),
          state: z.enum(['draft', 'issued', 'closed']),
          issuedOn: z.string().nullable(),
          duties: z.int(),
        }),
      ),
      /** Issued programmes this unit has assignments of; an office may make its own from one. */
      above: z.array(
        z.object({ unitId: z.uuid(), unitName: z.string(), id: z.uuid(), title: z.string(), year: z.int() }),
      ),
      mayWrite: z.boolean(),
    }),
  }),
  createProgramme: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/programmes',
    summary:
      'Create a draft programme from a document that was read, from the programme of the level above, or by hand',
    needs: 'programme.write',
    params: unitParams,
    body: command({
      from: z.union([
        z.strictObject({ documentId: z.uuid() }),
        z.strictObject({ parent: z.strictObject({ unitId: z.uuid(), programmeId: z.uuid() }) }),
        z.strictObject({ title, year: z.int().min(2000).max(2100) }),
      ]),
    }),
    reply: z.object({ id: z.uuid() }),
  }),
  readProgramme: endpoint({
    method: 'GET',
    path: programme,
    summary: 'A programme with its duties and windows',
    needs: 'programme.read',
    params: programmeParams,
    reply: programmeView,
  }),
  editProgramme: endpoint({
    method: 'PUT',
    path: programme,
    summary: 'Replace the content of a draft programme',
    needs: 'programme.write',
    params: programmeParams,
    body: command({ revision: z.int(), draft: programmeDraft }),
    reply: z.object({ revision: z.int() }),
    refusals: ['stale', 'programme-issued', 'window-days-wrong'],
  }),
  previewAudience: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/audience',
    summary: 'Which units an audience (JSON in `audience`) holds today',
    needs: 'programme.read',
    params: unitParams,
    query: z.object({ audience: z.string().max(20_000) }),
    reply: z.object({ sentence: z.string(), units: z.array(listedUnit) }),
    refusals: ['audience-unknown'],
  }),
  issueProgramme: endpoint({
    method: 'POST',
    path: `${programme}/issue`,
    summary: 'Issue a draft: windows whose day has come open, and their audience gets its assignments',
    needs: 'programme.issue',
    params: programmeParams,
    body: command({ revision: z.int() }),
    reply: z.object({
      opened: z.int(),
      planned: z.int(),
      passedOver: z.int(),
      assignments: z.int(),
    }),
    refusals: ['stale', 'programme-issued', 'audience-empty', 'window-days-wrong'],
  }),
  closeProgramme: endpoint({
    method: 'POST',
    path: `${programme}/close`,
    summary: 'Close a programme: planned windows no longer open',
    needs: 'programme.issue',
    params: programmeParams,
    body: command({ reason: z.string().trim().min(3).max(500) }),
    reply: nothing,
    refusals: ['programme-not-issued'],
  }),
  offeredUnits: endpoint({
    method: 'GET',
    path: '/api/windows/:unitId/:windowId/offered',
    summary: 'Units that belong to the audience today and have no assignment because they opened in mid-window',
    needs: 'programme.read',
    params: z.object({ unitId: z.uuid(), windowId: z.uuid() }),
    reply: z.object({ units: z.array(listedUnit) }),
  }),
  addToWindow: endpoint({
    method: 'POST',
    path: '/api/windows/:unitId/:windowId/assignments',
    summary: 'Give offered units an assignment of an open window',
    needs: 'programme.issue',
    params: z.object({ unitId: z.uuid(), windowId: z.uuid() }),
    body: command({ unitIds: z.array(z.uuid()).min(1).max(1000) }),
    reply: z.object({ added: z.int() }),
    refusals: ['window-not-open'],
  }),
  changeDue: endpoint({
    method: 'POST',
    path: '/api/windows/:unitId/:windowId/due',
    summary: 'Move the due day of an issued window with a reason; what was handed in keeps its lateness',
    needs: 'programme.issue',
    params: z.object({ unitId: z.uuid(), windowId: z.uuid() }),
    body: command({
      /** The last day in time from now on. */
      dueDay: givenDay,
      reason: z.string().trim().min(3).max(500),
    }),
    /** How many units have the new day. */
    reply: z.object({ units: z.int() }),
    refusals: ['programme-not-issued', 'window-passed-over', 'due-not-later'],
  }),
  waiveAssignment: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/assignments/:assignmentId/waive',
    summary: 'Waive an assignment with a reason, by the office that issued it',
    needs: 'report.review',
    params: z.object({ unitId: z.uuid(), assignmentId: z.uuid() }),
    body: command({ reason: z.string().trim().min(3).max(500) }),
    reply: nothing,
    refusals: ['assignment-moved'],
  }),
  unwaiveAssignment: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/assignments/:assignmentId/unwaive',
    summary: 'Take a waiver back: the assignment stands where it stood before',
    needs: 'report.review',
    params: z.object({ unitId: z.uuid(), assignmentId: z.uuid() }),
    body: command({}),
    reply: nothing,
    refusals: ['assignment-moved'],
  }),
  listAssignments: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/assignments',
    summary: 'What a unit must do (Việc phải làm), by due time',
    needs: 'assignment.read',
    params: unitParams,
    reply: z.object({
      unitName: z.string(),
      today: z.string(),
      overdue: z.array(assignmentView),
      thisWeek: z.array(assignmentView),
      coming: z.array(assignmentView),
      done: z.array(assignmentView),
    }),
  }),
  listAwaited: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/awaited',
    summary: 'What an office waits for from below, per window',
    needs: 'assignment.read',
    params: unitParams,
    reply: z.object({ windows: z.array(windowHead) }),
  }),
  followWindow: endpoint({
    method: 'GET',
    path: '/api/windows/:unitId/:windowId/assignments',
    summary: 'Who has handed in, who is late, who has not begun, in one window of an office',
    needs: 'assignment.read',
    params: z.object({ unitId: z.uuid(), windowId: z.uuid() }),
    query: z.object({ day: givenDay.optional() }),
    reply: z.object({
      window: windowHead,
      units: z.array(followed),
      /** Whether the caller may let units of the window off. */
      mayWaive: z.boolean(),
    }),
  }),
};
