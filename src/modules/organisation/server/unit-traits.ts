import type { QueryOf, ReplyOf } from '#base/endpoint.ts';
import type { Work } from '#platform/work.ts';
import type { organisationContract } from '../contract.ts';
import { selectTraits } from './unit-search-store.ts';

type Traits = (typeof organisationContract)['unitTraits'];

const MOST_TAGS = 200;

/** What the units a caller may see are like: for choosing an audience. */
export async function unitTraits(work: Work, query: QueryOf<Traits>): Promise<ReplyOf<Traits>> {
  const { day = work.today } = query;
  return { day, ...(await selectTraits(work.tx, work.needSomewhere('unit.read'), day, MOST_TAGS)) };
}
