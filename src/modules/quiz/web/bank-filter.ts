import { matches } from '#base/vietnamese.ts';
import type { SchoolLevel, Topic } from '../rules/topics.ts';

export interface BankFilter {
  readonly topic: Topic | '';
  readonly level: SchoolLevel | '';
  readonly words: string;
}

export const noFilter: BankFilter = { topic: '', level: '', words: '' };

interface Filtered {
  readonly topic: Topic;
  readonly levels: readonly SchoolLevel[];
  readonly text: string;
  readonly choices: readonly { readonly text: string }[];
}

/** Whether a question is of the topic and level asked for and holds the words. */
export const passes = (question: Filtered, { topic, level, words }: BankFilter): boolean =>
  (topic === '' || question.topic === topic) &&
  (level === '' || question.levels.includes(level)) &&
  matches([question.text, ...question.choices.map(({ text }) => text)].join(' '), words);

/** Where to begin choosing: with the level of the school where it teaches one alone. */
export const filterFor = ([level, ...others]: readonly SchoolLevel[]): BankFilter =>
  level && others.length === 0 ? { ...noFilter, level } : noFilter;
