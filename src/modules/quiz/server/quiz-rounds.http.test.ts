import { describe, expect, it } from 'vitest';
import { registersContract } from '#modules/registers/contract.ts';
import { newToken } from '#platform/random.ts';
import { noon } from '#test/database/test-database.ts';
import { ownQuestion, shipped } from '#test/fixtures/quiz.ts';
import { testServer } from '#test/http/test-server.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';
import { quizContract } from '../contract.ts';
import { deleteCountedOfClosed } from './count-store.ts';

const school = { unitId: units.secondary };
const start = noon('2026-03-02');
const later = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

describe('a round', async () => {
  const { call, clock, app, database } = await testServer(start);
  const own = (
    await call('schoolOfficer', quizContract, 'addQuestion', { params: school, body: { content: ownQuestion } })
  ).body.id;
  /** One right choice (0), and several (0, 2). */
  const questions = [own, shipped(1)];
  const make = async (change: object = {}) => {
    const asked = { className: '6A', classSize: 30, questions, opensAt: null, minutes: 30, ...change };
    const made = await call('schoolOfficer', quizContract, 'makeRound', { params: school, body: asked });
    if (made.status !== 200) throw new Error(JSON.stringify(made.problem));
    const params = { ...school, roundId: made.body.id };
    const { body } = await call('schoolOfficer', quizContract, 'readRound', { params });
    return { params, code: body.round.code };
  };
  const read = async (params: { unitId: string; roundId: string }, as: PersonaName = 'schoolOfficer') =>
    (await call(as, quizContract, 'readRound', { params })).body;
  const right = { q1: ['0'], q2: ['0', '2'] };
  let sender = 0;
  /** Each from an address of its own, as far as pacing goes. */
  const send = (code: string, fields: Record<string, string[]>, to = code) => {
    const form = new URLSearchParams();
    const all = { round: [code], token: [newToken()], ...fields };
    for (const [name, values] of Object.entries(all)) for (const value of values) form.append(name, value);
    sender += 1;
    return app.inject({
      method: 'POST',
      url: `/q/${to}`,
      payload: form.toString(),
      remoteAddress: `10.1.${sender >> 8}.${sender & 255}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  };
  const end = (params: { unitId: string; roundId: string }) =>
    call('schoolOfficer', quizContract, 'endRound', { params, body: {} });
  const rows = async (table: string) =>
    Number((await database.pool.query(`select count(*)::int as n from ${table}`)).rows[0].n);

  it('is shown to whoever has its code, what was typed into a question as text', async () => {
    const { code } = await make();
    const page = await app.inject(`/q/${code.toLowerCase()}`);
    expect([page.statusCode, page.headers['set-cookie']]).toEqual([200, undefined]);
    expect(page.body).toContain('vạch &lt;b&gt;dừng&lt;/b&gt;');
    expect(page.body).not.toMatch(/<script|\bsrc=/);
    expect(page.body).toMatch(/type="radio" name="q1"/);
    expect(page.body).toMatch(/type="checkbox" name="q2"/);
    expect(page.body).not.toContain('Vạch dừng cho biết');
    const typed = await app.inject(`/q?code=${code.slice(0, 4)}-${code.slice(4)}`);
    expect(typed.body).toContain('name="q1"');
  });

  it('counts a form once however often it comes, even at the same moment, and says what was right', async () => {
    const { params, code } = await make();
    const token = [newToken()];
    const before = await rows('history');
    const answers = await Promise.all([1, 2, 3, 4].map(() => send(code, { ...right, token })));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
    expect(answers.filter(({ body }) => body.includes('Đã nhận bài')).length).toBe(1);
    expect(answers[0]?.body).toContain('đúng 2/2 câu');
    expect((await send(code, { q1: ['1'], q2: ['0'] })).body).toContain('đúng 0/2 câu');
    expect((await read(params)).round.tries).toBe(2);
    // Sums alone: no history of a try, no row but a digest.
    expect(await rows('history')).toBe(before);
    await end(params);
    expect(await rows('quiz_counted')).toBe(0);
  });

  it('gives an unfinished form back as it was and counts nothing', async () => {
    const { params, code } = await make();
    const page = await send(code, { q2: ['2'] });
    expect(page.statusCode).toBe(422);
    expect(page.body).toContain('Còn 1 câu chưa chọn');
    expect(page.body).toMatch(/name="q2" value="2" checked/);
    for (const odd of [{ q1: ['7'] }, { q1: ['0', '1'] }, { q1: ["0' or 1=1"] }, {}]) {
      expect((await send(code, { q2: ['0'], ...odd })).statusCode, JSON.stringify(odd)).toBe(422);
    }
    expect((await read(params)).round.tries).toBe(0);
  });

  it('takes no form of another round, without a token or of no round at all', async () => {
    const [one, other] = [await make(), await make()];
    expect((await send(one.code, right, other.code)).statusCode).toBe(400);
    expect((await send(one.code, { ...right, token: ['kurz'] })).statusCode).toBe(400);
    expect((await send(one.code, { ...right, token: [] })).statusCode).toBe(400);
    expect((await send('ZZZZZZZZ', right)).statusCode).toBe(404);
    const wrong = await app.inject('/q/%22%3E%3Cscript%3E');
    expect([wrong.statusCode, wrong.body.includes('<script')]).toEqual([404, false]);
    expect([(await read(one.params)).round.tries, (await read(other.params)).round.tries]).toEqual([0, 0]);
  });

  it('says that it is not open yet, and once it is over that it is', async () => {
    const { params, code } = await make({ opensAt: later(10).toISOString(), minutes: 15 });
    expect((await app.inject(`/q/${code}`)).body).toContain('chưa mở');
    expect((await send(code, right)).body).toContain('chưa mở');
    clock.set(later(10));
    expect((await send(code, right)).body).toContain('Đã nhận bài');
    clock.set(later(25));
    expect((await app.inject(`/q/${code}`)).body).toContain('đã kết thúc');
    const late = await send(code, right);
    expect([late.statusCode, late.body.includes('bài không được tính')]).toEqual([200, true]);
    expect((await read(params)).round).toMatchObject({ phase: 'closed', tries: 1 });
    expect((await end(params)).problem.code).toBe('quiz-round-over');
    expect(await rows('quiz_counted')).toBe(1);
    await deleteCountedOfClosed(database.db, clock.now());
    expect(await rows('quiz_counted')).toBe(0);
    clock.set(start);
  });

  it('shows no figure before it is over, nor of fewer tries than five', async () => {
    const [few, enough] = [await make(), await make()];
    for (let n = 0; n < 5; n += 1) {
      if (n < 4) await send(few.code, right);
      await send(enough.code, n < 3 ? right : { q1: ['1'], q2: ['0', '2'] });
    }
    expect((await read(enough.params)).result).toEqual({ kind: 'running' });
    for (const { params } of [few, enough]) expect((await end(params)).status).toBe(200);
    expect((await read(few.params)).result).toEqual({ kind: 'withheld', fewest: 5 });
    expect((await read(enough.params)).result).toEqual({
      kind: 'shown',
      rightPercent: 80,
      questions: [
        { right: 3, rightPercent: 60, chosen: [3, 2] },
        { right: 5, rightPercent: 100, chosen: [5, 0, 5, 0] },
      ],
    });
  });

  it('is not filled beyond three forms a pupil, whoever floods it', async () => {
    const { params, code } = await make({ classSize: 2 });
    const answers = [];
    for (let n = 0; n < 8; n += 1) answers.push((await send(code, right)).body);
    expect(answers.filter((body) => body.includes('Đã nhận bài')).length).toBe(6);
    expect(answers.at(-1)).toContain('đã đủ số lần làm');
    await Promise.all(Array.from({ length: 20 }, () => send(code, right)));
    expect((await read(params)).round.tries).toBe(6);
    // Six tries of two pupils are no six pupils.
    await end(params);
    expect((await read(params)).result).toEqual({ kind: 'withheld', fewest: 5 });
  });

  it('that nobody took is told to no office', async () => {
    const counted = async () => {
      const { body } = await call('communeOfficer', quizContract, 'countRounds', {
        params: { unitId: units.communeEast },
        query: { firstDay: '2026-03-01', lastDay: '2026-03-31' },
      });
      return body;
    };
    const before = await counted();
    const [early, open] = [await make({ opensAt: later(60).toISOString() }), await make()];
    for (const { params } of [early, open]) expect((await end(params)).status).toBe(200);
    expect(await counted()).toEqual(before);
    const { code } = await make();
    await send(code, right);
    expect((await counted()).units[0]?.rounds).toBe((before.units[0]?.rounds ?? 0) + 1);
  });

  it('belongs to the school: offices above see counts by school and topic alone', async () => {
    const { params, code } = await make();
    await send(code, right);
    const seen = async (as: PersonaName) => (await call(as, quizContract, 'readRound', { params })).status;
    expect([await seen('communeOfficer'), await seen('departmentLeader'), await seen('westOfficer')]).toEqual([
      403, 403, 404,
    ]);
    const { body } = await call('communeOfficer', quizContract, 'countRounds', {
      params: { unitId: units.communeEast },
      query: { firstDay: '2026-03-02', lastDay: '2026-03-02' },
    });
    const [only] = body.units;
    expect(body.units.map(({ unitId }) => unitId)).toEqual([units.secondary]);
    expect(only?.topics).toEqual([
      { topic: 'drugs', rounds: only?.rounds, tries: only?.tries },
      { topic: 'traffic', rounds: only?.rounds, tries: only?.tries },
    ]);
    expect(Number(only?.tries)).toBeGreaterThan(0);
    expect(JSON.stringify(body)).not.toMatch(/right|chosen|code/i);
    const before = await call('communeOfficer', quizContract, 'countRounds', {
      params: { unitId: units.communeEast },
      query: { firstDay: '2026-03-01', lastDay: '2026-03-01' },
    });
    expect(before.body.units).toEqual([]);
  });

  it('is held by a class teacher in their own school, who keeps no register and no bank', async () => {
    const body = { className: '6A', classSize: 30, questions: [shipped(1)], opensAt: null, minutes: 30 };
    const as = 'classTeacher';
    const made = await call(as, quizContract, 'makeRound', { params: school, body });
    expect(made.status).toBe(200);
    const params = { ...school, roundId: made.body.id };
    expect(await read(params, as)).toMatchObject({ mayEnd: true, mayEnter: false });
    expect((await call(as, quizContract, 'endRound', { params, body: {} })).status).toBe(200);
    const { body: bank } = await call(as, quizContract, 'listQuestions', { params: school });
    expect(bank).toMatchObject({ mayWrite: false, levels: ['lower-secondary'] });
    const added = await call(as, quizContract, 'addQuestion', { params: school, body: { content: ownQuestion } });
    expect(added.status).toBe(403);
    const elsewhere = { params: { unitId: units.primary }, body };
    expect((await call(as, quizContract, 'makeRound', elsewhere)).status).toBe(404);
  });

  it('is ended by whoever made it or keeps the registers, and by no other class teacher', async () => {
    const { params } = await make();
    expect((await read(params, 'classTeacher')).mayEnd).toBe(false);
    const refused = await call('classTeacher', quizContract, 'endRound', { params, body: {} });
    expect(refused.status).toBe(403);
    expect((await read(params)).round.phase).toBe('open');
    const body = { className: '6B', classSize: 30, questions: [shipped(1)], opensAt: null, minutes: 30 };
    const made = await call('classTeacher', quizContract, 'makeRound', { params: school, body });
    const theirs = { ...school, roundId: made.body.id };
    expect((await read(theirs)).mayEnd).toBe(true);
    expect((await end(theirs)).status).toBe(200);
  });

  it('is offered the classes that stand in the register today', async () => {
    const values = { from: '2025-09-05', name: '7B', pupils: 34 };
    const add = (given: object, entryId: string) =>
      call('schoolOfficer', registersContract, 'addEntry', {
        params: { ...school, register: 'school-class' },
        body: { entryId, version: 1, values: { ...values, ...given } },
      });
    await add({}, 'f5000000-0000-7000-8000-000000000001');
    await add({ name: '6A', pupils: 31 }, 'f5000000-0000-7000-8000-000000000002');
    await add({ name: '9C', until: '2026-03-01' }, 'f5000000-0000-7000-8000-000000000003');
    // On the day from which it is no more a class is counted nowhere, and asked nowhere.
    await add({ name: '9D', until: '2026-03-02' }, 'f5000000-0000-7000-8000-000000000004');
    await add({ name: '9E', pupils: 33, until: '2026-03-03' }, 'f5000000-0000-7000-8000-000000000005');
    const { body } = await call('schoolOfficer', quizContract, 'listClasses', { params: school });
    expect(body.classes).toEqual([
      { name: '6A', pupils: 31 },
      { name: '7B', pupils: 34 },
      { name: '9E', pupils: 33 },
    ]);
  });
});
