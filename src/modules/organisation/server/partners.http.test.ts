import { beforeAll, describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';
import { organisationContract } from '../contract.ts';

const plain = {
  levels: [],
  ownership: 'public' as const,
  tags: [],
  code: null,
  abbreviation: null,
  placeName: null,
  draftingUnit: null,
  headName: null,
  headTitle: null,
};

describe('a unit', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'));
  });
  const admin = 'communeAdministrator';
  const read = async (unitId: string, as: PersonaName = admin) =>
    (await server.call(as, organisationContract, 'readUnit', { params: { unitId }, query: {} })).body;

  it('works with the police of its place from a day on, which sees nothing by that', async () => {
    const police = await server.call(admin, organisationContract, 'addUnit', {
      body: {
        from: '2025-07-01',
        kind: 'police',
        facts: { ...plain, name: 'Công an xã Bản Đông' },
        reportsTo: units.communeEast,
      },
    });
    expect(police.status).toBe(200);
    const policeId = police.body.unitId;
    const relate = async (partner: string | null | undefined, from: string) => {
      const { relationsRevision: revision, relations } = await read(units.secondary);
      const held = (along: string, rank: number) =>
        relations.find((one) => one.relation === along && one.rank === rank && one.validTo === null)?.otherId ?? null;
      return server.call(admin, organisationContract, 'changeRelations', {
        params: { unitId: units.secondary },
        body: {
          from,
          revision,
          secondReceiver: held('reports_to', 2),
          liesIn: held('lies_in', 1),
          ...(partner === undefined ? {} : { partner }),
        },
      });
    };
    const partners = async () =>
      (await read(units.secondary)).relations
        .filter(({ relation }) => relation === 'partners_with')
        .map(({ otherName, validFrom, validTo }) => [otherName, validFrom, validTo]);

    expect((await relate(units.communeEast, '2026-01-01')).problem.code).toBe('unit-partner-unfit');
    expect((await relate(policeId, '2026-01-01')).status).toBe(200);
    expect(await partners()).toEqual([['Công an xã Bản Đông', '2026-01-01', null]]);
    // Whoever does not speak of the police leaves it as it is.
    expect((await relate(undefined, '2026-02-01')).problem.code).toBe('unit-unchanged');
    expect((await relate(null, '2026-02-01')).status).toBe(200);
    expect(await partners()).toEqual([['Công an xã Bản Đông', '2026-01-01', '2026-01-31']]);
    const { rows } = await server.database.pool.query(
      "select count(*)::int as n from unit_subtree($1, 'reports_to', '2026-01-15')",
      [policeId],
    );
    expect(rows[0].n).toBe(1);
  });

  it('keeps the last class it teaches by its days, and refuses one of another level', async () => {
    const change = async (lastClass: number | null | undefined, from: string) => {
      const { revision, now } = await read(units.primary);
      if (!now) throw new Error('no primary school');
      const { id: _id, kind: _kind, validFrom: _from, validTo: _to, lastClass: _last, ...facts } = now;
      return server.call(admin, organisationContract, 'changeFacts', {
        params: { unitId: units.primary },
        body: { from, revision, facts: { ...facts, ...(lastClass === undefined ? {} : { lastClass }) } },
      });
    };
    expect((await change(9, '2026-01-01')).problem.findings?.map(({ where }) => where)).toEqual(['facts.lastClass']);
    expect((await change(3, '2026-01-01')).status).toBe(200);
    expect((await change(undefined, '2026-02-01')).problem.code).toBe('unit-unchanged');
    expect((await change(null, '2026-02-01')).status).toBe(200);
    expect((await read(units.primary)).facts.map(({ lastClass, validFrom }) => [validFrom, lastClass])).toEqual([
      ['2000-01-01', null],
      ['2026-01-01', 3],
      ['2026-02-01', null],
    ]);
  });
});
