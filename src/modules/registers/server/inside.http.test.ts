import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AnyEndpoint, Contract } from '#base/endpoint.ts';
import { fold } from '#base/vietnamese.ts';
import { historyContract } from '#modules/history/contract.ts';
import { noon } from '#test/database/test-database.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { type PersonaName, personas, units } from '#test/personas/personas.ts';
import { answersContract } from '../answers-contract.ts';
import { registersContract } from '../contract.ts';
import { shippedDefinitions } from '../definitions/shipped-definitions.ts';
import { evidenceContract } from '../evidence-contract.ts';
import { papersContract } from '../papers-contract.ts';
import { type DefinitionData, definitionSchema } from '../rules/definition.ts';
import type { Values } from '../rules/values.ts';
import { whyNotSound } from '../rules/why-not-sound.ts';
import { entrySheetContract } from '../sheet-contract.ts';
import { insertEntries } from './entry-store.ts';

const SECRETS = ['0912 345 678', 'nghỉ chữa bệnh', '0987 654 321', 'Ốm dài ngày'];

const contact: DefinitionData = {
  code: 'test-contact',
  version: 1,
  group: 'coordination',
  words: { name: 'Sổ đầu mối', entry: 'đầu mối', add: 'Ghi đầu mối', about: 'Đầu mối của trường.' },
  source: 'kiểm thử',
  fields: [
    { code: 'day', kind: 'day', name: 'Ngày', required: true },
    { code: 'name', kind: 'text', name: 'Họ và tên', required: true },
    { code: 'phone', kind: 'text', name: 'Điện thoại', inside: true },
    {
      code: 'why',
      kind: 'choice',
      name: 'Lý do thôi',
      inside: true,
      choices: [{ code: 'ill', name: 'Ốm dài ngày' }],
      other: true,
    },
    {
      code: 'helpers',
      kind: 'rows',
      name: 'Người giúp',
      columns: [
        { code: 'name', kind: 'text', name: 'Tên' },
        { code: 'phone', kind: 'text', name: 'Điện thoại', inside: true },
      ],
    },
  ],
  day: 'day',
  title: 'name',
  columns: ['day', 'name', 'phone', 'why', 'helpers'],
  alike: ['name'],
  measures: [{ code: 'test.contacts', name: 'Đầu mối', kind: 'flow' }],
  reminders: [{ code: 'day', name: 'Đến ngày', on: 'day', ahead: 30 }],
  papers: [
    {
      code: 'minutes',
      kind: 'minutes',
      name: 'Biên bản',
      subject: 'Biên bản về',
      facts: [{ label: 'Điện thoại', field: 'phone' }],
      sections: [
        { title: 'Họ và tên', field: 'name' },
        { title: 'Lý do', field: 'why' },
        { title: 'Người giúp', field: 'helpers' },
      ],
      signers: ['Người lập'],
    },
  ],
};
const definition = definitionSchema.parse(contact);
const unitId = units.secondary;
const register = definition.code;

/** What an answer says, whatever it is written in. */
function said({ bytes }: { readonly bytes: Buffer }): string {
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return bytes.toString('utf8');
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}

describe('a field that is seen inside the unit alone', () => {
  let server: TestServer;
  const entryId = randomUUID();
  const params = {
    unitId,
    register,
    entryId,
    paper: 'minutes',
    subjectKind: 'entry',
    subjectId: entryId,
    assignmentId: randomUUID(),
    fileId: randomUUID(),
  };
  const window = { firstDay: '2026-01-01', lastDay: '2026-12-31', year: 2026, day: '2026-03-02' };
  beforeAll(async () => {
    server = await testServer(noon('2026-03-02'), undefined, undefined, [...shippedDefinitions, definition]);
    const { status, problem } = await server.call('schoolOfficer', registersContract, 'addEntry', {
      params: { unitId, register },
      body: {
        entryId,
        version: 1,
        values: {
          day: '2026-03-01',
          name: 'Vì Thị Lả',
          phone: '0912 345 678',
          why: 'other',
          'why:other': 'nghỉ chữa bệnh',
          helpers: [{ name: 'Lò Thị Hoa', phone: '0987 654 321' }],
        },
      },
    });
    if (status !== 200) throw new Error(JSON.stringify(problem));
    const corrected = await server.call('schoolOfficer', registersContract, 'correctEntry', {
      params: { unitId, register, entryId },
      body: {
        revision: 1,
        reason: null,
        values: {
          day: '2026-03-01',
          name: 'Vì Thị Lả',
          phone: '0912 345 678',
          why: 'ill',
          helpers: [{ name: 'Lò Thị Hoa', phone: '0987 654 321' }],
        },
      },
    });
    if (corrected.status !== 200) throw new Error(JSON.stringify(corrected.problem));
  });
  const list = (as: PersonaName, query: Record<string, string> = {}) =>
    server.call(as, registersContract, 'listEntries', { params: { unitId, register }, query: query as never });

  const contracts: readonly Contract[] = [
    registersContract,
    answersContract,
    papersContract,
    evidenceContract,
    entrySheetContract,
    historyContract,
  ];
  const reads = contracts.flatMap((contract) =>
    Object.entries(contract as Record<string, AnyEndpoint>).flatMap(([key, { method }]) =>
      method === 'GET' ? [[key, contract] as const] : [],
    ),
  );
  /** Asked with the days a question needs, then without, as each endpoint takes it. */
  const readAll = async (as: PersonaName, key: string, contract: Contract) => {
    const { firstDay, lastDay } = window;
    const days = { firstDay, lastDay };
    const asked = [
      {},
      window,
      days,
      { ...days, measure: 'test.contacts', by: 'why' },
      { year: 2026 },
      { day: window.day },
    ];
    const answers = [];
    for (const query of asked) answers.push(await server.call(as, contract, key, { params, query } as never));
    return answers;
  };

  it.each(reads)('is told by no way out to those outside: %s', async (key, contract) => {
    for (const as of ['communeOfficer', 'departmentLeader', 'auditor'] as const) {
      for (const answer of await readAll(as, key, contract)) {
        // The definition says what may be chosen, not what was.
        const text = said(answer).replaceAll('{"code":"ill","name":"Ốm dài ngày"}', '');
        if (answer.headers['content-type']?.toString().includes('spreadsheet')) {
          expect(SECRETS.slice(0, 3).filter((secret) => text.includes(secret))).toEqual([]);
        } else expect([key, SECRETS.filter((secret) => text.includes(secret))]).toEqual([key, []]);
      }
    }
  });

  it('is told inside by the same ways, and the rest of the entry to all', async () => {
    for (const [key, contract] of [
      ['readEntry', registersContract],
      ['listEntries', registersContract],
      ['exportRegister', registersContract],
      ['entryPaper', papersContract],
      ['readHistory', historyContract],
    ] as const) {
      const inside = (await readAll('schoolHead', key, contract)).map(said).join('\n');
      expect([key, inside.includes('0912 345 678')]).toEqual([key, true]);
    }
    for (const key of ['readEntry', 'listEntries', 'exportRegister'] as const) {
      const outside = (await readAll('communeOfficer', key, registersContract)).map(said).join('\n');
      expect([key, outside.includes('Vì Thị Lả'), outside.includes('Lò Thị Hoa')]).toEqual([key, true, true]);
    }
    const [below] = (
      await server.call('communeOfficer', registersContract, 'listEntries', {
        params: { unitId: units.communeEast, register },
        query: { below: 'true' } as never,
      })
    ).body.entries;
    expect(below?.values).toEqual({ day: '2026-03-01', name: 'Vì Thị Lả', helpers: [{ name: 'Lò Thị Hoa' }] });
  });

  it('is not found by asking for it', async () => {
    for (const search of ['0912', 'ốm dài', '0987'])
      expect((await list('communeOfficer', { search })).body.total).toBe(0);
    expect((await list('communeOfficer', { search: 'vi thi la' })).body.total).toBe(1);
    expect((await list('communeOfficer', { holds: 'why:ill' })).status).toBe(403);
    expect((await list('schoolOfficer', { holds: 'why:ill' })).body.total).toBe(1);
    const brokenDown = async (as: PersonaName, more = {}) => {
      const query = {
        firstDay: window.firstDay,
        lastDay: window.lastDay,
        measure: 'test.contacts',
        by: 'why',
        ...more,
      };
      const asked = { params: { unitId, register }, query: query as never };
      return (await server.call(as, registersContract, 'breakDown', asked)).status;
    };
    expect([await brokenDown('schoolOfficer'), await brokenDown('communeOfficer')]).toEqual([200, 403]);
    expect(await brokenDown('schoolOfficer', { below: 'true' })).toBe(403);
  });

  it('goes out of the words by which officers in charge were found before', async () => {
    const written = (words: string, values: Values) => ({
      unitId,
      id: randomUUID(),
      register: 'officer-in-charge',
      version: 1,
      day: '2026-01-05',
      values: { from: '2026-01-05', ...values },
      state: null,
      folded: fold(words),
    });
    const left = written('Lò Văn Bình · Phó Hiệu trưởng · Khác: nghỉ chữa bệnh', { until: '2026-02-01', why: 'other' });
    const stays = written('Hà Thị Cúc · Phó Hiệu trưởng', {});
    const by = { at: noon('2026-03-02'), personId: personas.schoolOfficer.personId };
    await insertEntries(server.database.db, [left, stays], by);
    const migration = join(import.meta.dirname, '../../../../migrations/0070-reasons-not-searched.sql');
    await server.database.pool.query(readFileSync(migration, 'utf8'));
    const { rows } = await server.database.pool.query('select folded from entry where id = any($1) order by folded', [
      [left.id, stays.id],
    ]);
    expect(rows.map(({ folded }) => folded)).toEqual(['ha thi cuc · pho hieu truong', 'lo van binh · pho hieu truong']);
  });

  it('carries nothing that is told by other ways: no title, no measure, no reminder', () => {
    expect(whyNotSound(definition)).toEqual([]);
    const faults = (more: Partial<DefinitionData>) => whyNotSound(definitionSchema.parse({ ...contact, ...more }));
    expect(faults({ title: 'phone' })).toEqual(['the register tells of phone, which is seen inside alone']);
    expect(faults({ alike: ['phone'] })).toHaveLength(1);
    const measure = { code: 'test.ill', name: 'Ốm', kind: 'flow' as const, when: [{ field: 'why', in: ['ill'] }] };
    expect(faults({ measures: [measure] })).toEqual(['test.ill tells of why, which is seen inside alone']);
    const reminder = { code: 'r', name: 'R', on: 'day', ahead: 1, unless: 'phone' };
    expect(faults({ reminders: [reminder] })).toHaveLength(1);
  });
});
