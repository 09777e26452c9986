import type { Id } from '#base/id.ts';
import type { Relation } from '#base/permission.ts';
import type { ReformStep } from './steps.ts';
import type { Place } from './structure.ts';

/** Units that go to one place along the same relations: told, changed and taken back together. */
export interface MoveGroup {
  readonly group: 'moves';
  readonly unitIds: readonly Id[];
  readonly toId: Id;
  readonly relations: readonly Relation[];
  /** Which of their receivers is meant: 1 is the first. */
  readonly rank: number;
  /** The places of its steps in the list of steps. */
  readonly indexes: readonly number[];
}

/** A step that stands alone. */
export interface SingleGroup {
  readonly group: 'single';
  readonly step: Exclude<ReformStep, { step: 'move' }>;
  readonly indexes: readonly [number];
}

export type StepGroup = MoveGroup | SingleGroup;

const relationOrder: readonly Relation[] = ['reports_to', 'governed_by', 'lies_in'];

interface Going {
  readonly unitId: Id;
  readonly toId: Id;
  readonly rank: number;
  readonly relations: Relation[];
  readonly indexes: number[];
}

/** The steps as people think of them: one line for all units that go to one place. In the order of their first steps. */
export function groupSteps(steps: readonly ReformStep[]): StepGroup[] {
  const singles: SingleGroup[] = [];
  const going = new Map<string, Going>();
  steps.forEach((step, index) => {
    if (step.step !== 'move') {
      singles.push({ group: 'single', step, indexes: [index] });
      return;
    }
    const { unitId, toId, relation, rank = 1 } = step;
    const key = `${unitId} ${toId} ${rank}`;
    const known = going.get(key);
    // The same move said twice stays a line of its own, so that one of the two can be taken away.
    if (known && !known.relations.includes(relation)) {
      known.relations.push(relation);
      known.indexes.push(index);
    } else {
      going.set(known ? `${key} ${index}` : key, { unitId, toId, rank, relations: [relation], indexes: [index] });
    }
  });
  const moves = new Map<string, { unitIds: Id[]; toId: Id; rank: number; relations: Relation[]; indexes: number[] }>();
  for (const [key, one] of going) {
    const relations = relationOrder.filter((relation) => one.relations.includes(relation));
    const isRepeated = key.split(' ').length > 3;
    const groupKey = isRepeated ? key : `${one.toId} ${one.rank} ${relations.join()}`;
    const group = moves.get(groupKey);
    if (group) {
      group.unitIds.push(one.unitId);
      group.indexes.push(...one.indexes);
    } else {
      moves.set(groupKey, {
        unitIds: [one.unitId],
        toId: one.toId,
        rank: one.rank,
        relations,
        indexes: [...one.indexes],
      });
    }
  }
  const first = ({ indexes }: StepGroup) => indexes[0] ?? 0;
  return [
    ...singles,
    ...[...moves.values()].map(
      (group): MoveGroup => ({
        group: 'moves',
        ...group,
        indexes: group.indexes.sort((a, b) => a - b),
      }),
    ),
  ].sort((a, b) => first(a) - first(b));
}

/** The moves that say: these units go to one place. */
export const movesOf = (unitIds: readonly Id[], relations: readonly Relation[], toId: Id, rank = 1): ReformStep[] =>
  unitIds.flatMap((unitId) =>
    relations.map((relation): ReformStep => ({ step: 'move', unitId, relation, toId, ...(rank > 1 ? { rank } : {}) })),
  );

/** Puts steps where others stood; at the end when they replace none. */
export function replaceSteps(
  steps: readonly ReformStep[],
  indexes: readonly number[],
  by: readonly ReformStep[],
): ReformStep[] {
  const gone = new Set(indexes);
  const first = indexes[0];
  if (first === undefined) return [...steps, ...by];
  return steps.flatMap((step, index) => [...(index === first ? by : []), ...(gone.has(index) ? [] : [step])]);
}

/** Where a place was before among others: used by forms that know one place for each relation. */
export const firstPlace = (places: readonly Place[], relation: Relation): Id | undefined =>
  places.find((place) => place.relation === relation && place.rank === 1)?.otherId;
