import type { ReplyOf } from '#base/endpoint.ts';
import type { Work } from '#platform/work.ts';
import type { shiftsContract } from '../../shifts-contract.ts';
import type { StoredHoliday } from './holiday-store.ts';

/** A holiday as it is told: once it is over, no telephone number is. */
export const shownHoliday = (
  work: Work,
  { id, revision, name, firstDay, lastDay, days, writtenAt, writtenBy }: StoredHoliday,
): ReplyOf<(typeof shiftsContract)['saveHoliday']> => ({
  id,
  revision,
  name,
  firstDay,
  lastDay,
  days: days.map(({ day, leader, phone, people }) => ({
    day,
    leader,
    phone: lastDay < work.today ? '' : phone,
    people: [...people],
  })),
  writtenAt: writtenAt.toISOString(),
  writtenBy,
});
