import { defineModule } from '#platform/http/handlers.ts';
import { actsContract } from '../../acts-contract.ts';
import { listActs, listOutdated } from './list-acts.ts';
import { listNeighbours, showThread } from './show-thread.ts';
import { showValidity } from './show-validity.ts';
import { addActFact, editActFact, withdrawActFact } from './write-act-fact.ts';

/** Acts and what rests on them: part of the module `documents`, with a contract of its own. */
export const actsModule = defineModule('acts', actsContract, {
  readValidity: (work, { params }) => showValidity(work, params.unitId, params.documentId),
  readThread: (work, { params, query }) => showThread(work, params.unitId, query),
  listNeighbours: (work, { params, query }) => listNeighbours(work, params.unitId, query),
  listOutdated: (work, { params }) => listOutdated(work, params.unitId),
  listActs: (work, { params }) => listActs(work, params.unitId),
  addActFact: (work, { params, body }) => addActFact(work, params.unitId, body),
  editActFact: (work, { params, body }) => editActFact(work, params.unitId, params.factId, body),
  withdrawActFact: (work, { params, body }) => withdrawActFact(work, params.unitId, params.factId, body.revision),
});
