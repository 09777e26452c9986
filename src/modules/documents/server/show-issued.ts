import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import type { libraryContract } from '../library-contract.ts';
import { type Origin, selectIssued } from './origin-store.ts';

/** The entry made when a plan or a report of the unit was sent. */
export async function showIssued(
  work: Work,
  unitId: Id,
  origin: Origin,
): Promise<ReplyOf<(typeof libraryContract)['readIssued']>> {
  await work.need('document.read', unitId);
  return { documentId: (await selectIssued(work.tx, unitId, origin)) ?? null };
}
