import type { ReplyOf } from '#base/endpoint.ts';
import type { guidedContract } from '../../guided-contract.ts';
import type { ReformStep } from '../../rules/reform/steps.ts';

type Sent = ReplyOf<(typeof guidedContract)['proposeAbolition']>['steps'];

/** Steps as the contract knows them: handing over by itself is never proposed. */
export const sentSteps = (steps: readonly ReformStep[]): Sent => structuredClone(steps) as Sent;
