import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noon } from '#test/database/test-database.ts';
import { anyEntryOf, FIRST_DAY, givenTo, LAST_DAY } from '#test/fixtures/any-entry.ts';
import { jpegPicture } from '#test/fixtures/pictures.ts';
import { testDefinitions } from '#test/fixtures/registers.ts';
import { testServer } from '#test/http/test-server.ts';
import { units } from '#test/personas/personas.ts';
import { registersContract } from '../contract.ts';
import { evidenceContract } from '../evidence-contract.ts';
import { ledgerContract } from '../ledger-contract.ts';
import type { Definition } from '../rules/definition.ts';
import { postAmounts } from '../rules/post-amounts.ts';
import type { Values } from '../rules/values.ts';
import { entrySheetContract } from '../sheet-contract.ts';

const ENTRIES = 4;
const days = { firstDay: FIRST_DAY, lastDay: LAST_DAY };

/** What every register must do, whoever wrote its definition: it is driven by nothing but that. */
describe('every register', async () => {
  const { call } = await testServer(noon('2026-03-02'), undefined, undefined, testDefinitions);

  /** What the measures of a register are in a unit, from the program and worked out by hand from its entries. */
  async function measured(definition: Definition, unitId: string) {
    const reader = unitId === units.primary ? 'primaryHead' : 'schoolHead';
    const { body } = await call(reader, registersContract, 'measureUnit', {
      params: { unitId },
      query: { ...days, below: false },
    });
    const list = await call(reader, registersContract, 'listEntries', {
      params: { unitId, register: definition.code },
      query: { withdrawn: false, below: false },
    });
    const postings = list.body.entries.flatMap(({ values, state }) =>
      postAmounts(definition, { values, state, withdrawn: false }),
    );
    const byHand = definition.measures.map(
      ({ kind, per = 1 }, place) =>
        postings
          .filter(({ day }) => day <= days.lastDay && (kind === 'stock' || day >= days.firstDay))
          .reduce((sum, { amounts }) => sum + (amounts[place] ?? 0), 0) / per,
    );
    return {
      program: body.measures.filter(({ register }) => register === definition.code).map(({ amount }) => amount),
      byHand,
      entries: list.body.entries,
    };
  }

  /** An entry of a ledger is refused every change, and taken back by another: its window counts both, and is as before. */
  async function countered(definition: Definition, entry: { unitId: string; register: string; entryId: string }) {
    const stood = await measured(definition, entry.unitId);
    const body = { revision: 1, reason: 'Ghi nhầm' };
    const values = stood.entries.find(({ id }) => id === entry.entryId)?.values ?? {};
    for (const tried of [
      await call('schoolOfficer', registersContract, 'withdrawEntry', { params: entry, body }),
      await call('schoolOfficer', registersContract, 'restoreEntry', { params: entry, body: { revision: 1 } }),
      await call('schoolOfficer', registersContract, 'correctEntry', { params: entry, body: { ...body, values } }),
    ]) {
      expect(tried.problem?.code).toBe('entry-in-ledger');
    }
    const counter = await call('schoolOfficer', ledgerContract, 'counterEntry', {
      params: entry,
      body: { counterId: randomUUID(), reason: 'Ghi nhầm' },
    });
    expect(counter.body.entry).toMatchObject({ day: '2026-03-02', counters: { entryId: entry.entryId } });
    // The counter-entry is dated on the day it was made, after these days.
    const after = await measured(definition, entry.unitId);
    expect([after.program, after.entries.length]).toEqual([after.byHand, stood.entries.length + 1]);
    expect(after.program).toEqual(stood.program);
  }

  it.each(testDefinitions.map((definition) => [definition.code, definition] as const))(
    '%s takes valid entries, gives them back by Excel, moves or counters them, and counts them as they stand',
    async (register, definition) => {
      const params = { unitId: units.secondary, register };
      const drawn = fc.sample(anyEntryOf(definition), { numRuns: ENTRIES, seed: 5 });
      const written: { id: string; values: Values; state: string | null; pool: (typeof drawn)[number]['pool'] }[] = [];
      for (const { values, state, pool } of drawn) {
        const id = randomUUID();
        const added = await call('schoolOfficer', registersContract, 'addEntry', {
          params,
          body: { entryId: id, version: definition.version, values: values as never },
        });
        expect(added.status, JSON.stringify(added.problem)).toBe(200);
        expect([added.body.entry.values, added.body.entry.state]).toEqual([values, state]);
        const read = await call('schoolHead', registersContract, 'readEntry', { params: { ...params, entryId: id } });
        expect(read.body.entry).toEqual(added.body.entry);
        expect(read.body.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        written.push({ id, values, state, pool });
      }

      const before = await measured(definition, units.secondary);
      expect(before.program).toEqual(before.byHand);

      // Out of one school and into another: the same entries, the same figures.
      const file = await call('schoolHead', registersContract, 'exportRegister', { params, query: days });
      const there = { unitId: units.primary, register };
      const checked = await call('primaryHead', entrySheetContract, 'checkEntrySheet', {
        params: there,
        body: {},
        file: { name: 'so.xlsx', bytes: new Uint8Array(file.bytes) },
      });
      expect([checked.body.findings.filter(({ severity }) => severity === 'error'), checked.body.known]).toEqual([
        [],
        [],
      ]);
      const { rows, tables } = checked.body;
      const brought = await call('primaryHead', entrySheetContract, 'importEntries', {
        params: there,
        body: { rows, tables, leaveOut: [] },
      });
      expect(brought.body).toEqual({ count: ENTRIES, known: 0 });
      const after = await measured(definition, units.primary);
      expect(after.program).toEqual(before.program);
      const said = ({ entries }: typeof after) =>
        entries.map(({ values, state }) => JSON.stringify([values, state])).sort();
      expect(said(after).map((one) => JSON.parse(one))).toEqual(said(before).map((one) => JSON.parse(one)));

      const proven = new Set<string>();
      const reached = new Set<string | undefined>(written.map(({ state }) => state ?? undefined));
      for (const { id, values, state: begun, pool } of written) {
        let [now, state, revision]: [Values, string | undefined, number] = [values, begun ?? undefined, 1];
        for (const _ of definition.states?.list ?? []) {
          const possible =
            definition.states?.moves.filter(({ from }) => state !== undefined && from.includes(state)) ?? [];
          const move =
            possible.find((one) => !reached.has(one.to) && givenTo(definition, pool, now, one)) ??
            possible.find((one) => givenTo(definition, pool, now, one));
          if (!move) break;
          if (move.needsEvidence && !proven.has(id)) {
            const file = await call('schoolHead', evidenceContract, 'addEvidence', {
              params: { ...params, entryId: id },
              body: { fileId: randomUUID(), children: false, consent: '', retainUntil: null },
              file: { name: 'anh.jpg', bytes: new Uint8Array(await jpegPicture(1)) },
            });
            expect(file.status, JSON.stringify(file.problem)).toBe(200);
            proven.add(id);
          }
          const moved = await call('schoolHead', registersContract, 'moveEntry', {
            params: { ...params, entryId: id, move: move.code },
            body: { revision, values: (givenTo(definition, pool, now, move) ?? {}) as never },
          });
          expect(moved.status, `${move.code} ${JSON.stringify(moved.problem)}`).toBe(200);
          ({ values: now, revision } = moved.body.entry);
          state = moved.body.entry.state ?? undefined;
          reached.add(state);
        }
        const moved = await measured(definition, units.secondary);
        expect(moved.program).toEqual(moved.byHand);
        const entry = { ...params, entryId: id };
        if (definition.ledger) {
          await countered(definition, entry);
          continue;
        }
        const out = await call('schoolOfficer', registersContract, 'withdrawEntry', {
          params: entry,
          body: { revision, reason: 'Ghi nhầm' },
        });
        expect(out.status).toBe(200);
        const without = await measured(definition, units.secondary);
        expect([without.program, without.entries.length]).toEqual([without.byHand, moved.entries.length - 1]);
        await call('schoolOfficer', registersContract, 'restoreEntry', {
          params: entry,
          body: { revision: revision + 1 },
        });
        expect((await measured(definition, units.secondary)).program).toEqual(moved.program);
      }
      expect([...reached].filter(Boolean).sort()).toEqual(definition.states?.list.map(({ code }) => code).sort() ?? []);
    },
    60_000,
  );
});
