import { defineModule, prepared } from '#platform/http/handlers.ts';
import { quizContract } from '../contract.ts';
import { answerQuiz } from './answer-quiz.ts';
import { countRounds } from './count-rounds.ts';
import { endRound } from './end-round.ts';
import { listQuestions } from './list-questions.ts';
import { makeRound } from './make-round.ts';
import { enterPage } from './pages/enter-page.ts';
import { exportQuestions, importQuestions, readQuestionSheet } from './question-sheets.ts';
import { listClasses, listRounds, readRound } from './read-rounds.ts';
import { offerQuestion, retireQuestion } from './retire-question.ts';
import { showQuiz } from './show-quiz.ts';
import { addQuestion, changeQuestion } from './write-question.ts';

/** The quiz on the law: its bank, its rounds, and the page of a class. */
export const quizModule = defineModule('quiz', quizContract, {
  listQuestions: (work, { params }) => listQuestions(work, params.unitId),
  addQuestion: (work, { params, body }) => addQuestion(work, params.unitId, body),
  changeQuestion: (work, { params, body }) => changeQuestion(work, params, body),
  retireQuestion: (work, { params }) => retireQuestion(work, params),
  offerQuestion: (work, { params }) => offerQuestion(work, params),
  exportQuestions: (work, { params }) => exportQuestions(work, params.unitId),
  importQuestions: prepared({
    ask: (work, { params }) => work.needHere('register.write', params.unitId),
    prepare: ({ file }) => readQuestionSheet(file.bytes),
    run: (work, { params }, rows) => importQuestions(work, params.unitId, rows),
  }),
  listClasses: (work, { params }) => listClasses(work, params.unitId),
  listRounds: (work, { params }) => listRounds(work, params.unitId),
  makeRound: (work, { params, body }) => makeRound(work, params.unitId, body),
  readRound: (work, { params }) => readRound(work, params),
  endRound: (work, { params }) => endRound(work, params),
  countRounds: (work, { params, query }) => countRounds(work, params.unitId, query),
  enterCode: async (work, { query }) => (query.code ? showQuiz(work, query.code) : enterPage()),
  showQuiz: (work, { params }) => showQuiz(work, params.code),
  answerQuiz: (work, { params, body }) => answerQuiz(work, params.code, body),
});
