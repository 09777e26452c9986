import { Badge } from '#ui/state-badge.tsx';
import type { Definition } from '../../rules/definition.ts';

type Tone = NonNullable<Definition['states']>['list'][number]['tone'];

const looks = {
  open: { shape: 'half', look: 'plain' },
  good: { shape: 'check', look: 'done' },
  ended: { shape: 'dash', look: 'quiet' },
} as const satisfies Record<Tone, unknown>;

/** The state of an entry as a word with a shape. */
export function StateMark({ definition, state }: { definition: Definition; state: string | null }) {
  const found = definition.states?.list.find(({ code }) => code === state);
  return found ? <Badge {...looks[found.tone]}>{found.name}</Badge> : null;
}
