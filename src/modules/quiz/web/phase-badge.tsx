import { Badge } from '#ui/state-badge.tsx';
import type { Round } from './quiz-api.ts';
import { quizWords } from './words.ts';

const words = quizWords.rounds;

const looks = {
  early: { shape: 'circle', look: 'plain' },
  open: { shape: 'half', look: 'plain' },
  closed: { shape: 'check', look: 'done' },
} as const;

type Timed = Pick<Round, 'phase' | 'opensAt' | 'closesAt' | 'tries'>;

/** Given up before it opened: it never took place. */
export const isDropped = ({ phase, opensAt, closesAt, tries }: Timed): boolean =>
  phase === 'closed' && opensAt === closesAt && tries === 0;

/** A round's state in a word. */
export const PhaseBadge = ({ round }: { round: Timed }) =>
  isDropped(round) ? (
    <Badge shape="circle" look="plain">
      {words.dropped}
    </Badge>
  ) : (
    <Badge {...looks[round.phase]}>{words.phases[round.phase]}</Badge>
  );
