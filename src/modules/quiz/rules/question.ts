import type { PlainDate } from '#base/date.ts';
import type { SchoolLevel, Topic } from './topics.ts';

export interface Choice {
  readonly text: string;
  readonly right: boolean;
}

/** Where in the law it stands, and the days that law holds; null where that is not known or has no end yet. */
export interface LegalSource {
  readonly name: string;
  readonly article: string | null;
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
}

/** One question as it is asked; a change makes a new version of it. */
export interface QuestionContent {
  readonly topic: Topic;
  readonly levels: readonly SchoolLevel[];
  readonly text: string;
  readonly choices: readonly Choice[];
  readonly explanation: string;
  readonly source: LegalSource;
}

export const FEWEST_CHOICES = 2;
export const MOST_CHOICES = 6;

/** A question with one right choice takes one answer, one with several takes all of them. */
export const takesSeveral = ({ choices }: Pick<QuestionContent, 'choices'>): boolean =>
  choices.filter(({ right }) => right).length > 1;

export type Standing = 'offered' | 'retired' | 'source-ended' | 'source-not-yet';

/** Whether a question may be asked on a day: not on law that does not hold then, and not once it was taken out. */
export function standingOf({ from, until }: LegalSource, isRetired: boolean, day: PlainDate): Standing {
  if (isRetired) return 'retired';
  if (until !== null && until < day) return 'source-ended';
  return from !== null && day < from ? 'source-not-yet' : 'offered';
}
