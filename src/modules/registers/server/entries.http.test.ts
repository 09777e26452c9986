import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { historyContract } from '#modules/history/contract.ts';
import { noon } from '#test/database/test-database.ts';
import { testDefinitions } from '#test/fixtures/registers.ts';
import { testServer } from '#test/http/test-server.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';
import { registersContract } from '../contract.ts';
import { shippedDefinition } from '../definitions/shipped-definitions.ts';
import type { Values } from '../rules/values.ts';

const unitId = units.secondary;
const sessions = { unitId, register: 'outreach-session' };
const version = shippedDefinition(sessions.register)?.version ?? 0;
const clubs = { unitId, register: 'test-club' };
const session = (more: Values = {}): Values => ({
  day: '2026-03-01',
  name: 'Sinh hoạt dưới cờ',
  form: 'direct',
  channel: 'flag-ceremony',
  topics: ['drugs'],
  audiences: ['pupils'],
  pupils: 400,
  ...more,
});
const club = (more: Values = {}): Values => ({
  day: '2026-02-10',
  name: 'Tuổi trẻ với pháp luật',
  kind: 'law',
  ...more,
});

describe('an entry of a register', async () => {
  const { call, clock, database } = await testServer(noon('2026-03-02'), undefined, undefined, testDefinitions);
  const choices = await call('schoolOfficer', registersContract, 'readRegister', { params: sessions });
  const first = (code: string) => {
    const field = choices.body.definition.fields.find((one) => one.code === code);
    if (!field || !('choices' in field)) throw new Error(`${code} offers no choices`);
    return field.choices.map((choice) => choice.code);
  };
  /** A session with the first choices the register offers. */
  const sound = (more: Values = {}): Values =>
    session({
      form: first('form')[0] ?? '',
      channel: first('channel')[0] ?? '',
      topics: first('topics').slice(0, 2),
      audiences: first('audiences').slice(0, 1),
      ...more,
    });
  const add = (
    values: Values,
    {
      as = 'schoolOfficer',
      params = sessions,
      ...body
    }: Partial<{ as: PersonaName; params: typeof sessions; entryId: string; commandId: string; version: number }> = {},
  ) =>
    call(as, registersContract, 'addEntry', {
      params,
      body: { entryId: randomUUID(), version, values: values as never, ...body },
    });
  const read = (entryId: string, as: PersonaName = 'schoolOfficer', params = sessions) =>
    call(as, registersContract, 'readEntry', { params: { ...params, entryId } });
  const correct = (entryId: string, revision: number, values: Values, as: PersonaName = 'schoolOfficer') =>
    call(as, registersContract, 'correctEntry', {
      params: { ...sessions, entryId },
      body: { revision, values: values as never, reason: null },
    });
  const measured = async (firstDay: string, lastDay: string, code: string) => {
    const { body } = await call('schoolOfficer', registersContract, 'measureUnit', {
      params: { unitId },
      query: { firstDay, lastDay, below: false },
    });
    const found = body.measures.find((one) => one.code === code);
    return [found?.amount, found?.entries];
  };

  it('is written, read, corrected, struck out and taken back, and counts as it stands', async () => {
    const { status, body } = await add(sound());
    expect([status, body.entry.revision, body.entry.createdBy, body.findings]).toEqual([200, 1, 'Mùa Thị Kía', []]);
    const { id } = body.entry;
    const pupils = (day: string) => measured(day, day, 'outreach.pupil-attendances');
    expect(await pupils('2026-03-01')).toEqual([400, 1]);
    const corrected = await correct(id, 1, sound({ day: '2026-02-28', pupils: 350 }), 'schoolHead');
    expect(corrected.body.entry).toMatchObject({ revision: 2, day: '2026-02-28', updatedBy: 'Tòng Văn Lâm' });
    expect([await pupils('2026-03-01'), await pupils('2026-02-28')]).toEqual([
      [0, 0],
      [350, 1],
    ]);
    const params = { ...sessions, entryId: id };
    const out = await call('schoolOfficer', registersContract, 'withdrawEntry', {
      params,
      body: { revision: 2, reason: 'Ghi trùng' },
    });
    expect(out.body.entry.withdrawn).toMatchObject({ by: 'Mùa Thị Kía', reason: 'Ghi trùng' });
    expect(await pupils('2026-02-28')).toEqual([0, 0]);
    expect((await correct(id, 3, sound())).problem.code).toBe('entry-withdrawn');
    const back = await call('schoolOfficer', registersContract, 'restoreEntry', { params, body: { revision: 3 } });
    expect([back.body.entry.revision, back.body.entry.withdrawn]).toEqual([4, null]);
    expect(await pupils('2026-02-28')).toEqual([350, 1]);
    const again = await call('schoolOfficer', registersContract, 'restoreEntry', { params, body: { revision: 4 } });
    expect([again.status, again.problem.code]).toEqual([409, 'entry-not-withdrawn']);
    const history = await call('schoolHead', historyContract, 'readHistory', {
      params: { unitId, subjectKind: 'entry', subjectId: id },
    });
    const told = history.body.entries;
    expect(told.map(({ action, note }) => [action, note])).toEqual([
      ['restore-entry', null],
      ['withdraw-entry', 'Ghi trùng'],
      ['correct-entry', null],
      ['add-entry', null],
    ]);
    expect(told[2]?.changes).toEqual([
      { what: 'Ngày', before: '01/03/2026', after: '28/02/2026' },
      { what: 'Lượt học sinh dự', before: '400', after: '350' },
    ]);
    const above = await call('communeLeader', historyContract, 'readHistory', {
      params: { unitId, subjectKind: 'entry', subjectId: id },
    });
    expect(above.body.entries.map(({ changes, note }) => [changes, note])).toEqual(told.map(() => [[], null]));
  });

  it('is made once by the id of its phone: a repeat gets the first answer, another command the entry as it stands', async () => {
    const entryId = randomUUID();
    const commandId = randomUUID();
    const one = await add(sound({ name: 'Một lần' }), { entryId, commandId });
    const repeated = await add(sound({ name: 'Một lần' }), { entryId, commandId });
    expect(repeated.body).toEqual(one.body);
    const other = await add(sound({ name: 'Khác' }), { entryId });
    expect([other.status, other.problem.code]).toEqual([409, 'stale']);
    expect(other.problem.facts.entry).toMatchObject({ id: entryId, revision: 1, values: { name: 'Một lần' } });
  });

  it('is made once however often its phone sends it at the same moment', async () => {
    const [entryId, commandId] = [randomUUID(), randomUUID()];
    const values = sound({ name: 'Cùng lúc', day: '2026-01-05' });
    const answers = await Promise.all(Array.from({ length: 6 }, () => add(values, { entryId, commandId })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const rival = randomUUID();
    const rivals = await Promise.all([1, 2, 3].map(() => add(values, { entryId: rival })));
    expect(rivals.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('shows both sides when two phones correct it, and keeps the first', async () => {
    const { body } = await add(sound({ name: 'Hai máy' }));
    const { id } = body.entry;
    expect((await correct(id, 1, sound({ name: 'Máy một', pupils: 10 }))).status).toBe(200);
    const second = await correct(id, 1, sound({ name: 'Máy hai', pupils: 20 }));
    expect([second.status, second.problem.code]).toEqual([409, 'stale']);
    expect(second.problem.facts.entry).toMatchObject({ revision: 2, values: { name: 'Máy một', pupils: 10 } });
    expect((await correct(id, 2, sound({ name: 'Máy hai', pupils: 20 }))).body.entry.revision).toBe(3);
  });

  it('is refused with every place that does not fit, and nothing is kept', async () => {
    const faults = async (values: Values) => {
      const { status, problem } = await add(values);
      return [status, problem.code, problem.findings?.map(({ where, code }) => `${where} ${code}`)];
    };
    expect(await faults(sound({ day: '2026-03-03' }))).toEqual([422, 'entry-unfit', ['day unfit']]);
    expect(await faults(sound({ pupils: 10_000_000 }))).toEqual([422, 'entry-unfit', ['pupils unfit']]);
    expect(await faults(sound({ day: '1999-12-31' }))).toEqual([422, 'entry-unfit', ['day before-unit']]);
    expect(await faults({ ...sound(), name: ' \u0000 ', form: 'dance', stars: 5 })).toEqual([
      422,
      'entry-unfit',
      ['name missing', 'form unfit', 'stars not-asked'],
    ]);
    const { rows } = await database.pool.query(
      "select from entry where content->>'form' = 'dance' or content ? 'stars'",
    );
    expect(rows).toEqual([]);
    const nobodys = await add(sound(), { params: { unitId, register: 'no-such-register' } });
    expect([nobodys.status, nobodys.problem.code]).toEqual([404, 'not-found']);
  });

  it('takes zero people with a warning, and signs no database keeps as nothing', async () => {
    const { status, body } = await add(sound({ pupils: 0, note: 'Dòng một\r\nDòng hai\u0007\ud800' }));
    expect([status, body.findings.map(({ code, severity }) => [code, severity])]).toEqual([
      200,
      [['somebody-came', 'warning']],
    ]);
    expect(body.entry.values.note).toBe('Dòng một\nDòng hai \ufffd');
  });

  it('of a phone with an older version is taken where it fits, else the new version is asked for', async () => {
    expect((await add(sound({ name: 'Bản cũ' }), { version: 0 })).status).toBe(200);
    const gone = await add({ ...sound(), old: 'x' }, { version: 0 });
    expect([gone.status, gone.problem.code, gone.problem.findings?.length]).toEqual([409, 'register-version-gone', 1]);
  });

  it('names those that are perhaps the same event, sets in any order', async () => {
    const topics = first('topics').slice(0, 2);
    const one = await add(sound({ day: '2026-01-20', name: 'Buổi A', topics }));
    const two = await add(sound({ day: '2026-01-20', name: 'Buổi B', topics: [...topics].reverse() }));
    expect(two.body.alike).toEqual([{ id: one.body.entry.id, day: '2026-01-20', title: 'Buổi A' }]);
    const other = await add(sound({ day: '2026-01-20', name: 'Buổi C', topics: topics.slice(0, 1) }));
    expect(other.body.alike).toEqual([]);
    expect((await read(one.body.entry.id)).body.alike.map(({ title }) => title)).toEqual(['Buổi B']);
  });

  it('moves through its states by what they ask, and only from where it stands', async () => {
    const { body } = await add(club({ members: 20, classes: [{ class: '6A', joined: 7 }, {}] }), { params: clubs });
    const { id } = body.entry;
    expect([body.entry.state, body.entry.values.classes]).toEqual(['built', [{ class: '6A', joined: 7 }]]);
    const move = (code: string, revision: number, values: Values = {}, as: PersonaName = 'schoolOfficer') =>
      call(as, registersContract, 'moveEntry', {
        params: { ...clubs, entryId: id, move: code },
        body: { revision, values: values as never },
      });
    expect((await read(id, 'schoolOfficer', clubs)).body.moves).toEqual(['keep', 'end']);
    expect((await read(id, 'schoolHead', clubs)).body.moves).toEqual(['keep', 'end', 'approve']);
    expect((await move('approve', 1)).problem.code).toBe('forbidden');
    expect((await move('approve', 1, {}, 'schoolHead')).body.entry).toMatchObject({ state: 'kept', revision: 2 });
    expect((await move('keep', 2)).problem.code).toBe('entry-move-unfit');
    expect((await move('end', 2)).problem.findings?.map(({ where }) => where)).toEqual(['ended']);
    expect((await move('end', 2, { ended: '2026-02-01' })).problem.findings?.[0]?.sentence).toBe(
      'Kết thúc trước khi lập.',
    );
    const stray = await move('end', 2, { ended: '2026-03-01', name: 'Tên khác' });
    expect(stray.problem.findings?.map(({ where, code }) => `${where} ${code}`)).toEqual(['name not-asked']);
    expect(await measured('2026-02-10', '2026-02-10', 'test.club-members')).toEqual([27, 1]);
    expect((await move('end', 2, { ended: '2026-03-01' })).body.entry).toMatchObject({ state: 'ended', revision: 3 });
    expect(await measured('2026-03-01', '2026-03-01', 'test.club-members')).toEqual([0, 0]);
    expect(await measured('2026-01-01', '2026-02-28', 'test.clubs')).toEqual([1, 1]);
    expect(await measured('2026-03-01', '2026-03-01', 'test.clubs-ended')).toEqual([1, 1]);
    expect((await move('nowhere', 3)).status).toBe(404);
  });

  it('is written in the unit alone, read from above, and unknown to a stranger', async () => {
    const { body } = await add(sound({ name: 'Ai được xem' }));
    const { id } = body.entry;
    const outcomes = async (as: PersonaName) => [
      (await read(id, as)).status,
      (await correct(id, 1, sound(), as)).status,
    ];
    expect(await outcomes('communeOfficer')).toEqual([200, 403]);
    expect(await outcomes('departmentLeader')).toEqual([200, 403]);
    expect(await outcomes('westOfficer')).toEqual([404, 404]);
    expect(await outcomes('nobody')).toEqual([401, 401]);
    expect((await read(id, 'communeOfficer')).body).toMatchObject({ mayWrite: false, moves: [] });
    expect((await read(id, 'schoolOfficer', clubs)).status).toBe(404);
    const register = await call('communeOfficer', registersContract, 'readRegister', { params: sessions });
    expect([register.body.last, register.body.mayWrite]).toEqual([{}, false]);
  });

  it('of a register that stays inside the unit is shown there and only counted above', async () => {
    const shifts = { unitId, register: 'test-shift' };
    const added = await add({ day: '2026-03-01', what: 'Cổng sau hỏng khóa' }, { params: shifts });
    const { id } = added.body.entry;
    expect((await read(id, 'schoolHead', shifts)).status).toBe(200);
    expect([(await read(id, 'communeOfficer', shifts)).status, (await read(id, 'westOfficer', shifts)).status]).toEqual(
      [403, 404],
    );
    const list = (as: PersonaName, below = false, at = shifts) =>
      call(as, registersContract, 'listEntries', { params: at, query: { below, withdrawn: false } });
    const file = (as: PersonaName) =>
      call(as, registersContract, 'exportRegister', {
        params: shifts,
        query: { firstDay: '2026-01-01', lastDay: '2026-12-31' },
      });
    expect([(await list('schoolHead')).body.total, (await list('communeOfficer')).status]).toEqual([1, 403]);
    expect((await list('communeOfficer', true, { ...shifts, unitId: units.communeEast })).status).toBe(403);
    expect([(await file('schoolHead')).status, (await file('communeOfficer')).status]).toEqual([200, 403]);
    const count = async (as: PersonaName, below: boolean, firstDay: string, lastDay: string) => {
      const at = { unitId: below ? units.communeEast : unitId };
      const query = { firstDay, lastDay, below };
      const { body } = await call(as, registersContract, 'measureUnit', { params: at, query });
      const found = body.measures.find(({ code }) => code === 'test.shifts');
      return [found ? [found.amount, found.entries] : null, body.closedDays];
    };
    const [march, monthOfMarch] = [
      ['2026-03-01', '2026-03-31'] as const,
      { firstDay: '2026-03-01', lastDay: '2026-03-31' },
    ];
    // From above neither a single day nor a month that runs is told; from inside each is.
    expect(await count('schoolHead', false, '2026-03-01', '2026-03-01')).toEqual([
      [1, 1],
      { firstDay: '2026-03-01', lastDay: '2026-03-01' },
    ]);
    for (const below of [true, false]) {
      expect(await count('communeOfficer', below, '2026-03-01', '2026-03-01')).toEqual([null, null]);
      expect(await count('communeOfficer', below, ...march)).toEqual([null, null]);
    }
    clock.set(noon('2026-04-01'));
    for (const below of [true, false]) {
      expect(await count('communeOfficer', below, ...march)).toEqual([[1, 1], monthOfMarch]);
      expect(await count('communeOfficer', below, '2026-02-12', '2026-04-11')).toEqual([[1, 1], monthOfMarch]);
      expect(await count('communeOfficer', below, '2026-03-02', '2026-03-31')).toEqual([null, null]);
    }
    clock.set(noon('2026-03-02'));
    const above = await call('communeOfficer', registersContract, 'listRegisters', { params: { unitId } });
    expect(above.body.registers.find(({ code }) => code === 'test-shift')).toMatchObject({ entries: 1, lastDay: null });
  });

  it('begins with what the last one of the unit had, its day, name and figures left out', async () => {
    clock.set(noon('2026-03-04'));
    await add(sound({ day: '2026-03-04', name: 'Mới nhất', with: 'Công an xã' }));
    const { body } = await call('schoolOfficer', registersContract, 'readRegister', { params: sessions });
    expect(body.last).toEqual({
      form: first('form')[0],
      channel: first('channel')[0],
      topics: first('topics').slice(0, 2),
      audiences: first('audiences').slice(0, 1),
      with: 'Công an xã',
    });
    expect([body.today, body.life, body.mayWrite]).toEqual(['2026-03-04', { from: '2000-01-01', until: null }, true]);
    const club = await call('schoolOfficer', registersContract, 'readRegister', { params: clubs });
    expect(club.body.begin).toEqual({ classes: [{ class: '6A' }, { class: '6B' }] });
    clock.set(noon('2026-03-02'));
  });
});
