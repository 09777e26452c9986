import { apiFor } from '#ui/api.ts';
import type { ReplyFor } from '#ui/api-types.ts';
import type { answersContract } from '../../answers-contract.ts';
import type { RegisterInfo, Written } from '../registers-api.ts';

type Answers = typeof answersContract;

export const answersApi = apiFor<Answers>();

export type AnswersView = ReplyFor<Answers, 'GET /api/units/:unitId/assignments/:assignmentId/answers'>;
/** An assignment that asks for entries. */
export type Asked = RegisterInfo['asked'][number];
export type Answer = Written['answers'][number];

export interface AssignmentKey {
  readonly unitId: string;
  readonly assignmentId: string;
}

export const keyOf = ({ unitId, assignmentId }: AssignmentKey): AssignmentKey => ({ unitId, assignmentId });

/** The page of an assignment that asks for entries. */
export const answersPath = ({ unitId, assignmentId }: AssignmentKey): string => `/answers/${unitId}/${assignmentId}`;
