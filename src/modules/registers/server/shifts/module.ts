import { defineModule } from '#platform/http/handlers.ts';
import { shiftsContract } from '../../shifts-contract.ts';
import type { Registers } from '../definitions.ts';
import { exportShiftReport } from './export-report.ts';
import { listHolidays, saveHoliday } from './holidays.ts';
import { logShift } from './log-shift.ts';
import { readDuty } from './read-duty.ts';
import { readShiftReport } from './read-report.ts';
import { readRoster } from './read-roster.ts';
import { saveRoster } from './save-roster.ts';
import { takeBackShift } from './take-back-shift.ts';

/** Rosters, the duty of holidays, and the log of shifts in the register of that name. */
export const shiftsModule = (registers: Registers) =>
  defineModule('shifts', shiftsContract, {
    readDuty: (work, { params }) => readDuty(work, registers, params.unitId),
    logShift: (work, { params, body }) => logShift(work, registers, params.unitId, body),
    takeBackShift: (work, { params }) => takeBackShift(work, registers, params),
    readRoster: (work, { params }) => readRoster(work, params.unitId, params.week),
    saveRoster: (work, { params, body }) => saveRoster(work, params.unitId, params.week, body),
    listHolidays: (work, { params }) => listHolidays(work, params.unitId),
    saveHoliday: (work, { params, body }) => saveHoliday(work, params, body),
    readShiftReport: (work, { params, query }) => readShiftReport(work, params.unitId, query),
    exportShiftReport: (work, { params, query }) => exportShiftReport(work, params.unitId, query),
  });
