import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { givenDay, plainDay } from '#base/plain-day.ts';
import { registersContract } from './contract.ts';
import { reportViews } from './rules/shifts/shift-report.ts';
import { valuesSchema } from './rules/values-schema.ts';

const unit = z.object({ unitId: z.uuid() });
const week = unit.extend({ week: givenDay });
const name = z.string().max(400);

/** What a person types is judged by the rules (`rules/shifts/judge-roster.ts`), place by place; this only bounds it. */
const line = z.object({
  from: z.string().max(20),
  until: z.string().max(20),
  people: z.array(z.array(name).max(200)).max(7),
});
const holidayDay = z.object({ day: givenDay, leader: name, phone: z.string().max(60), people: z.array(name).max(200) });

const hours = { day: givenDay, from: z.string(), until: z.string() };
const rostered = z.object({ ...hours, people: z.array(z.string()) });
const logged = z.object({
  id: z.uuid(),
  ...hours,
  guards: z.string(),
  result: z.string(),
  what: z.string(),
  takenOverBy: z.string(),
  handedOver: z.string(),
  by: z.string(),
  at: z.iso.datetime(),
  revision: z.int(),
  /** Whether the reader may take it back: just written by them, and nobody changed it since. */
  mayTakeBack: z.boolean(),
});

const holiday = z.object({
  id: z.uuid(),
  revision: z.int(),
  name: z.string(),
  firstDay: plainDay,
  lastDay: plainDay,
  /** Telephone numbers only until the holiday is over. */
  days: z.array(holidayDay),
  writtenAt: z.iso.datetime(),
  writtenBy: z.string(),
});

const finding = z.discriminatedUnion('code', [
  z.object({ code: z.literal('nobody'), day: plainDay }),
  z.object({ code: z.literal('gap'), day: plainDay, from: z.string(), until: z.string() }),
  z.object({
    code: z.literal('two-at-once'),
    day: plainDay,
    person: z.string(),
    shifts: z.tuple([z.object(hours), z.object(hours)]),
  }),
]);

const roster = z.object({
  /** 0 while nobody wrote one. */
  revision: z.int(),
  id: z.uuid().nullable(),
  lines: z.array(line),
  writtenAt: z.iso.datetime().nullable(),
  writtenBy: z.string().nullable(),
  reason: z.string().nullable(),
});

const report = z.object({
  unitName: z.string(),
  view: z.enum(reportViews),
  firstDay: plainDay,
  lastDay: plainDay,
  today: plainDay,
  counts: z.object({
    rostered: z.int(),
    logged: z.int(),
    normal: z.int(),
    withEvent: z.int(),
    notLogged: z.int(),
    /** Days with duty by the plan of a holiday. */
    holidayDuty: z.int(),
    /** Minutes of the other days on which nobody was rostered. */
    uncovered: z.int(),
  }),
  /** Every logged shift in its order. */
  shifts: z.array(logged.omit({ mayTakeBack: true, revision: true })),
  notLogged: z.array(rostered),
  holidays: z.array(z.object({ name: z.string(), day: plainDay, leader: z.string(), people: z.array(z.string()) })),
});
const reportQuery = z.object({ view: z.enum(reportViews), day: givenDay });

/** Rosters, the duty of holidays, and the log of shifts; all of it stays inside the unit. */
export const shiftsContract = {
  readDuty: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/shifts',
    summary: 'The shifts around today as the roster has them, what was logged of them, and who is on duty on a holiday',
    needs: 'shift.read',
    params: unit,
    reply: z.object({
      unitName: z.string(),
      today: plainDay,
      /** Of a week ago until the day after tomorrow. */
      shifts: z.array(rostered),
      logged: z.array(logged),
      holiday: z
        .object({ name: z.string(), leader: z.string(), phone: z.string(), people: z.array(z.string()) })
        .nullable(),
      /** The version of the register the log is written by. */
      version: z.int(),
      mayLog: z.boolean(),
      mayWrite: z.boolean(),
    }),
  }),
  logShift: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/shifts',
    summary: 'Log a shift that has begun; what is said of one that is logged already is added to it',
    needs: 'shift.log',
    params: unit,
    body: command({ entryId: z.uuid(), version: z.int(), values: valuesSchema }),
    reply: registersContract.addEntry.reply,
    refusals: ['entry-unfit', 'register-version-gone'],
  }),
  takeBackShift: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/shifts/:entryId/take-back',
    summary: 'Strike out a shift one has just logged oneself',
    needs: 'shift.log',
    params: unit.extend({ entryId: z.uuid() }),
    body: command({}),
    reply: nothing,
    refusals: ['shift-fixed'],
  }),
  readRoster: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/rosters/:week',
    summary: 'The roster of the week a day lies in, with the weeks beside it and what it lacks',
    needs: 'shift.read',
    params: week,
    reply: z.object({
      unitName: z.string(),
      firstDay: plainDay,
      today: plainDay,
      roster,
      /** Shifts of the Sunday before and the Monday after, which reach into the week. */
      beside: z.array(rostered),
      /** The lines of the newest week before this one that has any. */
      last: z.array(line),
      findings: z.array(finding),
      holidays: z.array(holiday),
      notLogged: z.array(rostered),
      /** Names to choose from, for those who may write. */
      people: z.array(z.string()),
      mayWrite: z.boolean(),
    }),
  }),
  saveRoster: endpoint({
    method: 'PUT',
    path: '/api/units/:unitId/rosters/:week',
    summary: 'Write the roster of a week anew, based on the revision that was seen; what it was stays',
    needs: 'register.write',
    params: week,
    body: command({
      revision: z.int().min(0),
      lines: z.array(line).max(60),
      reason: z.string().trim().max(500).default(''),
    }),
    reply: roster,
    refusals: ['roster-unfit', 'roster-reason-missing', 'stale'],
  }),
  listHolidays: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/holidays',
    summary: 'The duty of holidays, the next and the newest first',
    needs: 'shift.read',
    params: unit,
    reply: z.object({
      unitName: z.string(),
      today: plainDay,
      holidays: z.array(holiday),
      people: z.array(z.string()),
      mayWrite: z.boolean(),
    }),
  }),
  saveHoliday: endpoint({
    method: 'PUT',
    path: '/api/units/:unitId/holidays/:holidayId',
    summary: 'Write who is on duty on the days of a holiday, or drop it; what it was stays',
    needs: 'register.write',
    params: unit.extend({ holidayId: z.uuid() }),
    body: command({
      revision: z.int().min(0),
      name: z.string().max(400),
      firstDay: givenDay,
      lastDay: givenDay,
      days: z.array(holidayDay).max(400),
      dropped: z.boolean().default(false),
    }),
    reply: holiday,
    refusals: ['holiday-unfit', 'stale'],
  }),
  readShiftReport: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/shifts/report',
    summary: 'What the roster and the log of a day, a week or a month amount to',
    needs: 'shift.read',
    params: unit,
    query: reportQuery,
    reply: report,
  }),
  exportShiftReport: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/shifts/report/file',
    summary: 'The same report as Excel',
    needs: 'shift.read',
    params: unit,
    query: reportQuery,
    reply: nothing,
    download: true,
  }),
};
