import { addDays, startOfDayInVietnam } from '#base/date.ts';
import type { QueryOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { compareVietnamese } from '#base/vietnamese.ts';
import { selectCounted, selectNamesOn } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { quizContract } from '../contract.ts';
import { type Topic, topicCodes } from '../rules/topics.ts';
import { type CountRow, selectCounts } from './count-store.ts';

type C = typeof quizContract;
type Counts = ReplyOf<C['countRounds']>['topics'];

const inOrder = (rows: readonly CountRow[]): Counts =>
  topicCodes.flatMap((topic: Topic) => {
    const own = rows.filter((row) => row.topic === topic);
    const sum = (of: 'rounds' | 'tries') => own.reduce((all, row) => all + row[of], 0);
    return own.length > 0 ? [{ topic, rounds: sum('rounds'), tries: sum('tries') }] : [];
  });

/** How many rounds and tries a unit and all below it had: nothing of what was answered. */
export async function countRounds(
  work: Work,
  unitId: Id,
  { firstDay, lastDay }: QueryOf<C['countRounds']>,
): Promise<ReplyOf<C['countRounds']>> {
  await work.need('quiz.read', unitId);
  if (lastDay < firstDay) throw new Refusal('request-invalid');
  const units = await selectCounted(work.tx, unitId, true, work.today);
  const from = startOfDayInVietnam(firstDay);
  const rows = await selectCounts(work.tx, units, from, startOfDayInVietnam(addDays(lastDay, 1)));
  const names = await selectNamesOn(work.tx, [...new Set([unitId, ...units])], work.today);
  const all = rows.filter(({ topic }) => topic === null);
  return {
    unitName: names.get(unitId) ?? '',
    topics: inOrder(rows),
    units: all
      .map(({ unitId: id, rounds, tries }) => ({
        unitId: id,
        name: names.get(id) ?? '',
        rounds,
        tries,
        topics: inOrder(rows.filter((row) => row.unitId === id)),
      }))
      .sort((a, b) => compareVietnamese(a.name, b.name)),
  };
}
