import { defineModule } from '#platform/http/handlers.ts';
import { historyContract } from '../contract.ts';
import { exportLog } from './export-log.ts';
import { readHistory } from './read-history.ts';
import { findPeople, readLog } from './read-log.ts';

export const historyModule = defineModule('history', historyContract, {
  readHistory: (work, { params }) => readHistory(work, params),
  readLog: (work, { params, query }) => readLog(work, params.unitId, query),
  exportLog: (work, { params, query }) => exportLog(work, params.unitId, query),
  findPeople: (work, { params, query }) => findPeople(work, params.unitId, query.q),
});
