import { defineModule } from '#platform/http/handlers.ts';
import { historyContract } from '../contract.ts';
import { readHistory } from './read-history.ts';

export const historyModule = defineModule('history', historyContract, {
  readHistory: (work, { params }) => readHistory(work, params),
});
