import { apiFor } from '#ui/api.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import type { guidedContract } from '../../../guided-contract.ts';
import type { NamedUnit } from '../reforms-api.ts';

type C = typeof guidedContract;

export const guidedApi = apiFor<C>();

export type Abolition = ReplyFor<C, 'POST /api/units/:unitId/reforms/propose-abolition'>;
export type AbolitionRow = Abolition['rows'][number];

/** A commune as it is from the day on; without a unit of today it begins then, under an id made on this page. */
export interface CommuneTyped {
  readonly unitId: string;
  readonly name: string;
  /** The unit as it was found, when it stands already. */
  readonly stands: NamedUnit | null;
  readonly takes: readonly NamedUnit[];
}

/** What is asked of the person before anything can be proposed, kept on this device. */
export interface AbolitionTyped {
  readonly name: string;
  readonly effectiveOn: string;
  readonly legalBasis: string;
  readonly districts: readonly NamedUnit[];
  readonly communes: readonly CommuneTyped[];
  readonly decisions: Readonly<Record<string, string>>;
}
