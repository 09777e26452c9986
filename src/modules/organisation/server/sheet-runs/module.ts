import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { defineModule } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import { sheetRunsContract } from '../../sheet-runs-contract.ts';
import { type SheetRun, selectRun, selectRuns, stopRun } from './run-store.ts';

type Read = ReplyOf<(typeof sheetRunsContract)['readSheetRun']>;

const shown = ({ id, purpose, reformId, state, rowsDone, rowsTotal, createdAt }: SheetRun) => ({
  id,
  purpose,
  reformId,
  state,
  rowsDone,
  rowsTotal,
  createdAt: createdAt.toISOString(),
});

async function own(work: Work, runId: Id) {
  work.needSomewhere('unit.manage');
  const run = await selectRun(work.tx, work.person.personId, runId);
  if (!run) throw new Refusal('not-found');
  return run;
}

async function readSheetRun(work: Work, runId: Id): Promise<Read> {
  const run = await own(work, runId);
  const { state, purpose, result } = run;
  const of = <T>(wanted: SheetRun['purpose']) => (state === 'done' && purpose === wanted ? (result as T) : null);
  const refusal = state === 'refused' ? (result as NonNullable<Read['refusal']>) : null;
  return {
    ...shown(run),
    units: of('check-units'),
    steps: of('check-reform'),
    added: of('add-units'),
    refusal,
  };
}

async function dropSheetRun(work: Work, runId: Id) {
  await own(work, runId);
  await stopRun(work.tx, work.person.personId, runId);
  return {};
}

/** Long sheets in the background: part of the module `organisation`, with a contract of its own. */
export const sheetRunsModule = defineModule('sheet-runs', sheetRunsContract, {
  listSheetRuns: async (work) => {
    work.needSomewhere('unit.manage');
    return { runs: (await selectRuns(work.tx, work.person.personId)).map(shown) };
  },
  readSheetRun: (work, { params }) => readSheetRun(work, params.runId),
  dropSheetRun: (work, { params }) => dropSheetRun(work, params.runId),
});
