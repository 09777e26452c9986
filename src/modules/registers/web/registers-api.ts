import { apiFor } from '#ui/api.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import type { registersContract } from '../contract.ts';

type Registers = typeof registersContract;

export const registersApi = apiFor<Registers>();

export type RegisterList = ReplyFor<Registers, 'GET /api/units/:unitId/registers'>;
export type RegisterInfo = ReplyFor<Registers, 'GET /api/units/:unitId/registers/:register'>;
export type EntryList = ReplyFor<Registers, 'GET /api/units/:unitId/registers/:register/entries'>;
export type ListedEntry = EntryList['entries'][number];
export type EntryView = ReplyFor<Registers, 'GET /api/units/:unitId/registers/:register/entries/:entryId'>;
export type Written = ReplyFor<Registers, 'POST /api/units/:unitId/registers/:register/entries'>;
export type Measured = ReplyFor<Registers, 'GET /api/units/:unitId/measures'>['measures'][number];

/** Where the pages of a register stand; `rest` is one of its pages. */
export const registerPath = (unitId: string, register?: string, rest?: string): string =>
  ['/facts', unitId, register, rest].filter(Boolean).join('/');
