import { Mark, type Shape } from '#ui/mark.tsx';
import classes from './act-state.module.css';
import type { ThreadNode } from './acts-api.ts';
import { actWords } from './words.ts';

const looks: Readonly<Record<ThreadNode['state'], { readonly shape: Shape; readonly look: string }>> = {
  'in-force': { shape: 'check', look: 'holds' },
  amended: { shape: 'check', look: 'holds' },
  'not-yet': { shape: 'half', look: 'soon' },
  'partly-replaced': { shape: 'warning', look: 'soon' },
  followed: { shape: 'warning', look: 'soon' },
  replaced: { shape: 'cross', look: 'over' },
  ended: { shape: 'cross', look: 'over' },
  unknown: { shape: 'circle', look: 'open' },
};

interface ActStateProps {
  readonly node: Pick<ThreadNode, 'state' | 'stateWords'>;
  /** Without its day, where there is little room. */
  readonly short?: boolean;
}

/** How an act stands, as a word with a shape; the colour only underlines it. */
export function ActState({ node: { state, stateWords }, short = false }: ActStateProps) {
  const { shape, look } = looks[state];
  return (
    <span className={classes.state} data-look={look}>
      <Mark shape={shape} size={14} /> {short ? actWords.states[state] : stateWords}
    </span>
  );
}

export const lookOf = ({ state }: Pick<ThreadNode, 'state'>): string => looks[state].look;
