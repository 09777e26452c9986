import { PartFilter } from '#ui/part-filter.tsx';
import { reportWords } from '../words.ts';
import type { FollowedUnit } from './follow-api.ts';

const words = reportWords.follow;

/** Handed in, and nobody has decided yet. */
const isHandedIn = ({ state, correction }: FollowedUnit): boolean =>
  state === 'submitted' || correction === 'submitted';

/** Whether the office itself received it: not one below or merged into it, nor inside a closed total. */
export const isOwn = ({ receiver, inTotalOf }: FollowedUnit): boolean => receiver === null && inTotalOf === null;

/** Handed in, and the office itself has not yet decided. */
export const isWaiting = (unit: FollowedUnit): boolean => isOwn(unit) && isHandedIn(unit);

export const filters = {
  all: () => true,
  submitted: isHandedIn,
  overdue: ({ overdue }: FollowedUnit) => overdue,
  open: ({ state }: FollowedUnit) => ['open', 'draft', 'ready'].includes(state),
  returned: ({ state }: FollowedUnit) => state === 'returned',
  correction: ({ correction }: FollowedUnit) => correction !== null,
  accepted: ({ state }: FollowedUnit) => state === 'accepted',
  waived: ({ state }: FollowedUnit) => state === 'waived',
} satisfies Record<string, (unit: FollowedUnit) => boolean>;

export type FilterName = keyof typeof filters;

interface FollowFiltersProps {
  /** Entries are not handed in: there are enough of them or not. */
  readonly isEntries: boolean;
  readonly units: readonly FollowedUnit[];
  readonly chosen: FilterName;
  readonly onChoose: (name: FilterName) => void;
}

/** Which units are shown, as words with their counts; what is empty is not offered. */
export function FollowFilters({ isEntries, units, chosen, onChoose }: FollowFiltersProps) {
  const counts = (Object.keys(filters) as FilterName[]).map(
    (name) => [name, units.filter(filters[name]).length] as const,
  );
  return (
    <PartFilter
      legend={words.show}
      parts={counts
        .filter(([name, count]) => name === 'all' || count > 0 || name === chosen)
        .map(([name, count]) => ({
          name,
          word: { ...words.filters, ...(isEntries ? words.entriesFilters : {}) }[name](count),
        }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
