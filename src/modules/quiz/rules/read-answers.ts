import { type QuestionContent, takesSeveral } from './question.ts';

/** The fields of a plain form: everything that was sent under each name. */
export type FormFields = Readonly<Record<string, readonly string[]>>;

/** The name of the field of the question at a place, counted from 1. */
export const answerField = (place: number): string => `q${place}`;

/** What was answered to each question, by the places of its choices; null where there is no answer that can be one. */
export type Answers = readonly (readonly number[] | null)[];

type Asked = readonly Pick<QuestionContent, 'choices'>[];

function answerTo(question: Asked[number], sent: readonly string[]): readonly number[] | null {
  const chosen = [...new Set(sent)].map((text) => (/^\d{1,2}$/.test(text) ? Number(text) : -1));
  if (chosen.length === 0 || chosen.some((at) => at < 0 || at >= question.choices.length)) return null;
  if (chosen.length > 1 && !takesSeveral(question)) return null;
  return chosen.toSorted((a, b) => a - b);
}

/** Reads a filled form. A choice that does not exist, or two where one is asked for, is no answer. */
export const readAnswers = (asked: Asked, fields: FormFields): Answers =>
  asked.map((question, at) => answerTo(question, fields[answerField(at + 1)] ?? []));

/** Whether exactly the right choices were taken. */
export const isRight = ({ choices }: Asked[number], chosen: readonly number[]): boolean =>
  choices.every(({ right }, at) => right === chosen.includes(at));
