import { apiFor } from '#ui/api.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import type { shiftsContract } from '../../shifts-contract.ts';

type Shifts = typeof shiftsContract;

export const shiftsApi = apiFor<Shifts>();

export type Duty = ReplyFor<Shifts, 'GET /api/units/:unitId/shifts'>;
export type LoggedShift = Duty['logged'][number];
export type RosterView = ReplyFor<Shifts, 'GET /api/units/:unitId/rosters/:week'>;
export type HolidayList = ReplyFor<Shifts, 'GET /api/units/:unitId/holidays'>;
export type HolidayView = HolidayList['holidays'][number];
export type ReportView = ReplyFor<Shifts, 'GET /api/units/:unitId/shifts/report'>;

/** Where the pages of shifts stand; `part` is one of them. */
export const shiftsPath = (unitId: string, part?: 'roster' | 'holidays' | 'report'): string =>
  ['/shifts', unitId, part].filter(Boolean).join('/');
