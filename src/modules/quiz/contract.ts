import { z } from 'zod';
import { command, endpoint, nothing } from '#base/endpoint.ts';
import { givenDay, plainDay } from '#base/plain-day.ts';
import { sheetRefusals } from '#base/sheet-columns.ts';
import { questionSchema } from './rules/question-schema.ts';
import { schoolLevelCodes, topicCodes } from './rules/topics.ts';

const unit = z.object({ unitId: z.uuid() });
const questionParams = z.object({ unitId: z.uuid(), questionId: z.uuid() });
const roundParams = z.object({ unitId: z.uuid(), roundId: z.uuid() });
const topic = z.enum(topicCodes);
const phase = z.enum(['early', 'open', 'closed']);

const round = z.object({
  id: z.uuid(),
  code: z.string(),
  className: z.string(),
  classSize: z.int(),
  topics: z.array(topic),
  questions: z.int(),
  opensAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  phase,
  /** Filled forms, not pupils: a pupil may answer again. */
  tries: z.int(),
});

/** A plain form of the page of a class, by the names of its fields. */
const form = z.record(z.string().max(40), z.union([z.string().max(100), z.array(z.string().max(100)).max(20)]));
const codeParams = z.object({ code: z.string().max(60) });

export const quizContract = {
  listQuestions: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/quiz/questions',
    summary: 'The question bank of a unit: what comes with the program, its own and those of the offices above',
    needs: 'quiz.read',
    params: unit,
    reply: z.object({
      unitName: z.string(),
      mayWrite: z.boolean(),
      /** What the unit teaches, of the levels questions are for; none of an office. */
      levels: z.array(z.enum(schoolLevelCodes)),
      today: plainDay,
      questions: z.array(
        questionSchema.extend({
          id: z.uuid(),
          version: z.int(),
          /** Whose it is. */
          from: z.enum(['program', 'own', 'above']),
          /** The name of the office above; null for the others. */
          fromName: z.string().nullable(),
          /** On a day to come it may be otherwise: law ends. */
          standing: z.enum(['offered', 'retired', 'source-ended', 'source-not-yet']),
          /** It was this very unit that took it out. */
          retiredHere: z.boolean(),
        }),
      ),
    }),
  }),
  addQuestion: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/quiz/questions',
    summary: 'Add a question to the bank of the unit',
    needs: 'register.write',
    params: unit,
    body: command({ content: questionSchema }),
    reply: z.object({ id: z.uuid() }),
    refusals: ['quiz-question-unfit'],
  }),
  changeQuestion: endpoint({
    method: 'PUT',
    path: '/api/units/:unitId/quiz/questions/:questionId',
    summary: 'Write a new version of a question of the unit; rounds keep the one they asked',
    needs: 'register.write',
    params: questionParams,
    body: command({ version: z.int(), content: questionSchema }),
    reply: z.object({ version: z.int() }),
    refusals: ['quiz-question-unfit', 'stale'],
  }),
  retireQuestion: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/quiz/questions/:questionId/retire',
    summary: 'Take a question out of the bank, for the unit and all below it',
    needs: 'register.write',
    params: questionParams,
    body: command({}),
    reply: nothing,
  }),
  offerQuestion: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/quiz/questions/:questionId/offer',
    summary: 'Take a question that the unit took out back into the bank',
    needs: 'register.write',
    params: questionParams,
    body: command({}),
    reply: nothing,
  }),
  exportQuestions: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/quiz/questions/file',
    summary: 'The bank of a unit as Excel, in the columns that are read back',
    needs: 'quiz.read',
    params: unit,
    reply: nothing,
    download: true,
  }),
  importQuestions: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/quiz/questions/file',
    summary: 'Add the questions of a sheet, all or none; those that stand in the bank already are passed over',
    needs: 'register.write',
    params: unit,
    upload: true,
    body: command({}),
    /** `known`: rows whose question stood there already. */
    reply: z.object({ added: z.int(), known: z.int() }),
    refusals: ['quiz-sheet-unfit', ...sheetRefusals],
  }),
  listClasses: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/quiz/classes',
    summary: 'The classes that stand in the register of the unit today, with how many pupils they have',
    needs: 'quiz.read',
    params: unit,
    reply: z.object({ classes: z.array(z.object({ name: z.string(), pupils: z.int() })) }),
  }),
  listRounds: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/quiz/rounds',
    summary: 'The rounds of a unit, the latest first; the unit itself alone',
    needs: 'quiz.read',
    params: unit,
    reply: z.object({ unitName: z.string(), mayHold: z.boolean(), rounds: z.array(round) }),
  }),
  makeRound: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/quiz/rounds',
    summary: 'Make a round of questions for a class and get its code',
    needs: 'quiz.hold',
    params: unit,
    body: command({
      className: z.string().trim().max(60),
      classSize: z.int(),
      questions: z.array(z.uuid()).max(60),
      /** At once when null. */
      opensAt: z.iso.datetime().nullable(),
      minutes: z.int(),
    }),
    reply: z.object({ id: z.uuid() }),
    refusals: ['quiz-round-unfit', 'quiz-question-gone'],
  }),
  readRound: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/quiz/rounds/:roundId',
    summary: 'A round and, once it is over and there were enough tries, the sums of its answers',
    needs: 'quiz.read',
    params: roundParams,
    reply: z.object({
      unitName: z.string(),
      /** Whether the caller may end it before its time: whoever made it, and whoever keeps the registers. */
      mayEnd: z.boolean(),
      /** Whether the caller keeps the registers, where a round may be written down as a session. */
      mayEnter: z.boolean(),
      round,
      /** Forms that may still be counted. */
      most: z.int(),
      asked: z.array(questionSchema),
      /** `running`: no figures while it is open; `withheld`: too few tries, or too small a class. */
      result: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('running') }),
        z.object({ kind: z.literal('withheld'), fewest: z.int() }),
        z.object({
          kind: z.literal('shown'),
          rightPercent: z.int(),
          /** In the order of `asked`. */
          questions: z.array(z.object({ right: z.int(), rightPercent: z.int(), chosen: z.array(z.int()) })),
        }),
      ]),
    }),
  }),
  endRound: endpoint({
    method: 'POST',
    path: '/api/units/:unitId/quiz/rounds/:roundId/end',
    summary: 'Close a round before its time: one of their own, or any for whoever keeps the registers',
    needs: 'quiz.hold',
    params: roundParams,
    body: command({}),
    reply: nothing,
    refusals: ['quiz-round-over'],
  }),
  countRounds: endpoint({
    method: 'GET',
    path: '/api/units/:unitId/quiz/counts',
    summary:
      'How many rounds that somebody took and tries there were in some days, by school and topic, of a unit and all below it',
    needs: 'quiz.read',
    params: unit,
    query: z.object({ firstDay: givenDay, lastDay: givenDay }),
    reply: z.object({
      unitName: z.string(),
      topics: z.array(z.object({ topic, rounds: z.int(), tries: z.int() })),
      /** By name: nothing here says which is better. */
      units: z.array(
        z.object({
          unitId: z.uuid(),
          name: z.string(),
          rounds: z.int(),
          tries: z.int(),
          topics: z.array(z.object({ topic, rounds: z.int(), tries: z.int() })),
        }),
      ),
    }),
  }),

  enterCode: endpoint({
    method: 'GET',
    path: '/q',
    summary: 'The page where a pupil types the code on the board; with a code the round itself',
    needs: 'anyone',
    query: z.object({ code: z.string().max(60).optional() }),
    reply: nothing,
    page: true,
  }),
  showQuiz: endpoint({
    method: 'GET',
    path: '/q/:code',
    summary: 'The questions of a round as a page that needs no script',
    needs: 'anyone',
    params: codeParams,
    reply: nothing,
    page: true,
  }),
  answerQuiz: endpoint({
    method: 'POST',
    path: '/q/:code',
    summary: 'Count a filled form once and show the right answers',
    needs: 'anyone',
    params: codeParams,
    body: form,
    reply: nothing,
    page: true,
  }),
};
