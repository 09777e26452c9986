import { apiFor } from '#ui/api.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import type { quizContract } from '../contract.ts';

type Quiz = typeof quizContract;

export const quizApi = apiFor<Quiz>();

export type Bank = ReplyFor<Quiz, 'GET /api/units/:unitId/quiz/questions'>;
export type BankQuestion = Bank['questions'][number];
export type Rounds = ReplyFor<Quiz, 'GET /api/units/:unitId/quiz/rounds'>;
export type Round = Rounds['rounds'][number];
export type RoundView = ReplyFor<Quiz, 'GET /api/units/:unitId/quiz/rounds/:roundId'>;
export type Classes = ReplyFor<Quiz, 'GET /api/units/:unitId/quiz/classes'>['classes'];

/** Where the pages of the quiz stand; `rest` is one of them. */
export const quizPath = (unitId: string, ...rest: string[]): string => ['/quiz', unitId, ...rest].join('/');
