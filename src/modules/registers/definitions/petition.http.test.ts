import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { type TestServer, testServer } from '#test/http/test-server.ts';
import { personas, units } from '#test/personas/personas.ts';
import { registersContract } from '../contract.ts';
import { type Definition, definitionSchema } from '../rules/definition.ts';
import { postAmounts } from '../rules/post-amounts.ts';
import type { Values } from '../rules/values.ts';
import { insertAmounts } from '../server/amount-store.ts';
import { insertEntries } from '../server/entry-store.ts';
import { keepDefinitions } from '../server/keep-definitions.ts';
import { shippedDefinition, shippedDefinitions } from './shipped-definitions.ts';

const NOW = noon('2026-03-02');
const unitId = units.secondary;
const register = 'petition';

const now = shippedDefinition(register) as Definition;

/** The register before it had states, as a program of then kept it. */
function firstVersion(): Definition {
  const { states: _, reminders: __, ...kept } = now;
  const fields = kept.fields
    .filter(({ code }) => code !== 'passed' && code !== 'over-head')
    .map((field) => ({ ...field, when: field.code === 'in-time' ? [{ filled: 'settled' }] : [] }));
  const measures = kept.measures.slice(0, 2);
  return definitionSchema.parse({ ...kept, version: 1, fields, measures, rules: kept.rules.slice(0, 1) });
}

describe('petitions', () => {
  let server: TestServer;
  const old: Record<string, string> = { waiting: randomUUID(), settled: randomUUID(), passed: randomUUID() };
  const read = async (entryId = '') =>
    (await server.call('schoolOfficer', registersContract, 'readEntry', { params: { unitId, register, entryId } }))
      .body;
  const move = (entryId: string, code: string, revision: number, values: Values) =>
    server.call('schoolOfficer', registersContract, 'moveEntry', {
      params: { unitId, register, entryId, move: code },
      body: { revision, values: values as never },
    });
  const open = async (lastDay: string) => {
    const { body } = await server.call('schoolOfficer', registersContract, 'measureUnit', {
      params: { unitId },
      query: { firstDay: '2026-01-01', lastDay, below: false },
    });
    return body.measures.find(({ code }) => code === 'petitions.open')?.amount;
  };
  const listed = async (state: string) => {
    const query = { state, below: false, withdrawn: false };
    const { body } = await server.call('schoolOfficer', registersContract, 'listEntries', {
      params: { unitId, register },
      query,
    });
    return body.entries.map(({ values, state: shown }) => [values.number, shown]);
  };

  beforeAll(async () => {
    server = await testServer(NOW);
    const { db } = server.database;
    const before = firstVersion();
    await keepDefinitions(db, [...shippedDefinitions.filter(({ code }) => code !== register), before], NOW);
    const written: [string, Values][] = [
      ['waiting', { number: '1' }],
      ['settled', { number: '2', settled: '2026-01-20', 'in-time': true }],
      ['passed', { number: '3', 'passed-on': 'Công an xã' }],
    ];
    for (const [key, more] of written) {
      const values = { day: '2026-01-10', kind: 'petition', ...more };
      const id = old[key] ?? '';
      const entry = { unitId, id, register, version: 1, day: '2026-01-10', values, state: null, folded: '' };
      await insertEntries(db, [entry], { at: NOW, personId: personas.schoolOfficer.personId });
      const postings = postAmounts(before, { values, state: null, withdrawn: false });
      await insertAmounts(db, [{ unitId, entryId: id, register, postings }]);
    }
    await keepDefinitions(db, shippedDefinitions, NOW);
  });

  it('from before they had states open, are listed and counted where what is written puts them', async () => {
    expect((await read(old.waiting)).entry.state).toBe('received');
    expect((await read(old.waiting)).definition.version).toBe(now.version);
    expect((await read(old.waiting)).moves).toEqual(['begin', 'settle', 'pass']);
    expect([(await read(old.settled)).entry.state, (await read(old.passed)).entry.state]).toEqual([
      'settled',
      'passed',
    ]);
    expect((await read(old.settled)).findings).toEqual([]);
    // When it was passed on nobody wrote: it is asked for, and counts as open until then.
    expect((await read(old.passed)).findings.map(({ where }) => where)).toEqual(['passed']);
    expect([
      await listed('received'),
      await listed('settled'),
      await listed('passed'),
      await listed('handling'),
    ]).toEqual([[['1', 'received']], [['2', 'settled']], [['3', 'passed']], []]);
    expect([await open('2026-01-15'), await open('2026-01-31')]).toEqual([3, 2]);
  });

  it('of then are moved and corrected as those of now', async () => {
    expect((await move(old.waiting ?? '', 'begin', 1, {})).body.entry).toMatchObject({
      state: 'handling',
      version: now.version,
    });
    const passed = await server.call('schoolOfficer', registersContract, 'correctEntry', {
      params: { unitId, register, entryId: old.passed ?? '' },
      body: {
        revision: 1,
        reason: null,
        values: { day: '2026-01-10', kind: 'petition', number: '3', 'passed-on': 'Công an xã', passed: '2026-01-25' },
      },
    });
    expect(passed.body.entry).toMatchObject({ state: 'passed', version: now.version });
    expect([await open('2026-01-15'), await open('2026-01-31')]).toEqual([3, 1]);
    expect((await move(old.settled ?? '', 'reopen', 1, {})).body.entry.values).not.toHaveProperty('settled');
    expect(await open('2026-01-31')).toBe(2);
  });

  it('go from received to settled or passed on, and are open until then', async () => {
    const entryId = randomUUID();
    const added = await server.call('schoolOfficer', registersContract, 'addEntry', {
      params: { unitId, register },
      body: {
        entryId,
        version: now.version,
        values: { day: '2026-02-10', number: '4', kind: 'complaint', due: '2026-03-05' },
      },
    });
    expect(added.body.entry.state).toBe('received');
    const { body } = await server.call('schoolOfficer', registersContract, 'listReminders', { params: { unitId } });
    expect(body.reminders).toMatchObject([{ what: 'Đến hạn giải quyết đơn', title: '4' }]);
    expect((await move(entryId, 'settle', 1, { settled: '2026-02-20' })).problem.code).toBe('entry-unfit');
    const settled = await move(entryId, 'settle', 1, { settled: '2026-02-20', 'in-time': true });
    expect(settled.body.entry.state).toBe('settled');
    expect([await open('2026-02-15'), await open('2026-02-28')]).toEqual([3, 2]);
  });

  it('written at once as settled, as a phone of then does, begin as settled', async () => {
    const entryId = randomUUID();
    const values = { day: '2026-02-10', number: '5', kind: 'feedback', settled: '2026-02-12', 'in-time': false };
    const { status, body } = await server.call('schoolOfficer', registersContract, 'addEntry', {
      params: { unitId, register },
      body: { entryId, version: 1, values },
    });
    expect([status, body.entry.state]).toEqual([200, 'settled']);
  });
});
