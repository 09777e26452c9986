import { z } from 'zod';
import { endpoint, nothing } from '#base/endpoint.ts';
import { givenDay } from '#base/plain-day.ts';

const code = z.string().regex(/^[a-z][a-z0-9-]*$/);
const register = z.object({ unitId: z.uuid(), register: code });

export const papersContract = {
  entryPaper: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/registers/:register/entries/:entryId/papers/:paper',
    summary: 'A paper drawn from an entry as Word: minutes, or a sheet to sign for each class',
    needs: 'register.read',
    params: register.extend({ entryId: z.uuid(), paper: code }),
    reply: nothing,
    download: true,
    refusals: ['paper-empty'],
  }),
  registerPaper: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/registers/:register/papers/:paper',
    summary: 'A paper drawn from a register as Word: the letter of a quarter that asks for training',
    needs: 'register.read',
    params: register.extend({ paper: code }),
    query: z.object({
      /** A day of the quarter. */
      day: givenDay,
    }),
    reply: nothing,
    download: true,
  }),
};
