import { StateBadge } from '#ui/state-badge.tsx';
import { reformWords } from './reform-words.ts';

const looks = { draft: 'draft', confirmed: 'accepted', undone: 'waived' } as const;

/** The state of a reform as a word with a shape. */
export const ReformState = ({ state }: { readonly state: keyof typeof looks }) => (
  <StateBadge state={looks[state]} word={reformWords.states[state]} />
);
