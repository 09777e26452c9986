import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import { type FactorDue, type FactorPolicy, factorDue } from '../../rules/factors/due.ts';
import { selectInstallation } from '../installation-store.ts';
import { type FactorCounts, selectFactorCounts, selectHeldRoles, selectPolicies } from './factor-store.ts';

/** How somebody stands with the second factor. */
export interface Standing extends FactorCounts {
  /** Something beside the password: a code of the telephone or a passkey. Recovery codes alone are none. */
  readonly hasSecond: boolean;
  /** Undefined: not required. */
  readonly due: FactorDue | undefined;
}

/** What was decided for the roles; with sample data only what somebody decided there, so that the trial opens at once and the rule can be tried. */
export async function readPolicies(work: Work): Promise<FactorPolicy[]> {
  const isReal = (await selectInstallation(work.tx))?.kind === 'real';
  return selectPolicies(work.tx, isReal ? 'all' : 'decided-here');
}

export async function readStanding(work: Work, personId: Id): Promise<Standing> {
  const counts = await selectFactorCounts(work.tx, personId);
  const roles = await selectHeldRoles(work.tx, personId, work.now);
  const due = factorDue(roles, await readPolicies(work), work.today);
  return { ...counts, hasSecond: counts.totp || counts.passkeys > 0, due };
}

/** The ways in which somebody can prove the second factor. */
export const waysOf = ({ totp, passkeys, recoveryCodes }: FactorCounts): ('totp' | 'passkey' | 'recovery')[] => [
  ...(passkeys > 0 ? ['passkey' as const] : []),
  ...(totp ? ['totp' as const] : []),
  ...(recoveryCodes > 0 ? ['recovery' as const] : []),
];
