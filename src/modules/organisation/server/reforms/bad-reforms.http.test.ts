import { beforeEach, describe, expect, it } from 'vitest';
import { historyContract } from '#modules/history/contract.ts';
import { noon } from '#test/database/test-database.ts';
import {
  fillVanHo,
  moveTo,
  plainFacts,
  type ReformBody,
  type Step,
  schools,
  vanHo,
  withoutDistrict,
} from '#test/fixtures/van-ho.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';
import { reformsContract } from '../../reforms-contract.ts';

const NOW = noon('2026-03-02');
const office = { unitId: units.otherDepartment };
const [school, other] = schools.map(({ unitId }) => unitId) as [string, string];
const commune = vanHo.communes['UBND xã Vân Hồ'];

describe('bad input of a reform', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await testServer(NOW);
    await fillVanHo(server.database.db);
  });
  const draft = async (steps: Step[], more: Partial<ReformBody> = {}) => {
    const body = { ...withoutDistrict, ...more, steps };
    const answer = await server.call('stranger', reformsContract, 'draftReform', { params: office, body });
    expect(answer.status).toBe(200);
    return answer.body.id;
  };
  const confirm = (reformId: string, as: PersonaName = 'stranger') =>
    server.call(as, reformsContract, 'confirmReform', { params: { ...office, reformId }, body: { revision: 1 } });
  /** Everything that is known of the organisation. */
  const known = async () => {
    const { rows } = await server.database.pool.query(`select
      (select count(*) from unit) as units, (select count(*) from unit_fact) as facts,
      (select count(*) from unit_fact where superseded_at is null) as standing,
      (select count(*) from unit_relation) as relations, (select count(*) from unit_succession) as successions,
      (select count(*) from history where action = 'apply-reform') as told`);
    return rows[0];
  };
  /** The findings of a confirmation that must be refused and leave everything as it was. */
  const refused = async (steps: Step[], more: Partial<ReformBody> = {}) => {
    const before = await known();
    const id = await draft(steps, more);
    const { status, problem } = await confirm(id);
    expect([status, problem.code]).toEqual([422, 'reform-not-ready']);
    expect(await known()).toEqual(before);
    const { body } = await server.call('stranger', reformsContract, 'readSteps', {
      params: { ...office, reformId: id },
    });
    expect(body.state).toBe('draft');
    const findings = problem.findings ?? [];
    // Each says in Vietnamese what is wrong, and how it is mended.
    for (const { sentence } of findings) expect(sentence).toMatch(/^[“A-ZĐ0-9].{20,}\. ?(.+\.)?$/u);
    return findings;
  };
  const codes = (findings: readonly { code: string }[]) => [...new Set(findings.map(({ code }) => code))].sort();

  it('a unit in a circle, through several steps of the same reform', async () => {
    const opening = (unitId: string, name: string, otherId: string): Step => ({
      step: 'open',
      unitId,
      facts: plainFacts(name, 'commune-authority'),
      places: [{ relation: 'governed_by', otherId, rank: 1 }],
    });
    const second = vanHo.communes['UBND xã Tô Múa'];
    const findings = await refused([opening(commune, 'UBND xã Một', second), opening(second, 'UBND xã Hai', commune)]);
    expect(codes(findings)).toContain('place-loop');
    expect(findings.find(({ code }) => code === 'place-loop')?.sentence).toContain('UBND xã');
  });

  it('two parents at once', async () => {
    const findings = await refused([
      { step: 'move', unitId: school, relation: 'reports_to', toId: units.otherDepartment },
      { step: 'move', unitId: school, relation: 'reports_to', toId: vanHo.district },
    ]);
    expect(codes(findings)).toContain('decided-twice');
    expect(findings[0]?.sentence).toContain('Trường Mầm non Hoa Mận');
  });

  it('a gap in time: a day before the unit stood, a place that begins later, an office that ends and is needed', async () => {
    const rename: Step = { step: 'rename', unitId: school, name: 'Trường Mầm non Hoa Lê' };
    expect(codes(await refused([rename], { effectiveOn: '2009-12-31' }))).toEqual(['unit-unknown']);
    await confirm(
      await draft(
        [
          {
            step: 'open',
            unitId: commune,
            facts: plainFacts('UBND xã Vân Hồ', 'commune-authority'),
            places: [
              { relation: 'reports_to', otherId: units.otherDepartment, rank: 1 },
              { relation: 'governed_by', otherId: vanHo.province, rank: 1 },
            ],
          },
        ],
        { effectiveOn: '2026-01-01' },
      ),
    );
    const early = await refused(moveTo(school, commune), { effectiveOn: '2025-07-01' });
    expect(codes(early)).toEqual(['place-unknown']);
    const left = await refused([{ step: 'close', unitId: vanHo.division }]);
    expect(codes(left)).toContain('place-ended');
    expect(left.filter(({ code }) => code === 'place-ended')).toHaveLength(schools.length);
  });

  it('a merge of unlike kinds: a school with an office never, two kinds of office only after a second look', async () => {
    const never = await refused([{ step: 'merge', unitIds: [school], intoId: vanHo.division }]);
    expect(codes(never)).toContain('merge-sides');
    const id = await draft([
      ...schools.flatMap(({ unitId }) => moveTo(unitId, units.otherDepartment)),
      { step: 'merge', unitIds: [vanHo.division], intoId: vanHo.district },
    ]);
    const { body } = await server.call('stranger', reformsContract, 'readReform', {
      params: { ...office, reformId: id },
    });
    const unlike = body.rehearsal.findings.filter(({ code }) => code === 'merge-kinds');
    expect(unlike.map(({ severity, sentence }) => [severity, sentence])).toEqual([
      ['warning', 'Các đơn vị sáp nhập khác loại. Kiểm tra lại đơn vị tiếp nhận.'],
    ]);
  });

  it('two reforms of the same school confirmed at the same moment: one is applied, the other is told why not', async () => {
    const ids = [
      await draft([{ step: 'merge', unitIds: [school], intoId: other }]),
      await draft([{ step: 'close', unitId: school }]),
    ];
    const answers = await Promise.all([confirm(ids[0] ?? ''), confirm(ids[1] ?? '', 'departmentAdministrator')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    const { problem } = answers.find(({ status }) => status === 422) ?? {};
    expect(problem?.code).toBe('reform-not-ready');
    expect(problem?.findings?.[0]?.sentence).toMatch(/\.$/u);
    const { rows } = await server.database.pool.query(
      `select count(*)::int as n from unit_fact where unit_id = $1 and superseded_at is null`,
      [school],
    );
    expect(rows[0].n).toBe(1);
  });

  it('leaves no gap and no overlap in the time of any unit that it changed', async () => {
    expect((await confirm(await draft(withoutDistrict.steps))).status).toBe(200);
    const { rows } = await server.database.pool.query(`
      select unit_id, relation, rank, valid_from, before from (
        select unit_id, relation, rank, valid_from,
          lag(coalesce(valid_to, 'infinity'::date)) over (partition by unit_id, relation, rank order by valid_from) as before
        from unit_relation where superseded_at is null and relation in ('reports_to', 'governed_by') and rank = 1
      ) r where before is not null and (before = 'infinity' or valid_from <> before + 1)
      union all
      select unit_id, 'fact', 1, valid_from, before from (
        select unit_id, valid_from, lag(coalesce(valid_to, 'infinity'::date)) over (partition by unit_id order by valid_from) as before
        from unit_fact where superseded_at is null
      ) f where before is not null and (before = 'infinity' or valid_from <> before + 1)`);
    expect(rows).toEqual([]);
  });

  it('entered late keeps both its date and the moment of recording', async () => {
    const id = await draft(withoutDistrict.steps);
    expect((await confirm(id)).status).toBe(200);
    const { body: read } = await server.call('stranger', reformsContract, 'readReform', {
      params: { ...office, reformId: id },
    });
    expect([read.effectiveOn, read.confirmedAt]).toEqual(['2025-07-01', NOW.toISOString()]);
    for (const [subjectKind, subjectId, unitId] of [
      ['reform', id, office.unitId],
      ['unit', school, school],
    ] as const) {
      const { body } = await server.call('stranger', historyContract, 'readHistory', {
        params: { unitId, subjectKind, subjectId },
      });
      const entry = body.entries.find(({ after }) => JSON.stringify(after ?? null).includes('2025-07-01'));
      expect(entry?.at).toBe(NOW.toISOString());
    }
    const { rows } = await server.database.pool.query(
      `select distinct valid_from::text as day, recorded_at as moment from unit_relation where reform_id = $1 and superseded_at is null and valid_to is null`,
      [id],
    );
    expect(rows).toEqual([{ day: '2025-07-01', moment: NOW }]);
  });
});
