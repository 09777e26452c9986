import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import type { Waiver } from '../rules/waiver.ts';
import type { Assignment } from './assignment-store.ts';
import { selectNames } from './plan-store.ts';

/** Why, by whom and when, for those of the assignments that are waived. */
export async function waiversOf(work: Work, assignments: readonly Assignment[]): Promise<ReadonlyMap<Id, Waiver>> {
  const waived = assignments.filter(({ state }) => state === 'waived');
  if (waived.length === 0) return new Map();
  const people = waived.flatMap(({ waivedBy }) => waivedBy ?? []);
  const names = await selectNames(work.tx, [...new Set(people)]);
  return new Map(
    waived.flatMap(({ id, waivedAt, waivedBy, waivedReason }) =>
      waivedAt
        ? [[id, { reason: waivedReason ?? '', by: names.get(waivedBy ?? '') ?? '', at: waivedAt.toISOString() }]]
        : [],
    ),
  );
}

export const waiverOf = async (work: Work, assignment: Assignment | undefined): Promise<Waiver | null> =>
  (assignment && (await waiversOf(work, [assignment])).get(assignment.id)) ?? null;
