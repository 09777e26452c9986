import { defineModule } from '#platform/http/handlers.ts';
import { answersContract } from '../answers-contract.ts';
import type { Registers } from './definitions.ts';
import { listAnswers } from './list-answers.ts';
import { listTasks } from './list-tasks.ts';

/** What entries answer, and what is to be done about some. */
export const answersModule = (registers: Registers) =>
  defineModule('answers', answersContract, {
    listTasks: (work, { params }) => listTasks(work, registers, params.unitId),
    listAnswers: (work, { params }) => listAnswers(work, registers, params),
  });
