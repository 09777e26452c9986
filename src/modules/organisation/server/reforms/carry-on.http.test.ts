import { beforeEach, describe, expect, it } from 'vitest';
import { insertGrant } from '#modules/accounts/server/public.ts';
import { historyContract } from '#modules/history/contract.ts';
import { programmesContract } from '#modules/programmes/contract.ts';
import { directUnits } from '#modules/programmes/rules/audience.ts';
import { reportsContract } from '#modules/reports/contract.ts';
import { rollupContract } from '#modules/reports/rollup-contract.ts';
import { newId } from '#platform/random.ts';
import { Work } from '#platform/work.ts';
import { noon } from '#test/database/test-database.ts';
import { reportSteps } from '#test/fixtures/report-steps.ts';
import { callForReports, plainFigures, plainWords, type ReportCall } from '#test/fixtures/reports.ts';
import { fillVanHo, moveTo, plainFacts, type Step, schools, vanHo, withoutDistrict } from '#test/fixtures/van-ho.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type PersonaName, personas, units } from '#test/personas/personas.ts';
import { reformsContract } from '../../reforms-contract.ts';
import { handOverDue } from './hand-over-due.ts';

const NOW = noon('2026-03-02');
const office = { unitId: units.otherDepartment };
const [heir, ended, third] = schools;
if (!heir || !ended || !third) throw new Error('schools are missing');
const CODE = 'outreach.sessions';

let server: TestServer;
let call: ReportCall;

const appoint = (name: PersonaName, unitId: string, role: 'head' | 'officer' | 'leader' | 'sensitive-reader') =>
  insertGrant(server.database.db, {
    id: newId(NOW),
    personId: personas[name]?.personId ?? '',
    role,
    unitId,
    from: new Date('2026-01-01T00:00:00Z'),
    grantedBy: null,
  });

async function drafted(steps: Step[], effectiveOn = '2026-02-01'): Promise<string> {
  const body = { name: 'Sáp nhập trường', effectiveOn, legalBasis: 'Quyết định 1/QĐ', knowsAccepted: true, steps };
  return (await server.call('stranger', reformsContract, 'draftReform', { params: office, body })).body.id;
}
const rehearsed = async (reformId: string) =>
  (await server.call('stranger', reformsContract, 'readReform', { params: { ...office, reformId } })).body.rehearsal;
const confirmed = async (steps: Step[], effectiveOn?: string) => {
  const params = { ...office, reformId: await drafted(steps, effectiveOn) };
  const { status } = await server.call('stranger', reformsContract, 'confirmReform', { params, body: { revision: 1 } });
  return { ...params, status };
};
const undo = (reformId: string, note = 'Nhập nhầm trường') =>
  server.call('stranger', reformsContract, 'undoReform', {
    params: { ...office, reformId },
    body: { revision: 2, note },
  });
const merge = (from: string, intoId: string): Step => ({ step: 'merge', unitIds: [from], intoId });
const carriedBy = async (unitId: string) => {
  const rows = await server.database.db
    .selectFrom('assignment')
    .select('carried_by')
    .where('unit_id', '=', unitId)
    .execute();
  return [...new Set(rows.map((row) => row.carried_by))];
};
const toDo = async (as: PersonaName, unitId: string) => {
  const { body } = await server.call(as, programmesContract, 'listAssignments', { params: { unitId } });
  return [...body.overdue, ...body.thisWeek, ...body.coming, ...body.done];
};
/** Fills in a whole report. */
const fill = (as: PersonaName, unitId: string, value: number, typed: Record<string, number> = {}) =>
  reportSteps(server, call, unitId).save(as, {
    cells: Object.entries(plainFigures(['tieu-hoc'], value)).map(([code, one]) => ({
      code,
      value: one,
      basedOn: typed[code] ?? null,
    })),
    words: Object.entries(plainWords).map(([code, text]) => ({ code, value: text, basedOn: '' })),
  });
const sent = async (as: PersonaName, unitId: string) => {
  const steps = reportSteps(server, call, unitId);
  const { revision } = (await steps.read(as)).body;
  return steps.submit(as, revision);
};
const counted = async () => {
  const { body } = await server.call('westOfficer', rollupContract, 'readProvenance', {
    params: { unitId: vanHo.division, windowId: call.windowId, code: CODE },
    query: {} as never,
  });
  return new Map(body.sources.map(({ name, value }) => [name, value]));
};

describe('what a unit had to do when it ends in another', () => {
  beforeEach(async () => {
    server = await testServer(NOW);
    await fillVanHo(server.database.db);
    await appoint('schoolHead', ended.unitId, 'head');
    await appoint('highSchoolHead', third.unitId, 'head');
    call = await callForReports(server.database.db, {
      issuer: vanHo.division,
      called: [heir.unitId, ended.unitId, third.unitId],
    });
  });

  it('is told beforehand: from whom to whom, and how much was begun; nobody has to let it off', async () => {
    expect((await reportSteps(server, call, ended.unitId).cell('schoolHead', CODE, 5)).status).toBe(200);
    const { findings, carried } = await rehearsed(await drafted([merge(ended.unitId, heir.unitId)]));
    expect(findings.map(({ code }) => code)).toEqual(['people-left']);
    expect(carried).toEqual([
      {
        fromId: ended.unitId,
        fromName: ended.name,
        toId: heir.unitId,
        toName: heir.name,
        assignments: 1,
        begun: 1,
      },
    ]);
    const closed = await rehearsed(await drafted([{ step: 'close', unitId: ended.unitId }]));
    expect([closed.carried, closed.findings.map(({ code }) => code)]).toEqual([[], ['duties-owed', 'people-left']]);
  });

  it('stays a report of its own, with what was typed, which the people of the other finish and send', async () => {
    const report = reportSteps(server, call, ended.unitId);
    await report.cell('schoolHead', CODE, 5);
    expect((await report.read('primaryHead')).status).toBe(404);
    expect((await confirmed([merge(ended.unitId, heir.unitId)])).status).toBe(200);

    expect((await toDo('primaryHead', heir.unitId)).map((one) => [one.unitName, one.carrying])).toEqual([
      [heir.name, null],
      [ended.name, { byId: heir.unitId, byName: heir.name, until: '2026-01-31' }],
    ]);
    const { body: seen } = await report.read('primaryHead');
    expect([seen.unit.name, seen.cells[CODE], seen.may.includes('save'), seen.showing]).toEqual([
      ended.name,
      5,
      true,
      'working',
    ]);
    // The people of the ended one see what becomes of it, and change nothing.
    const { body: past } = await report.read('schoolHead');
    expect([past.showing, past.may]).toEqual(['working', []]);
    expect((await report.cell('schoolHead', CODE, 6, 5)).status).toBe(403);
    expect((await report.cell('highSchoolHead', CODE, 6, 5)).status).toBe(404);

    expect((await fill('primaryHead', ended.unitId, 7, { [CODE]: 5 })).status).toBe(200);
    expect((await sent('primaryHead', ended.unitId)).status).toBe(200);
    expect((await fill('primaryHead', heir.unitId, 11)).status).toBe(200);
    expect((await sent('primaryHead', heir.unitId)).status).toBe(200);
    for (const { unitId } of [ended, heir]) {
      expect((await reportSteps(server, call, unitId).accept(1, 'westOfficer')).status).toBe(200);
    }
    // Both count, each once: nothing lost, nothing doubled.
    const { body: both } = await server.call('westOfficer', reportsContract, 'readReport', {
      params: report.params,
      query: {} as never,
    });
    expect([both.unit.name, both.cells[CODE]]).toEqual([ended.name, 7]);
    expect(await counted()).toEqual(
      new Map([
        [ended.name, '7'],
        [heir.name, '11'],
      ]),
    );

    const history = await server.call('schoolHead', historyContract, 'readHistory', {
      params: { unitId: ended.unitId, subjectKind: 'report', subjectId: report.params.assignmentId },
    });
    const handed = history.body.entries.find(({ what }) => what === 'Chuyển đơn vị làm tiếp');
    expect([handed?.before, handed?.after]).toEqual([
      { carrier: ended.name },
      { carrier: heir.name, reform: 'Sáp nhập trường', from: '2026-02-01' },
    ]);

    // Whoever goes on with it is told what was typed in it, before and after, here and in the log; nobody else is.
    const typed = async (as: PersonaName) => {
      const told = { unitId: ended.unitId, subjectKind: 'report', subjectId: report.params.assignmentId };
      const log = (query: { words?: string }) =>
        server.call(as, historyContract, 'readLog', {
          params: { unitId: ended.unitId },
          query: { kind: 'report', action: 'edit', ...query },
        });
      const read = [
        await server.call(as, historyContract, 'readHistory', { params: told }),
        await log({}),
        await log({ words: 'buổi tuyên truyền' }),
      ];
      return read.map(({ body }) => body.entries.filter(({ action }) => action === 'edit').map(({ after }) => after));
    };
    await appoint('schoolHead', ended.unitId, 'sensitive-reader');
    await appoint('primaryHead', heir.unitId, 'sensitive-reader');
    const own = await typed('schoolHead');
    expect(own.map((rows) => rows.some((after) => Object.keys(after ?? {}).length > 0))).toEqual([true, true, true]);
    expect(await typed('primaryHead')).toEqual(own);
    // The page of its history still says whose it was.
    expect(history.body.unitName).toBe(ended.name);
  });

  it('of an office that closed its total is made from it by whoever goes on, and by nobody else', async () => {
    const { db } = server.database;
    const other = 'e0000000-0000-7000-8000-000000000098';
    const place = (relation: 'reports_to' | 'governed_by', otherId: string) => ({ relation, otherId, rank: 1 });
    await confirmed([
      {
        step: 'open',
        unitId: other,
        facts: plainFacts('Phòng Giáo dục và Đào tạo Suối Lạnh', 'division'),
        places: [place('reports_to', units.otherDepartment), place('governed_by', vanHo.district)],
      },
    ]);
    for (const role of ['officer', 'leader'] as const) await appoint('communeLeader', other, role);
    const owed = await callForReports(db, { issuer: units.otherDepartment, called: [vanHo.division] });
    await fill('schoolHead', ended.unitId, 7);
    await sent('schoolHead', ended.unitId);
    await reportSteps(server, call, ended.unitId).accept(1, 'westOfficer');
    const total = { unitId: vanHo.division, windowId: call.windowId };
    const live = await server.call('westOfficer', rollupContract, 'readConsolidation', {
      params: total,
      query: { view: 'live' },
    });
    const missing = live.body.coverage.missing.map(({ unitId }) => unitId);
    const close = () =>
      server.call('westOfficer', rollupContract, 'closeConsolidation', {
        params: total,
        body: { basis: live.body.basis, missing },
      });
    expect((await close()).status).toBe(200);
    server.clock.advance(60_000);
    expect((await confirmed([merge(vanHo.division, other)])).status).toBe(200);

    const [row] = (await toDo('communeLeader', other)).filter(({ unitId }) => unitId === vanHo.division);
    expect(row?.totalWindowId).toBe(call.windowId);
    const { body: shown } = await server.call('communeLeader', rollupContract, 'readConsolidation', {
      params: total,
      query: {},
    });
    expect(shown.may).toMatchObject({ write: false, fill: true, send: true });
    const { body: found } = await server.call('communeLeader', rollupContract, 'sendCandidates', { params: total });
    expect(found.candidates.map(({ obstacle }) => obstacle)).toEqual([null]);
    const body = { assignmentId: owed.assignments[vanHo.division] ?? '' };
    const send = (as: PersonaName) => server.call(as, rollupContract, 'sendConsolidation', { params: total, body });
    // Neither the people of the ended office nor those above send it.
    expect([(await send('westOfficer')).status, (await send('stranger')).status]).toEqual([403, 403]);
    expect((await close()).status).toBe(403);
    expect((await send('communeLeader')).body.version).toBe(1);
    const { rows } = await server.database.pool.query(
      'select state, carried_by from assignment where unit_id = $1 and id = $2',
      [vanHo.division, body.assignmentId],
    );
    expect(rows).toEqual([{ state: 'submitted', carried_by: other }]);
  });

  it('comes back with everything when the reform is undone, through however many hands it went', async () => {
    const report = reportSteps(server, call, ended.unitId);
    await report.cell('schoolHead', CODE, 5);
    const first = await confirmed([merge(ended.unitId, heir.unitId)]);
    await report.cell('primaryHead', CODE, 6, 5);
    server.clock.advance(60_000);
    const second = await confirmed([merge(heir.unitId, third.unitId)], '2026-02-05');
    expect([await carriedBy(ended.unitId), await carriedBy(heir.unitId)]).toEqual([[third.unitId], [third.unitId]]);
    expect((await toDo('highSchoolHead', third.unitId)).map(({ unitName }) => unitName).sort()).toEqual(
      [heir.name, ended.name, third.name].sort(),
    );
    server.clock.advance(60_000);
    expect((await undo(second.reformId)).status).toBe(200);
    expect([await carriedBy(ended.unitId), await carriedBy(heir.unitId)]).toEqual([[heir.unitId], [null]]);
    expect((await undo(first.reformId)).status).toBe(200);
    expect(await carriedBy(ended.unitId)).toEqual([null]);
    expect((await report.read('schoolHead')).body.cells[CODE]).toBe(6);
    expect((await report.cell('schoolHead', CODE, 8, 6)).status).toBe(200);
    expect((await report.cell('primaryHead', CODE, 9, 8)).status).toBe(404);
    const { rows } = await server.database.pool.query(
      'select count(*)::int as n from assignment_carry where taken_back_at is null',
    );
    expect(rows[0].n).toBe(0);
  });

  it('goes on the day of the reform, to the first part of a unit that is divided', async () => {
    const split: Step = {
      step: 'split',
      unitId: ended.unitId,
      parts: [
        { unitId: third.unitId, part: 'Điểm trường ở Bến' },
        { unitId: heir.unitId, part: 'Điểm trường ở Suối' },
      ],
    };
    await confirmed([split], '2026-04-01');
    const begin = <T>(act: (work: Work) => Promise<T>) =>
      server.database.db.transaction().execute((tx) => act(new Work(tx, noon('2026-04-01'), undefined)));
    expect(await carriedBy(ended.unitId)).toEqual([null]);
    expect(await handOverDue(begin)).toBe(1);
    expect(await carriedBy(ended.unitId)).toEqual([third.unitId]);
  });

  it('answers to whom the other answers, when its receiver ends too; never to the one that does it', async () => {
    const into = [
      ...withoutDistrict.steps.filter((step) => !('unitId' in step && step.unitId === ended.unitId)),
      merge(ended.unitId, third.unitId),
    ];
    expect((await confirmed(into)).status).toBe(200);
    const { rows } = await server.database.pool.query(
      'select receiver_unit_id, carried_by from assignment where unit_id = $1',
      [ended.unitId],
    );
    expect(rows).toEqual([{ receiver_unit_id: vanHo.communes['UBND xã Song Khủa'], carried_by: third.unitId }]);
  });

  it('is left to a person where the successor would receive it itself', async () => {
    await callForReports(server.database.db, { issuer: units.otherDepartment, called: [vanHo.division] });
    const steps = [
      ...schools.flatMap(({ unitId }) => moveTo(unitId, units.otherDepartment)),
      merge(vanHo.division, units.otherDepartment),
    ];
    const { carried, findings } = await rehearsed(await drafted(steps));
    expect(carried).toEqual([]);
    expect(findings.map(({ code }) => code)).toContain('duties-owed');
    expect((await confirmed(steps)).status).toBe(200);
    expect(await carriedBy(vanHo.division)).toEqual([null]);
  });

  it('was accepted already: it stays as it was filed, and its correction falls to the other', async () => {
    await fill('schoolHead', ended.unitId, 7);
    await sent('schoolHead', ended.unitId);
    const report = reportSteps(server, call, ended.unitId);
    await report.accept(1, 'westOfficer');
    server.clock.advance(60_000);
    expect((await confirmed([merge(ended.unitId, heir.unitId)])).status).toBe(200);
    expect((await toDo('primaryHead', heir.unitId)).map(({ unitName }) => unitName)).toEqual([heir.name]);
    const asked = await server.call('westOfficer', reportsContract, 'requestCorrection', {
      params: report.params,
      body: { reason: 'Đối chiếu lại sổ' },
    });
    expect(asked.status).toBe(200);
    expect((await toDo('primaryHead', heir.unitId)).map(({ unitName }) => unitName)).toContain(ended.name);
    expect((await report.cell('primaryHead', CODE, 8, 7)).status).toBe(200);
  });

  it('is told beforehand, too, which open windows ask nothing of a unit that begins', async () => {
    const { db } = server.database;
    const steps = withoutDistrict.steps.filter(({ step }) => step === 'open');
    await callForReports(db, { issuer: units.otherDepartment, called: [], lastDay: '2026-06-30' });
    const over = await callForReports(db, { issuer: units.otherDepartment, called: [], lastDay: '2026-01-20' });
    await db
      .updateTable('duty')
      .set({ audience: JSON.stringify(directUnits) })
      .where('unit_id', '=', units.otherDepartment)
      .execute();
    expect(over.windowId).toBeTruthy();
    const reformId = await drafted(steps);
    const { findings } = await rehearsed(reformId);
    expect(findings.map(({ code, unitId, severity }) => [code, unitId, severity])).toEqual([
      ['not-asked', units.otherDepartment, 'warning'],
    ]);
    expect(findings[0]?.sentence).toContain('5 đơn vị lập mới chưa được giao 1 kỳ đang mở');
    await server.call('stranger', reformsContract, 'confirmReform', {
      params: { ...office, reformId },
      body: { revision: 1 },
    });
    expect((await rehearsed(reformId)).findings.map(({ code }) => code)).toEqual(['not-asked']);
  });

  it('is followed up by more than names where an ended unit, long after its end, shares one with another', async () => {
    await server.database.db
      .updateTable('unit_fact')
      .set({ name: heir.name, search_text: 'mam non hoa man' })
      .where('unit_id', '=', ended.unitId)
      .execute();
    await confirmed([merge(ended.unitId, heir.unitId)]);
    server.clock.set(noon('2027-05-04'));
    const { body } = await server.call('westOfficer', programmesContract, 'followWindow', {
      params: { unitId: vanHo.division, windowId: call.windowId },
      query: {},
    });
    const told = body.units.map(({ unitId, told: more }) => [unitId, more]);
    expect(Object.fromEntries(told)).toEqual({
      [heir.unitId]: 'Tiểu học · Phòng Giáo dục và Đào tạo Vân Hồ · từ 2010',
      [ended.unitId]: 'Tiểu học · Phòng Giáo dục và Đào tạo Vân Hồ · 2010–2026',
      [third.unitId]: null,
    });
  });

  it('is told of units by more than their names where two of them share one', async () => {
    const twin = 'e0000000-0000-7000-8000-000000000097';
    const places = ['reports_to', 'governed_by'].map((relation) => ({
      relation: relation as 'reports_to',
      otherId: units.otherDepartment,
      rank: 1,
    }));
    const { changes, carried } = await rehearsed(
      await drafted([
        { step: 'open', unitId: twin, facts: plainFacts(ended.name, 'school'), places },
        merge(ended.unitId, twin),
      ]),
    );
    const of = (what: string, under: string) => `${ended.name} (Tiểu học · ${under} · ${what})`;
    const [old, fresh] = [
      of('kết thúc', 'Phòng Giáo dục và Đào tạo Vân Hồ'),
      of('lập mới', 'Sở Giáo dục và Đào tạo Mường Xa'),
    ];
    expect(changes.map(({ name }) => name).sort()).toEqual([old, fresh].sort());
    expect(carried.map(({ fromName, toName }) => [fromName, toName])).toEqual([[old, fresh]]);
  });
});
