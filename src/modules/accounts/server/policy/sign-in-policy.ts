import { addMonths } from '#base/date.ts';
import type { BodyOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { selectUnit } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import { inForceFor } from '../../rules/factors/due.ts';
import type { signInPolicyContract } from '../../sign-in-policy-contract.ts';
import { selectInstallation } from '../installation-store.ts';
import { lockPolicies, lowerSessions } from '../sessions/limit-store.ts';
import { type Decision, hasAdministeredOutside, insertDecision, selectDecisions } from './policy-store.ts';

type C = typeof signInPolicyContract;

/** Nobody decides for years nobody plans; a decision is never changed, and the days of grace after it must exist. */
const MONTHS_AHEAD = 60;

/**
 * Whether the caller may decide for the whole program: they administer, by a role of their own, the office to which every
 * unit with anybody in charge reports or by which it is governed, so that nobody is bound by whom they do not stand below.
 */
async function mayDecide(work: Work): Promise<boolean> {
  const own = work.person.grants.filter(({ onBehalfOf, role }) => !onBehalfOf && role === 'administrator');
  const roots = own.map(({ unitId }) => unitId);
  return roots.length > 0 && !(await hasAdministeredOutside(work.tx, roots, work.now, work.today));
}

function stateOf(one: Decision, all: readonly Decision[], today: string): 'coming' | 'in-force' | 'past' {
  if (one.validFrom > today) return 'coming';
  return inForceFor(one.role, all, today)?.validFrom === one.validFrom ? 'in-force' : 'past';
}

/** Which roles must have a second factor, by every decision there was, is and will be. */
export async function readSignInPolicy(work: Work, unitId: Id): Promise<ReplyOf<C['readSignInPolicy']>> {
  await work.need('person.invite', unitId);
  const decisions = await selectDecisions(work.tx);
  return {
    unitName: (await selectUnit(work.tx, unitId, work.today))?.name ?? '',
    trial: (await selectInstallation(work.tx))?.kind === 'trial',
    mayDecide: await mayDecide(work),
    decisions: decisions.map((one) => ({ ...one, state: stateOf(one, decisions, work.today) })),
  };
}

/** Adds a decision from a day on; what was decided before stays as it was. Sessions end where it says so. */
export async function decideSignInPolicy(
  work: Work,
  unitId: Id,
  { role, validFrom, required, graceDays, source }: BodyOf<C['decideSignInPolicy']>,
): Promise<Record<string, never>> {
  await work.need('person.invite', unitId);
  if (!(await mayDecide(work))) throw new Refusal('policy-beyond');
  if (validFrom < work.today) throw new Refusal('policy-day-past');
  if (validFrom > addMonths(work.today, MONTHS_AHEAD)) throw new Refusal('policy-day-far');
  await lockPolicies(work.tx);
  const decision = { role, validFrom, required, graceDays, source };
  const isNew = await insertDecision(work.tx, { ...decision, madeBy: work.person.personId, madeAt: work.now });
  if (!isNew) throw new Refusal('policy-day-taken');
  await lowerSessions(work.tx, { role }, work.now);
  const after = { role, from: validFrom, required, graceDays, source };
  await work.record({ unitId, subjectKind: 'unit', subjectId: unitId, action: 'decide-second-factor', after });
  return {};
}
