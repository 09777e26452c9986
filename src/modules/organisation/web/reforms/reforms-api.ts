import { apiFor } from '#ui/api.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import type { reformsContract } from '../../reforms-contract.ts';
import type { ReformStep } from '../../rules/reform/steps.ts';

type C = typeof reformsContract;

export const reformsApi = apiFor<C>();

export type ReformRow = ReplyFor<C, 'GET /api/units/:unitId/reforms'>['reforms'][number];
export type WrittenReform = ReplyFor<C, 'GET /api/units/:unitId/reforms/:reformId/steps'>;
export type RehearsedReform = ReplyFor<C, 'GET /api/units/:unitId/reforms/:reformId'>;
export type Rehearsal = RehearsedReform['rehearsal'];
export type ReformChange = Rehearsal['changes'][number];

/** A unit as pages of reforms speak of it; without days when this very reform opens it. */
export type NamedUnit = Omit<WrittenReform['units'][number], 'from' | 'to'> &
  Partial<Pick<WrittenReform['units'][number], 'from' | 'to'>>;

/** Steps as they are read, and as they are sent: the rules know them as unchangeable. */
export const received = (steps: WrittenReform['steps']): readonly ReformStep[] =>
  steps as unknown as readonly ReformStep[];
export const sent = (steps: readonly ReformStep[]): WrittenReform['steps'] =>
  steps as unknown as WrittenReform['steps'];
