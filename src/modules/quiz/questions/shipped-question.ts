import type { LegalSource, QuestionContent } from '../rules/question.ts';
import type { SchoolLevel, Topic } from '../rules/topics.ts';

/** A question that comes with the program. Its id never changes; `version` grows with its content. */
export interface ShippedQuestion {
  readonly id: string;
  readonly version: number;
  readonly content: QuestionContent;
}

interface Written {
  /** Its number for ever, of all shipped questions. */
  readonly n: number;
  readonly for: readonly SchoolLevel[];
  readonly text: string;
  readonly choices: readonly string[];
  /** The places of the right ones, from 0. */
  readonly right: readonly number[];
  readonly why: string;
  readonly source: LegalSource;
  readonly version?: number;
}

export const P: SchoolLevel = 'primary';
export const L: SchoolLevel = 'lower-secondary';
export const U: SchoolLevel = 'upper-secondary';

/** Questions of one topic. */
export const about = (topic: Topic, questions: readonly Written[]): ShippedQuestion[] =>
  questions.map(({ n, for: levels, text, choices, right, why, source, version = 1 }) => ({
    id: `51000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    version,
    content: {
      topic,
      levels,
      text,
      choices: choices.map((choice, at) => ({ text: choice, right: right.includes(at) })),
      explanation: why,
      source,
    },
  }));
