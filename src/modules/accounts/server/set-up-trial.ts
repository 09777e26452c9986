import type { ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { NO_UNIT } from '#platform/work-store.ts';
import type { accountsContract } from '../contract.ts';
import { spendSetupLink } from './setup-link.ts';

type SetUpTrial = (typeof accountsContract)['setUpTrial'];

/** Fills an empty installation with invented data and gives the accounts, whose passwords are shown once. */
export type FillTrial = (work: Work) => Promise<ReplyOf<SetUpTrial>['accounts']>;

/** Makes a trial of an empty installation; `fill` is undefined where none may be made. */
export async function setUpTrial(work: Work, token: string, fill: FillTrial | undefined): Promise<ReplyOf<SetUpTrial>> {
  if (!fill) throw new Refusal('trial-not-allowed');
  await spendSetupLink(work, token, 'trial');
  const accounts = await fill(work);
  await work.record({ unitId: NO_UNIT, subjectKind: 'installation', subjectId: NO_UNIT, action: 'fill-trial' });
  return { accounts };
}
