import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { permissionsOf, type Role } from '#modules/accounts/rules/roles.ts';
import { registersContract } from '#modules/registers/contract.ts';
import { keepDefinitions } from '#modules/registers/server/keep-definitions.ts';
import { shiftsContract } from '#modules/registers/shifts-contract.ts';
import { Work } from '#platform/work.ts';
import { callerOf, noon } from '#test/database/test-database.ts';
import { askForSessions, session } from '#test/fixtures/entries-duty.ts';
import { testDefinitions } from '#test/fixtures/registers.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';
import { historyContract } from '../contract.ts';
import { readHistory } from './read-history.ts';
import { logRows } from './read-log.ts';

const unitId = units.secondary;
const above = ['communeLeader', 'departmentLeader', 'auditor'] as const;

describe('history of what stays inside the unit', () => {
  let server: TestServer;
  const ids: Record<string, string> = {};
  const log = async (who: PersonaName, query: Record<string, string> = {}) =>
    (await server.call(who, historyContract, 'readLog', { params: { unitId }, query })).body.entries;
  const history = async (who: PersonaName, subjectKind: string, subjectId = '') =>
    (await server.call(who, historyContract, 'readHistory', { params: { unitId, subjectKind, subjectId } })).body
      .entries;
  /** Somebody with one role in the school, for whom there is no persona. */
  const asRole = <T>(role: Role, act: (work: Work) => Promise<T>) => {
    const caller = callerOf('schoolOfficer');
    if (!caller) throw new Error('There is no caller');
    const grants = [{ id: caller.grants[0]?.id ?? '', unitId, role, permissions: permissionsOf(role) }];
    return server.database.db
      .transaction()
      .execute((tx) => act(new Work(tx, noon('2026-03-02'), { ...caller, grants: grants as typeof caller.grants })));
  };

  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'), undefined, undefined, testDefinitions);
    await keepDefinitions(server.database.db, testDefinitions, noon('2026-03-02'));
    const add = async (register: string, values: object) => {
      const entryId = randomUUID();
      const { status, problem } = await server.call('schoolOfficer', registersContract, 'addEntry', {
        params: { unitId, register },
        body: { entryId, version: 1, values: values as never },
      });
      if (status !== 200) throw new Error(JSON.stringify(problem));
      return entryId;
    };
    ids.hidden = await add('test-shift', { day: '2026-03-01', what: 'Khóa phòng máy hỏng' });
    ids.open = await add('test-club', { day: '2026-03-01', name: 'Câu lạc bộ Sao', kind: 'law' });
    const { body } = await server.call('schoolHead', shiftsContract, 'saveRoster', {
      params: { unitId, week: '2026-03-02' },
      body: {
        revision: 0,
        lines: [{ from: '06:00', until: '18:00', people: Array.from({ length: 7 }, () => ['Lò Văn Quý']) }],
        reason: '',
      },
    });
    ids.roster = body.id ?? '';
    const duty = await askForSessions(server, 'communeOfficer', units.communeEast, {
      register: 'test-shift',
      choice: null,
    });
    await duty.add({ day: '2026-03-01', what: 'Cổng sau bị cạy' });
    ids.asksHidden = duty.key.assignmentId;
    const sessions = await askForSessions(server, 'communeOfficer', units.communeEast);
    await sessions.add(session());
    ids.asksOpen = sessions.key.assignmentId;
  });

  it('is told to the unit, with what was written', async () => {
    expect((await history('schoolHead', 'entry', ids.hidden)).map(({ action }) => action)).toEqual(['add-entry']);
    expect((await history('schoolHead', 'roster', ids.roster)).map(({ action }) => action)).toEqual(['write-roster']);
    expect(await log('schoolHead', { words: 'Khóa phòng' })).toHaveLength(1);
  });

  it('is not told above it at all: not who wrote when, in the log or of the thing', async () => {
    for (const who of above) {
      expect(await history(who, 'entry', ids.hidden)).toEqual([]);
      expect(await history(who, 'roster', ids.roster)).toEqual([]);
      expect(await history(who, 'assignment', ids.asksHidden)).toEqual([]);
      const rows = await log(who);
      expect(rows.filter(({ subjectKind }) => subjectKind === 'roster')).toEqual([]);
      expect(rows.filter(({ subjectKind }) => subjectKind === 'entry').map(({ subjectId }) => subjectId)).not.toContain(
        ids.hidden,
      );
      expect(rows.map(({ subjectId }) => subjectId)).not.toContain(ids.asksHidden);
    }
  });

  it('goes on telling above of registers that are open there, what became of them and no values', async () => {
    const [row] = await history('communeLeader', 'entry', ids.open);
    expect(row).toMatchObject({ action: 'add-entry', after: null, changes: [] });
    expect((await log('communeLeader', { kind: 'entry' })).map(({ subjectId }) => subjectId)).toContain(ids.open);
    expect((await history('communeLeader', 'assignment', ids.asksOpen)).map(({ action }) => action)).toEqual([
      'enough-entries',
      'link-entry',
    ]);
  });

  it('tells what a linked entry is called only to those of the unit who read registers', async () => {
    const of = (subjectId = '') => ({ unitId, subjectKind: 'assignment', subjectId });
    await asRole('administrator', async (work) => {
      expect((await readHistory(work, of(ids.asksHidden))).entries).toEqual([]);
      const { entries } = await readHistory(work, of(ids.asksOpen));
      expect(entries.map(({ action, after }) => [action, after])).toEqual([
        ['enough-entries', null],
        ['link-entry', null],
      ]);
      for (const words of ['Cổng sau', 'Sinh hoạt dưới cờ']) {
        expect((await logRows(work, unitId, { span: 'below', part: 'all', words }, 50)).entries).toEqual([]);
      }
    });
    await asRole('school-officer', async (work) => {
      const { entries } = await readHistory(work, of(ids.asksHidden));
      expect(entries.at(-1)?.after).toMatchObject({ entry: 'Cổng sau bị cạy' });
      const found = await logRows(work, unitId, { span: 'below', part: 'all', words: 'Cổng sau' }, 50);
      expect(found.entries.map(({ action }) => action)).toContain('link-entry');
    });
  });
});
