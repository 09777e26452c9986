import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { givenDay, plainDay } from '#base/plain-day.ts';
import { written } from './contract.ts';

const code = z.string().regex(/^[a-z][a-z0-9-]*$/);
const day = plainDay;
const register = z.object({ unitId: z.uuid(), register: code });
/** A line as it was booked. */
const line = z.object({
  entryId: z.uuid(),
  day,
  paper: z.string(),
  title: z.string(),
  income: z.int(),
  spending: z.int(),
  /** What the source has after it. */
  balance: z.int(),
  mark: z.enum(['counter', 'countered']).nullable(),
});
const query = z.object({
  firstDay: givenDay,
  lastDay: givenDay,
  source: code.optional(),
  /** As the ledger stood when this day was over: what was written later is left out. */
  knownOn: givenDay.optional(),
});

export const ledgerContract = {
  counterEntry: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/registers/:register/entries/:entryId/counter',
    summary: 'Take an entry of a ledger back by a counter-entry dated today; the entry stays as it was written',
    needs: 'register.write',
    params: register.extend({ entryId: z.uuid() }),
    body: command({ counterId: z.uuid(), reason: z.string().trim().min(3).max(500) }),
    reply: written,
    refusals: ['entry-countered', 'entry-counters', 'stale'],
  }),
  readStatement: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/registers/:register/statement',
    summary: 'What came in and went out in some days, line by line, with the balance of each source before and after',
    needs: 'register.read',
    params: register,
    query,
    reply: z.object({
      unitName: z.string(),
      name: z.string(),
      sources: z.array(
        z.object({
          source: code,
          name: z.string(),
          opening: z.int(),
          income: z.int(),
          spending: z.int(),
          closing: z.int(),
          lines: z.array(line),
        }),
      ),
      today: day,
      /** The day as of whose end the ledger is read; null: as it stands now. */
      knownOn: day.nullable(),
    }),
    refusals: ['entries-too-many'],
  }),
  statementSheet: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/registers/:register/statement/sheet',
    summary: 'The statement as Excel',
    needs: 'register.read',
    params: register,
    query,
    reply: nothing,
    download: true,
    refusals: ['entries-too-many'],
  }),
  statementPaper: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/registers/:register/statement/paper',
    summary: 'The statement as a Word document to be signed',
    needs: 'register.read',
    params: register,
    query,
    reply: nothing,
    download: true,
    refusals: ['entries-too-many'],
  }),
};
