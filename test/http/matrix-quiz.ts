import type { Transaction } from 'kysely';
import type { Tables } from '#platform/tables.ts';
import { ownQuestion, questionSheet, shipped } from '../fixtures/quiz.ts';
import { personas, units } from '../personas/personas.ts';
import { INSIDE } from './matrix-expected.ts';
import type { Sample } from './matrix-samples.ts';
import { NOW } from './matrix-world.ts';

const unitId = units.secondary;
const questionId = 'f4000000-0000-7000-8000-000000000001';
const roundId = 'f4000000-0000-7000-8000-000000000002';
const code = 'ABCDEFGH';
const by = personas.schoolOfficer.personId;
const inSchool = { on: 'secondary' } as const;
const bySchool = { on: 'secondary', only: INSIDE } as const;
const anyone = { on: 'anywhere' } as const;
const params = { unitId };

const question = (tx: Transaction<Tables>) =>
  tx
    .insertInto('quiz_question')
    .values({
      unit_id: unitId,
      id: questionId,
      version: 1,
      content: JSON.stringify(ownQuestion),
      written_at: NOW,
      written_by: by,
    })
    .execute();

const round = async (tx: Transaction<Tables>) => {
  const key = { unit_id: unitId };
  await tx
    .insertInto('quiz_round')
    .values({
      ...key,
      id: roundId,
      code,
      class_name: '6A',
      class_size: 30,
      opens_at: NOW,
      closes_at: new Date(NOW.getTime() + 3_600_000),
      made_at: NOW,
      made_by: by,
    })
    .execute();
  const content = JSON.stringify(ownQuestion);
  await tx
    .insertInto('quiz_asked')
    .values({
      ...key,
      round_id: roundId,
      place: 1,
      topic: ownQuestion.topic,
      question_id: questionId,
      question_version: 1,
      content,
      chosen: [0, 0],
    })
    .execute();
};

/** Samples of the quiz: its bank, its rounds, and the pages of a class. */
export async function quizSamples(): Promise<Record<string, readonly Sample[]>> {
  const onQuestion = { ...bySchool, prepare: question };
  const onRound = { ...bySchool, prepare: round };
  const asked = { className: '6A', classSize: 30, questions: [shipped(1)], opensAt: null, minutes: 30 };
  const days = { firstDay: '2026-01-01', lastDay: '2026-12-31' };
  const form = { round: code, token: 'x'.repeat(43), q1: '0' };
  return {
    'quiz.listQuestions': [{ ...inSchool, input: { params } }],
    'quiz.addQuestion': [{ ...bySchool, input: { params, body: { content: ownQuestion } } }],
    'quiz.changeQuestion': [
      { ...onQuestion, input: { params: { unitId, questionId }, body: { version: 1, content: ownQuestion } } },
    ],
    'quiz.retireQuestion': [{ ...onQuestion, input: { params: { unitId, questionId }, body: {} } }],
    'quiz.offerQuestion': [{ ...onQuestion, input: { params: { unitId, questionId }, body: {} } }],
    'quiz.exportQuestions': [{ ...inSchool, input: { params } }],
    'quiz.importQuestions': [
      { ...bySchool, input: { params, body: {}, file: { name: 'cau-hoi.xlsx', bytes: await questionSheet() } } },
    ],
    'quiz.listClasses': [{ ...bySchool, input: { params } }],
    'quiz.listRounds': [{ ...onRound, input: { params } }],
    'quiz.makeRound': [{ ...bySchool, input: { params, body: asked } }],
    'quiz.readRound': [{ ...onRound, input: { params: { unitId, roundId } } }],
    'quiz.endRound': [
      {
        ...onRound,
        input: { params: { unitId, roundId }, body: {} },
        exceptions: { classTeacher: ['403 forbidden', 'a round of somebody else is ended by who keeps the registers'] },
      },
    ],
    'quiz.countRounds': [
      { ...inSchool, prepare: round, input: { params, query: days } },
      { on: 'communeEast', prepare: round, input: { params: { unitId: units.communeEast }, query: days } },
    ],
    'quiz.enterCode': [
      { ...anyone, input: { query: {} } },
      { ...anyone, prepare: round, title: 'with a code', input: { query: { code: 'abcd-efgh' } } },
    ],
    'quiz.showQuiz': [{ ...anyone, prepare: round, input: { params: { code } } }],
    'quiz.answerQuiz': [{ ...anyone, prepare: round, input: { params: { code }, body: form } }],
  };
}
