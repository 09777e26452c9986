import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import { shippedQuestions } from '../questions/shipped-questions.ts';
import { type QuestionContent, type Standing, standingOf } from '../rules/question.ts';
import { selectQuestions, selectRetirements } from './question-store.ts';

/** A question as a unit has it in its bank. */
export interface BankQuestion {
  readonly id: Id;
  readonly version: number;
  readonly content: QuestionContent;
  /** The unit that wrote it; null for those that come with the program. */
  readonly unitId: Id | null;
  readonly retiredBy: readonly Id[];
}

/**
 * What a unit may ask: what comes with the program, its own, and what the offices above it wrote. An office that takes a
 * question out does so for all below it.
 */
export async function bankOf(work: Work, unitId: Id): Promise<BankQuestion[]> {
  const { reports_to: above } = await work.reachOf(unitId);
  const units = [...new Set([unitId, ...above])];
  const retirements = await selectRetirements(work.tx, units);
  const retiredBy = (id: Id) => retirements.flatMap((one) => (one.questionId === id ? [one.unitId] : []));
  const written = await selectQuestions(work.tx, units);
  return [
    ...shippedQuestions.map((question) => ({ ...question, unitId: null, retiredBy: retiredBy(question.id) })),
    ...written.map((question) => ({ ...question, retiredBy: retiredBy(question.id) })),
  ];
}

export const standingOn = ({ content, retiredBy }: BankQuestion, day: PlainDate): Standing =>
  standingOf(content.source, retiredBy.length > 0, day);
