import { beforeAll, describe, expect, it } from 'vitest';
import { insertGrant } from '#modules/accounts/server/public.ts';
import { newId } from '#platform/random.ts';
import { noon } from '#test/database/test-database.ts';
import { fillVanHo, moveTo, plainFacts, type ReformBody, type Step, standing, vanHo } from '#test/fixtures/van-ho.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { personas, units } from '#test/personas/personas.ts';
import { reformsContract } from '../../reforms-contract.ts';
import { insertUnits } from '../public.ts';

const NOW = noon('2026-03-02');
const SCHOOLS = 5_000;
const idOf = (prefix: string, n: number) => `${prefix}0000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** A province of five thousand schools below forty Phòng, which go to two hundred communes. */
describe('a reform that moves five thousand schools', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(NOW);
    const { db } = server.database;
    await fillVanHo(db);
    const by = { now: NOW, newId: () => newId(NOW), personId: undefined };
    const divisions = Array.from({ length: 40 }, (_, n) =>
      standing(idOf('f', n), `Phòng GDĐT số ${n}`, 'division', units.otherDepartment, vanHo.province),
    );
    const below = Array.from({ length: SCHOOLS }, (_, n) =>
      standing(idOf('7', n), `Trường số ${n}`, 'school', idOf('f', n % 40), idOf('f', n % 40)),
    );
    await insertUnits(db, by, [...divisions, ...below]);
    const { personId } = personas.westOfficer;
    for (let n = 0; n < 40; n++) {
      const grant = { id: newId(NOW), personId, role: 'officer' as const, unitId: idOf('f', n), grantedBy: null };
      await insertGrant(db, { ...grant, from: new Date('2020-01-01T00:00:00Z') });
    }
  });

  it('is rehearsed, confirmed and undone whole, and every school knows why', async () => {
    const communes = Array.from(
      { length: 200 },
      (_, n): Step => ({
        step: 'open',
        unitId: idOf('8', n),
        facts: plainFacts(`UBND xã số ${n}`, 'commune-authority'),
        places: [
          { relation: 'reports_to', otherId: units.otherDepartment, rank: 1 },
          { relation: 'governed_by', otherId: vanHo.province, rank: 1 },
        ],
      }),
    );
    const moves = Array.from({ length: SCHOOLS }, (_, n) => moveTo(idOf('7', n), idOf('8', n % 200))).flat();
    const ends = Array.from({ length: 40 }, (_, n): Step => ({ step: 'close', unitId: idOf('f', n) }));
    const body: ReformBody = {
      name: 'Bỏ cấp huyện',
      effectiveOn: '2025-07-01',
      legalBasis: 'Nghị quyết',
      knowsAccepted: false,
      steps: [...communes, ...moves, ...ends],
    };
    const office = { unitId: units.otherDepartment };
    const timed = async <T>(what: string, act: () => Promise<T>): Promise<T> => {
      const begin = performance.now();
      const answer = await act();
      if (process.env.TELL_TIMES) process.stdout.write(`${what}: ${Math.round(performance.now() - begin)} ms\n`);
      return answer;
    };
    const drafted = await timed('draft', () =>
      server.call('stranger', reformsContract, 'draftReform', { params: office, body }),
    );
    expect(drafted.status).toBe(200);
    const params = { ...office, reformId: drafted.body.id };
    const read = await timed('rehearse', () => server.call('stranger', reformsContract, 'readReform', { params }));
    expect(read.body.rehearsal.changes).toHaveLength(SCHOOLS + 240);
    expect(read.body.rehearsal.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const told = read.body.rehearsal.rights.filter(({ fullName }) => fullName === 'Cầm Thị Hoa');
    // Of the schools all, of the Phòng that end what is done in their name.
    expect(told.map(({ change, count }) => [change, count])).toEqual([
      ['loses', 40],
      ['loses', SCHOOLS],
    ]);
    const confirmed = await timed('confirm', () =>
      server.call('stranger', reformsContract, 'confirmReform', { params, body: { revision: 1 } }),
    );
    expect(confirmed.body).toEqual({ revision: 2, changed: SCHOOLS + 240 });
    const { pool } = server.database;
    const count = async (text: string) => (await pool.query(text)).rows[0].n;
    const standingBelow = (day: string, along: string) =>
      count(`select count(*)::int as n from unit_branches('${units.otherDepartment}', '${along}', '${day}') b
        join unit_on('${day}') f on f.unit_id = b.unit_id where f.kind = 'school'`);
    expect(await standingBelow('2025-07-01', 'reports_to')).toBe(SCHOOLS + 7);
    expect(await standingBelow('2025-06-30', 'reports_to')).toBe(SCHOOLS + 7);
    expect(await count("select count(*)::int as n from history where action = 'apply-reform'")).toBe(SCHOOLS + 241);
    const undone = await timed('undo', () =>
      server.call('stranger', reformsContract, 'undoReform', { params, body: { revision: 2 } }),
    );
    expect(undone.status).toBe(200);
    expect(await standingBelow('2026-03-02', 'reports_to')).toBe(SCHOOLS + 7);
    expect(await count("select count(*)::int as n from unit_on('2026-03-02') where kind = 'commune-authority'")).toBe(
      2,
    );
  });
});
