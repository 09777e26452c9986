import { beforeAll, describe, expect, it } from 'vitest';
import { historyContract } from '#modules/history/contract.ts';
import { noon } from '#test/database/test-database.ts';
import { quickConverter } from '#test/fixtures/quick-converter.ts';
import {
  annex,
  FIRST_DAY,
  fileReport,
  fullFigures,
  type IssuedWindow,
  issueWindow,
  LAST_DAY,
} from '#test/fixtures/rollup-fixture.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type PersonaName, units } from '#test/personas/personas.ts';
import { reportsContract } from '../contract.ts';
import { rollupContract } from '../rollup-contract.ts';

const HOUR = 3_600_000;
const { communeEast, secondary } = units;

describe('a look at sensitive figures', () => {
  let server: TestServer;
  let east: IssuedWindow;
  const total = () => ({ unitId: communeEast, windowId: east.windowId });
  const report = () => ({ unitId: secondary, assignmentId: east.assignments.secondary ?? '' });

  beforeAll(async () => {
    quickConverter();
    server = await testServer(noon('2026-03-02'));
    const { db } = server.database;
    east = await issueWindow(db, { issuer: 'communeEast', to: ['primary', 'secondary'] });
    await fileReport(db, { unit: 'primary', window: east, figures: fullFigures(['tieu-hoc'], 2) });
    await fileReport(db, { unit: 'secondary', window: east, figures: fullFigures(['thcs'], 1) });
  });

  interface Ask {
    readonly read: (as: PersonaName) => Promise<{ status: number }>;
    /** Who sees sensitive figures by it, and who may read it without them. */
    readonly sees: PersonaName;
    readonly plainly: PersonaName;
    readonly action: 'read-sensitive' | 'export-sensitive';
    readonly on: string;
  }
  const paper = (key: 'paperDocx' | 'paperPdf' | 'paperXlsx') => (as: PersonaName) =>
    server.call(as, rollupContract, key, { params: total(), query: {} });
  const days = { formCode: annex.code, formVersion: annex.version, firstDay: FIRST_DAY, lastDay: LAST_DAY };

  /** Every endpoint that answers with sensitive figures. */
  const endpoints: Readonly<Record<string, Ask>> = {
    readReport: {
      read: (as) => server.call(as, reportsContract, 'readReport', { params: report(), query: {} }),
      sees: 'communeOfficer',
      plainly: 'departmentOfficer',
      action: 'read-sensitive',
      on: 'report',
    },
    unitReportDocx: {
      read: (as) => server.call(as, rollupContract, 'unitReportDocx', { params: report(), query: {} }),
      sees: 'schoolHead',
      plainly: 'departmentOfficer',
      action: 'export-sensitive',
      on: 'report',
    },
    readConsolidation: {
      read: (as) => server.call(as, rollupContract, 'readConsolidation', { params: total(), query: {} }),
      sees: 'communeOfficer',
      plainly: 'auditor',
      action: 'read-sensitive',
      on: 'window',
    },
    paperDocx: {
      read: paper('paperDocx'),
      sees: 'communeOfficer',
      plainly: 'auditor',
      action: 'export-sensitive',
      on: 'window',
    },
    paperPdf: {
      read: paper('paperPdf'),
      sees: 'communeLeader',
      plainly: 'auditor',
      action: 'export-sensitive',
      on: 'window',
    },
    paperXlsx: {
      read: paper('paperXlsx'),
      sees: 'departmentLeader',
      plainly: 'auditor',
      action: 'export-sensitive',
      on: 'window',
    },
    rollUpByChild: {
      read: (as) =>
        server.call(as, rollupContract, 'rollUpByChild', {
          query: { ...days, by: 'child', under: communeEast } as never,
        }),
      sees: 'communeOfficer',
      plainly: 'auditor',
      action: 'read-sensitive',
      on: 'unit',
    },
  };

  /** Every other question: none of them answers with a sensitive figure. */
  const plain = ['listSenders', 'listConsolidations', 'readProvenance', 'sendCandidates', 'paperFindings'];

  it('is known of every question that reports and totals answer', () => {
    const asked = Object.entries({ ...reportsContract, ...rollupContract }).flatMap(([key, { method }]) =>
      method === 'GET' ? [key] : [],
    );
    expect([...Object.keys(endpoints), ...plain].sort()).toEqual(asked.sort());
  });

  const looks = () =>
    server.database.db
      .selectFrom('history')
      .select(['action', 'subject_kind as on', 'person_id'])
      .orderBy('id')
      .execute();

  for (const [name, { read, sees, plainly, action, on }] of Object.entries(endpoints)) {
    it(`${name} leaves one row for each person and hour, and none where none are shown`, async () => {
      const before = (await looks()).length;
      expect((await read(plainly)).status).toBe(200);
      expect((await looks()).slice(before)).toEqual([]);
      server.clock.advance(HOUR);
      expect([(await read(sees)).status, (await read(sees)).status]).toEqual([200, 200]);
      expect((await looks()).slice(before)).toMatchObject([{ action, on }]);
      server.clock.advance(HOUR);
      await read(sees);
      expect((await looks()).slice(before)).toHaveLength(2);
    });
  }

  it('of the own unit leaves none on the screen, for it is their own work', async () => {
    const before = (await looks()).length;
    await endpoints.readReport?.read('schoolHead');
    expect((await looks()).length).toBe(before);
  });

  it('is found in the log among the looks, by the unit whose figures they are', async () => {
    const { body } = await server.call('schoolHead', historyContract, 'readLog', {
      params: { unitId: secondary },
      query: { part: 'looked' },
    });
    expect(body.entries.map(({ who, what }) => [who, what])).toContainEqual(['Đinh Thị Én', 'Xem số liệu nhạy cảm']);
    expect(new Set(body.entries.map(({ action }) => action))).toEqual(new Set(['read-sensitive', 'export-sensitive']));
  });
});
