import { defineModule } from '#platform/http/handlers.ts';
import { guidedContract } from '../../guided-contract.ts';
import { proposeAbolition } from './propose-abolition.ts';
import { proposeProvinceMerger } from './propose-province-merger.ts';

/** Guided reforms: part of the module `organisation`, with a contract of its own. */
export const guidedModule = defineModule('guided', guidedContract, {
  proposeAbolition: (work, { params, body }) => proposeAbolition(work, params.unitId, body),
  proposeProvinceMerger: (work, { params, body }) => proposeProvinceMerger(work, params.unitId, body),
});
