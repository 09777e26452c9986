import type { ReformChange } from './reforms-api.ts';

/** The units that go to one place. */
export interface Destination {
  readonly toId: string;
  readonly toName: string;
  readonly changes: readonly ReformChange[];
}

export interface GroupedChanges {
  readonly opens: readonly ReformChange[];
  readonly ends: readonly ReformChange[];
  readonly destinations: readonly Destination[];
  /** How many units move. */
  readonly moves: number;
  /** Units whose name, kind or other facts change; some of them move too. */
  readonly facts: readonly ReformChange[];
}

/** The place a moved unit is told under: the office it reports to now, else whatever it joins, else what it leaves. */
const destinationOf = ({ joins, leaves }: ReformChange) =>
  joins.find(({ relation }) => relation === 'reports_to') ?? joins[0] ?? leaves[0];

/** What a reform does, sorted as it is read: what begins, what ends, who goes where, what is called otherwise. */
export function groupChanges(changes: readonly ReformChange[]): GroupedChanges {
  const moved = changes.filter((one) => one.change === 'changes' && one.joins.length + one.leaves.length > 0);
  const byPlace = Map.groupBy(moved, (one) => destinationOf(one)?.otherId ?? '');
  return {
    opens: changes.filter(({ change }) => change === 'opens'),
    ends: changes.filter(({ change }) => change === 'ends'),
    destinations: [...byPlace].map(([toId, going]) => {
      const [first] = going;
      return { toId, toName: (first && destinationOf(first)?.otherName) ?? '', changes: going };
    }),
    moves: moved.length,
    facts: changes.filter((one) => one.change === 'changes' && one.facts.length > 0),
  };
}
