import { UnstyledButton } from '@mantine/core';
import { reportWords } from '../words.ts';
import classes from './follow.module.css';
import type { FollowedUnit } from './follow-api.ts';

const words = reportWords.follow;

/** Handed in, and the office has not yet decided. */
export const isWaiting = ({ state, correction }: FollowedUnit): boolean =>
  state === 'submitted' || correction === 'submitted';

export const filters = {
  all: () => true,
  submitted: isWaiting,
  overdue: ({ overdue }: FollowedUnit) => overdue,
  open: ({ state }: FollowedUnit) => ['open', 'draft', 'ready'].includes(state),
  returned: ({ state }: FollowedUnit) => state === 'returned',
  correction: ({ correction }: FollowedUnit) => correction !== null,
  accepted: ({ state }: FollowedUnit) => state === 'accepted',
  waived: ({ state }: FollowedUnit) => state === 'waived',
} satisfies Record<string, (unit: FollowedUnit) => boolean>;

export type FilterName = keyof typeof filters;

interface FollowFiltersProps {
  readonly units: readonly FollowedUnit[];
  readonly chosen: FilterName;
  readonly onChoose: (name: FilterName) => void;
}

/** Which units are shown, as words with their counts; what is empty is not offered. */
export function FollowFilters({ units, chosen, onChoose }: FollowFiltersProps) {
  const counts = (Object.keys(filters) as FilterName[]).map(
    (name) => [name, units.filter(filters[name]).length] as const,
  );
  return (
    <fieldset className={classes.filters}>
      <legend className={classes.legend}>{words.show}</legend>
      {counts
        .filter(([name, count]) => name === 'all' || count > 0 || name === chosen)
        .map(([name, count]) => (
          <UnstyledButton
            key={name}
            className={classes.filter}
            aria-pressed={name === chosen}
            onClick={() => onChoose(name)}
          >
            {words.filters[name](count)}
          </UnstyledButton>
        ))}
    </fieldset>
  );
}
