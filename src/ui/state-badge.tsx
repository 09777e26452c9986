import { Mark, type Shape } from './mark.tsx';
import classes from './state-badge.module.css';
import { words } from './words.ts';

export type StateName = keyof typeof words.state;

const looks: Record<StateName, { shape: Shape; look: 'plain' | 'quiet' | 'strong' | 'done' }> = {
  open: { shape: 'circle', look: 'plain' },
  draft: { shape: 'half', look: 'plain' },
  submitted: { shape: 'up', look: 'done' },
  returned: { shape: 'back', look: 'strong' },
  accepted: { shape: 'check', look: 'done' },
  waived: { shape: 'dash', look: 'quiet' },
  late: { shape: 'warning', look: 'strong' },
  'passed-over': { shape: 'skip', look: 'quiet' },
};

interface StateBadgeProps {
  readonly state: StateName;
  /** Other words for the same state. */
  readonly word?: string;
}

/** A state as a word with a shape; the colour only underlines it. */
export function StateBadge({ state, word }: StateBadgeProps) {
  const { shape, look } = looks[state];
  return (
    <span className={`${classes.badge} ${classes[look] ?? ''}`} data-state={state}>
      <Mark shape={shape} size={14} />
      {word ?? words.state[state]}
    </span>
  );
}
