import type { ReactNode } from 'react';
import { Mark, type Shape } from './mark.tsx';
import classes from './state-badge.module.css';
import { words } from './words.ts';

export type StateName = keyof typeof words.state;

const looks: Record<StateName, Pick<BadgeProps, 'shape' | 'look'>> = {
  open: { shape: 'circle', look: 'plain' },
  draft: { shape: 'half', look: 'plain' },
  submitted: { shape: 'up', look: 'done' },
  returned: { shape: 'back', look: 'strong' },
  accepted: { shape: 'check', look: 'done' },
  waived: { shape: 'dash', look: 'quiet' },
  late: { shape: 'warning', look: 'strong' },
  'passed-over': { shape: 'skip', look: 'quiet' },
};

interface BadgeProps {
  readonly shape: Shape;
  readonly look: 'plain' | 'quiet' | 'strong' | 'done';
  readonly state?: string;
  readonly children: ReactNode;
}

/** A word with a shape; the colour only underlines it. */
export function Badge({ shape, look, state, children }: BadgeProps) {
  return (
    <span className={`${classes.badge} ${classes[look] ?? ''}`} data-state={state}>
      <Mark shape={shape} size={14} />
      {children}
    </span>
  );
}

interface StateBadgeProps {
  readonly state: StateName;
  /** Other words for the same state. */
  readonly word?: string;
}

/** A state of the house as a badge. */
export function StateBadge({ state, word }: StateBadgeProps) {
  return (
    <Badge {...looks[state]} state={state}>
      {word ?? words.state[state]}
    </Badge>
  );
}
