import { formatScaled } from '#base/scaled-number.ts';
import { apiFor } from '#ui/api.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import { words } from '#ui/words.ts';
import type { rollupContract } from '../../rollup-contract.ts';

type Rollup = typeof rollupContract;

export const rollupApi = apiFor<Rollup>();

export type Consolidation = ReplyFor<Rollup, 'GET /api/units/:unitId/consolidations/:windowId'>;
export type Total = Consolidation['groups'][number]['totals'][number];
export type Change = Consolidation['changes'][number];
export type Candidate = ReplyFor<
  Rollup,
  'GET /api/units/:unitId/consolidations/:windowId/send-candidates'
>['candidates'][number];
export type Place = { readonly unitId: string; readonly windowId: string };

/** Sums pass what a JavaScript number holds, so they travel and are written as digits. */
export const sumText = (sum: string | null | undefined, decimals: number): string =>
  sum === null || sum === undefined ? words.blank : formatScaled(BigInt(sum), decimals);
