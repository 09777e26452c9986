import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { organisationContract } from './contract.ts';
import { reformsContract } from './reforms-contract.ts';

const id = z.uuid();
const run = z.object({
  id,
  purpose: z.enum(['check-units', 'add-units', 'check-reform']),
  /** The draft of a reform its steps are for. */
  reformId: id.nullable(),
  state: z.enum(['waiting', 'running', 'stopping', 'done', 'refused']),
  rowsDone: z.number().int(),
  rowsTotal: z.number().int(),
  createdAt: z.iso.datetime(),
});
const params = z.object({ runId: id });

/** Long sheets worked through in the background: each is seen, fetched and stopped by whoever sent it, and nobody else. */
export const sheetRunsContract = {
  listSheetRuns: endpoint({
    method: 'GET',
    path: '/api/sheet-runs',
    summary: 'The long sheets of the caller that are worked through or wait to be fetched, the newest first',
    needs: 'unit.manage',
    reply: z.object({ runs: z.array(run) }),
  }),
  readSheetRun: endpoint({
    method: 'GET',
    path: '/api/sheet-runs/:runId',
    summary: 'How far a long sheet of the caller is and, once it is done, what came of it',
    needs: 'unit.manage',
    params,
    reply: run.extend({
      /** Of a sheet of units that was judged. */
      units: organisationContract.checkSheet.reply.nullable(),
      /** Of a sheet of steps that was judged. */
      steps: reformsContract.checkReformSheet.reply.nullable(),
      /** Of a sheet of units that was written. */
      added: organisationContract.importUnits.reply.nullable(),
      /** Why it could not be done. */
      refusal: z
        .object({
          code: z.string(),
          sentence: z.string(),
          findings: z.array(z.object({ where: z.string(), code: z.string(), sentence: z.string() })),
        })
        .nullable(),
    }),
  }),
  dropSheetRun: endpoint({
    method: 'DELETE',
    path: '/api/sheet-runs/:runId',
    summary: 'Stop a long sheet, whose rows are then not written, or put away what came of it',
    needs: 'unit.manage',
    // A sheet on its way is no fact of any unit; what it writes has a history of its own.
    changesNothing: true,
    params,
    body: command({}),
    reply: nothing,
  }),
};
