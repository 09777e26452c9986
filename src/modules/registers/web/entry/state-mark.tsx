import { Mark, type Shape } from '#ui/mark.tsx';
import type { Definition } from '../../rules/definition.ts';
import classes from './state-mark.module.css';

type Tone = NonNullable<Definition['states']>['list'][number]['tone'];

const shapes: Record<Tone, Shape> = { open: 'half', good: 'check', ended: 'dash' };

/** The state of an entry as a word with a shape. */
export function StateMark({ definition, state }: { definition: Definition; state: string | null }) {
  const found = definition.states?.list.find(({ code }) => code === state);
  return found ? (
    <span className={`${classes.mark} ${classes[found.tone] ?? ''}`}>
      <Mark shape={shapes[found.tone]} size={14} />
      {found.name}
    </span>
  ) : null;
}
