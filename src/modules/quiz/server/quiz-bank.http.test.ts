import { describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { ownQuestion, questionSheet, shipped } from '#test/fixtures/quiz.ts';
import { testServer } from '#test/http/test-server.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';
import { quizContract } from '../contract.ts';

const school = { unitId: units.secondary };
const commune = { unitId: units.communeEast };

describe('the bank of questions', async () => {
  const { call, clock } = await testServer(noon('2026-03-02'));
  const bank = async (as: PersonaName, params = school) =>
    (await call(as, quizContract, 'listQuestions', { params })).body.questions;
  const add = (as: PersonaName, params: typeof school, change: object = {}) =>
    call(as, quizContract, 'addQuestion', { params, body: { content: { ...ownQuestion, ...change } } });
  const standing = async (id: string, as: PersonaName = 'schoolOfficer', params = school) =>
    (await bank(as, params)).find((question) => question.id === id)?.standing;

  it('offers questions on law that holds today and flags the others', async () => {
    const questions = await bank('schoolOfficer');
    expect(questions.length).toBeGreaterThanOrEqual(40);
    const [ending, coming] = [shipped(1), shipped(3)];
    expect([await standing(ending), await standing(coming)]).toEqual(['offered', 'source-not-yet']);
    clock.set(noon('2026-07-01'));
    expect([await standing(ending), await standing(coming)]).toEqual(['source-ended', 'offered']);
    const round = { className: '6A', classSize: 30, questions: [ending], opensAt: null, minutes: 30 };
    const made = await call('schoolOfficer', quizContract, 'makeRound', { params: school, body: round });
    expect([made.status, made.problem.code]).toEqual([409, 'quiz-question-gone']);
    // Open for a week from here, the law would end meanwhile.
    clock.set(noon('2026-06-25'));
    const week = await call('schoolOfficer', quizContract, 'makeRound', {
      params: school,
      body: { ...round, minutes: 10_080 },
    });
    expect(week.problem.code).toBe('quiz-question-gone');
    expect((await call('schoolOfficer', quizContract, 'makeRound', { params: school, body: round })).status).toBe(200);
    clock.set(noon('2026-03-02'));
  });

  it('holds what an office wrote for all below it, and what a school wrote for itself', async () => {
    const [above, own] = [await add('communeOfficer', commune), await add('schoolOfficer', school)];
    const seen = (await bank('schoolOfficer')).filter(({ from }) => from !== 'program');
    expect(seen.map(({ id, from }) => [id, from])).toEqual([
      [above.body.id, 'above'],
      [own.body.id, 'own'],
    ]);
    expect(seen[0]?.fromName).toContain('xã');
    expect((await bank('primaryOfficer', { unitId: units.primary })).some(({ id }) => id === own.body.id)).toBe(false);
    expect((await bank('communeOfficer', commune)).some(({ id }) => id === own.body.id)).toBe(false);
    // What an office wrote is not the school's to change.
    const body = { version: 1, content: ownQuestion };
    const change = (id: string, as: PersonaName = 'schoolOfficer') =>
      call(as, quizContract, 'changeQuestion', { params: { ...school, questionId: id }, body });
    expect((await change(above.body.id)).status).toBe(404);
    expect((await change(own.body.id, 'communeOfficer')).status).toBe(403);
  });

  it('keeps versions, and refuses one that was based on an older one', async () => {
    const { id: questionId } = (await add('schoolOfficer', school)).body;
    const params = { ...school, questionId };
    const change = (version: number, text: string) =>
      call('schoolOfficer', quizContract, 'changeQuestion', {
        params,
        body: { version, content: { ...ownQuestion, text } },
      });
    expect((await change(1, 'Câu sửa lần một?')).body).toEqual({ version: 2 });
    const late = await change(1, 'Câu của người khác?');
    expect([late.status, late.problem.code]).toEqual([409, 'stale']);
    const now = (await bank('schoolOfficer')).find(({ id }) => id === questionId);
    expect([now?.version, now?.text]).toEqual([2, 'Câu sửa lần một?']);
  });

  it('refuses a question with no right choice, naming the place', async () => {
    const choices = ownQuestion.choices.map((choice) => ({ ...choice, right: false }));
    const { status, problem } = await add('schoolOfficer', school, { choices });
    expect([status, problem.findings?.map(({ where, code }) => `${where} ${code}`)]).toEqual([
      422,
      ['choices no-right-choice'],
    ]);
    const many = Array.from({ length: 7 }, (_, at) => ({ text: `Ý ${at}`, right: at === 0 }));
    expect((await add('schoolOfficer', school, { choices: many })).status).toBe(400);
    expect((await add('schoolOfficer', school, { topic: 'nothing' })).status).toBe(400);
  });

  it('takes questions from Excel, all or none, and none twice', async () => {
    const school = { unitId: units.primary };
    const bring = (bytes: Uint8Array) =>
      call('primaryOfficer', quizContract, 'importQuestions', {
        params: school,
        body: {},
        file: { name: 'cau-hoi.xlsx', bytes },
      });
    const first = { ...ownQuestion, text: 'Câu riêng: đèn xanh thì làm gì?' };
    const other = { ...ownQuestion, text: 'Câu khác: đèn vàng thì làm gì?' };
    const bad = { ...other, choices: other.choices.map(({ text }) => ({ text, right: false })), text: 'Câu hỏng?' };
    const refused = await bring(await questionSheet([first, bad]));
    expect([refused.status, refused.problem.code]).toEqual([422, 'quiz-sheet-unfit']);
    expect(refused.problem.title).toContain('Dòng 3: Chưa có lựa chọn đúng.');
    const own = async () => (await bank('primaryOfficer', school)).filter(({ from }) => from === 'own');
    expect(await own()).toEqual([]);
    expect((await bring(await questionSheet([first, other, first]))).body).toEqual({ added: 2, known: 1 });
    // What came out goes in again as it is: nothing is new.
    const file = await call('primaryHead', quizContract, 'exportQuestions', { params: school });
    const again = (await bring(new Uint8Array(file.bytes))).body;
    expect([again.added, again.known]).toEqual([0, (await bank('primaryOfficer', school)).length]);
    expect((await own()).map(({ text }) => text)).toEqual([first.text, other.text]);
  });

  it('loses a question below the unit that takes it out, until that unit takes it back', async () => {
    const params = { ...commune, questionId: shipped(11) };
    expect((await call('communeOfficer', quizContract, 'retireQuestion', { params, body: {} })).status).toBe(200);
    expect(await standing(shipped(11))).toBe('retired');
    expect(await standing(shipped(11), 'highSchoolHead', { unitId: units.highSchool })).toBe('offered');
    const offer = (as: PersonaName, unit: typeof school) =>
      call(as, quizContract, 'offerQuestion', { params: { ...params, ...unit }, body: {} });
    await offer('schoolOfficer', school);
    expect(await standing(shipped(11))).toBe('retired');
    await offer('communeOfficer', commune);
    expect(await standing(shipped(11))).toBe('offered');
  });
});
