import type { Finding } from './judge-question.ts';
import { judgeWords as words } from './judge-words.ts';

/** Letters and figures that nobody takes for another, read from a board: no 0 O, 1 I L. */
export const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const CODE_LENGTH = 8;

/** What somebody typed as a code, without spaces and hyphens, in capitals; undefined where it can be none. */
export function tidyCode(typed: string): string | undefined {
  const code = typed.replace(/[\s-]/gu, '').toUpperCase();
  return code.length === CODE_LENGTH && [...code].every((letter) => CODE_LETTERS.includes(letter)) ? code : undefined;
}

/** As it is written on the board: `ABCD-EFGH`. */
export const shownCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

export type Phase = 'early' | 'open' | 'closed';

export interface RoundTimes {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

export const phaseOf = ({ opensAt, closesAt }: RoundTimes, now: Date): Phase =>
  now < opensAt ? 'early' : now < closesAt ? 'open' : 'closed';

/** No round takes more: whoever floods it can spoil that round alone. */
export const mostTries = (classSize: number): number => classSize * 3;

/** How long a round may be open, in minutes. */
export const openMinutes = [15, 30, 45, 90, 1_440, 10_080] as const;

export const MOST_QUESTIONS = 20;
export const LARGEST_CLASS = 500;
const DAYS_AHEAD = 60;

interface AskedRound {
  readonly className: string;
  readonly classSize: number;
  readonly questions: readonly string[];
  /** At once when null. */
  readonly opensAt: Date | null;
  readonly minutes: number;
}

/** What keeps a round from being opened. */
export function judgeRound({ className, classSize, questions, opensAt, minutes }: AskedRound, now: Date): Finding[] {
  const findings: Finding[] = [];
  const say = (where: string, code: string, sentence: string) =>
    findings.push({ where, code, severity: 'error', sentence });
  if (className.trim() === '') say('className', 'missing', words.classMissing);
  if (!Number.isInteger(classSize) || classSize < 1 || classSize > LARGEST_CLASS) {
    say('classSize', 'class-size', words.classSize(1, LARGEST_CLASS));
  }
  if (questions.length === 0) say('questions', 'missing', words.questionsMissing);
  if (questions.length > MOST_QUESTIONS) say('questions', 'too-many', words.questionsMany(MOST_QUESTIONS));
  if (!openMinutes.some((offered) => offered === minutes)) say('minutes', 'minutes', words.minutesWrong);
  if (opensAt !== null && opensAt < now) say('opensAt', 'past', words.opensPast);
  if (opensAt !== null && opensAt.getTime() > now.getTime() + DAYS_AHEAD * 86_400_000) {
    say('opensAt', 'far', words.opensFar(DAYS_AHEAD));
  }
  return findings;
}
