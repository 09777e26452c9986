import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { noon, type TestDatabase, testDatabase } from '#test/database/test-database.ts';
import { clubRegister, shiftRegister } from '#test/fixtures/registers.ts';
import { personas, units } from '#test/personas/personas.ts';
import { shippedDefinition } from '../definitions/shipped-definitions.ts';
import { type Definition, definitionSchema } from '../rules/definition.ts';
import { readKeptDefinition } from '../rules/kept-definition.ts';
import { postAmounts } from '../rules/post-amounts.ts';
import type { Values } from '../rules/values.ts';
import { insertAmounts } from './amount-store.ts';
import { selectDefinition } from './definition-store.ts';
import { insertEntries } from './entry-store.ts';
import { keepDefinitions } from './keep-definitions.ts';

const NOW = noon('2026-03-02');
const next = (more: Partial<Definition>): Definition =>
  definitionSchema.parse({ ...clubRegister, version: 2, ...more });
const without = (place: string, choice: string) =>
  next({
    fields: clubRegister.fields.map((field) =>
      field.code === place && 'choices' in field
        ? { ...field, choices: field.choices.filter(({ code }) => code !== choice) }
        : field,
    ),
  });

describe('the definitions a program starts with', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  const start = (...shipped: Definition[]) => keepDefinitions(database.db, shipped, NOW).then(() => 'started', String);
  const kept = async (version: number) =>
    (await selectDefinition(database.db, clubRegister.code, version)) as Definition | undefined;
  const write = (values: Values) =>
    insertEntries(
      database.db,
      [
        {
          unitId: units.secondary,
          id: randomUUID(),
          register: clubRegister.code,
          version: 1,
          day: '2026-01-05',
          values,
          state: 'built',
          folded: '',
        },
      ],
      { at: NOW, personId: personas.schoolOfficer.personId },
    );

  it('are kept once, and changed freely while nothing was written by them', async () => {
    expect(await start(clubRegister, shiftRegister)).toBe('started');
    expect(await start(clubRegister, shiftRegister)).toBe('started');
    expect((await kept(1))?.words).toEqual(clubRegister.words);
    expect(await start({ ...without('topics', 'drugs'), version: 1 }, shiftRegister)).toBe('started');
    expect(JSON.stringify(await kept(1))).not.toContain('drugs');
    // A register in which nothing was ever written may go.
    expect(await start(clubRegister)).toBe('started');
  });

  it('may lose a choice nobody took; one that entries hold keeps the program from starting, and nothing is changed', async () => {
    await write({ day: '2026-01-05', name: 'Một', kind: 'law', topics: ['drugs', 'other'], 'topics:other': 'x' });
    expect(await start(without('topics', 'traffic'))).toBe('started');
    expect((await kept(2))?.version).toBe(2);
    expect(JSON.stringify(await kept(1))).toContain('traffic');
    await database.pool.query('delete from register_definition where version = 2');
    expect(await start(without('topics', 'drugs'))).toBe(
      'Error: Chương trình chưa chạy, dữ liệu còn nguyên: “Sổ câu lạc bộ” có mục ghi dùng lựa chọn “Phòng, chống ma túy” của “Nội dung” mà mẫu bản 2 bỏ đi. Cài lại bản trước đó.',
    );
    expect(await start(without('kind', 'law'))).toContain('lựa chọn “Pháp luật” của “Loại”');
    const noOther = clubRegister.fields.map((field) => (field.code === 'topics' ? { ...field, other: false } : field));
    expect(await start(next({ fields: noOther as Definition['fields'] }))).toContain('lựa chọn “other” của “Nội dung”');
    expect(await kept(2)).toBeUndefined();
  });

  it('may not lose a field, a state, a measure or the whole register', async () => {
    const fields = clubRegister.fields.filter(({ code }) => code !== 'note');
    expect(await start(next({ fields }))).toContain('mục “Ghi chú”');
    const { states } = clubRegister;
    if (!states) throw new Error('no states');
    const fewer = { ...states, list: states.list.filter(({ code }) => code !== 'kept'), moves: [] as never };
    expect(await start({ ...next({}), states: fewer })).toContain('trạng thái “Duy trì”');
    expect(await start(next({ measures: clubRegister.measures.slice(1) }))).toContain('số đo “Câu lạc bộ mới”');
    expect(await start(shiftRegister)).toContain('không còn sổ đó');
    expect(await start({ ...clubRegister, version: 0 })).toContain('mới hơn chương trình này');
  });

  it('may take less of a number than before: what stands beyond it is read as it was written', async () => {
    const upTo = (max: number) =>
      next({ fields: next({}).fields.map((field) => (field.kind === 'count' ? { ...field, max } : field)) });
    expect(await start(upTo(1_000_000))).toBe('started');
    await write({ day: '2026-01-05', name: 'Đông', kind: 'law', members: 900_000 });
    expect(await start(upTo(1_000))).toBe('started');
    expect(JSON.stringify(await kept(2))).toContain('"max":1000,');
    await database.pool.query('delete from register_definition where version = 2');
  });

  it('of two programs that start at once are kept once', async () => {
    expect(await Promise.all([start(next({})), start(next({})), start(next({}))])).toEqual([
      'started',
      'started',
      'started',
    ]);
    const { rows } = await database.pool.query('select version from register_definition where code = $1 order by 1', [
      clubRegister.code,
    ]);
    expect(rows).toEqual([{ version: 1 }, { version: 2 }]);
  });

  it('count a measure that is added later in what was written before, in a ledger too, and nothing else', async () => {
    const { db, pool } = await testDatabase();
    const by = { at: NOW, personId: personas.schoolOfficer.personId };
    const entries: [Values, string, boolean][] = [
      [{ day: '2026-01-05', name: 'Một', members: 7, classes: [{ class: '6A', joined: 3 }] }, 'kept', false],
      [{ day: '2026-01-05', name: 'Hai', members: 4, ended: '2026-02-01' }, 'ended', true],
      [{ day: '2026-01-06', name: 'Ba' }, 'built', false],
    ];
    const few: Definition = { ...clubRegister, measures: clubRegister.measures.slice(0, 1) };
    await keepDefinitions(db, [few], NOW);
    const written = entries.map(([values, state, fixed]) => ({
      unitId: units.secondary,
      id: randomUUID(),
      register: few.code,
      version: 1,
      day: String(values.day),
      values,
      state,
      folded: '',
      fixed,
    }));
    await insertEntries(db, written, by);
    const posted = (definition: Definition) =>
      written.flatMap(({ id, values, state }) =>
        postAmounts(definition, { values, state, withdrawn: false }).map(({ day, amounts }) => ({
          entryId: id,
          day,
          amounts,
        })),
      );
    await insertAmounts(
      db,
      written.map(({ unitId, id: entryId, register, values, state }) => ({
        unitId,
        entryId,
        register,
        postings: postAmounts(few, { values, state, withdrawn: false }),
      })),
    );
    const stored = async () => {
      const { rows } = await pool.query(
        'select entry_id as "entryId", day::text, amounts from entry_amount order by entry_id, day',
      );
      return rows.map((row) => ({ ...row, amounts: row.amounts.map(Number) }));
    };
    const inOrder = <T extends { entryId: string; day: string }>(rows: T[]) =>
      rows.sort((a, b) => (a.entryId + a.day < b.entryId + b.day ? -1 : 1));
    expect(await stored()).toEqual(inOrder(posted(few)));
    // First one more, then all: what has fewer places than there were gets noughts between.
    for (const measures of [2, 4].map((many) => clubRegister.measures.slice(0, many))) {
      await keepDefinitions(db, [{ ...clubRegister, measures }], NOW);
      await keepDefinitions(db, [{ ...clubRegister, measures }], NOW);
    }
    const full = (amounts: readonly number[]) => clubRegister.measures.map((_, place) => amounts[place] ?? 0);
    const now = (await stored()).map((row) => ({ ...row, amounts: full(row.amounts) }));
    expect(now).toEqual(inOrder(posted(clubRegister)));
    // What stands in a ledger is changed by nothing else.
    const fixed = written.find((one) => one.fixed)?.id;
    for (const change of ['amounts = array[9]::bigint[]', 'amounts[1] = 9', "day = '2026-01-09'"])
      await expect(pool.query(`update entry_amount set ${change} where entry_id = $1`, [fixed])).rejects.toThrow(
        'stands in a ledger',
      );
  });

  it('count what stands anew where a measure counts otherwise, and leave the one of a ledger as it was', async () => {
    const { db, pool } = await testDatabase();
    const [first, ...more] = clubRegister.measures;
    if (!first) throw new Error('no measures');
    const all: Definition = { ...clubRegister, measures: [first, ...more] };
    const lawOnly: Definition = {
      ...all,
      version: 2,
      measures: [{ ...first, when: [{ field: 'kind', in: ['law'] }] }, ...more],
    };
    await keepDefinitions(db, [all], NOW);
    const entries = ['law', 'sport'].map((kind) => ({
      unitId: units.secondary,
      id: randomUUID(),
      register: all.code,
      version: 1,
      day: '2026-01-05',
      values: { day: '2026-01-05', name: kind, kind, members: 7 },
      state: 'kept',
      folded: '',
    }));
    await insertEntries(db, entries, { at: NOW, personId: personas.schoolOfficer.personId });
    const posted = (definition: Definition) =>
      entries.map(({ unitId, id: entryId, register, values, state }) => ({
        unitId,
        entryId,
        register,
        postings: postAmounts(definition, { values, state, withdrawn: false }),
      }));
    await insertAmounts(db, posted(all));
    const clubs = async () => {
      const { rows } = await pool.query(
        'select sum(amounts[1])::int as n, sum(amounts[3])::int as m from entry_amount',
      );
      return [rows[0].n, rows[0].m];
    };
    expect(await clubs()).toEqual([2, 14]);
    const ledger = { income: 'members', spending: 'members', source: 'kind', paper: 'name', closes: 'month' as const };
    await pool.query(`update register_definition set content = content || $1::jsonb`, [JSON.stringify({ ledger })]);
    expect(await keepDefinitions(db, [{ ...lawOnly, ledger }], NOW).catch(String)).toContain(
      'số đo “Câu lạc bộ mới” không được đếm khác đi',
    );
    await pool.query(`update register_definition set content = content - 'ledger'`);
    expect(await clubs()).toEqual([2, 14]);
    await keepDefinitions(db, [lawOnly], NOW);
    expect(await clubs()).toEqual([1, 14]);
  });

  it('count guards trained before their first working day anew, from that day on', async () => {
    const { db, pool } = await testDatabase();
    const guards = shippedDefinition('guard');
    if (!guards) throw new Error('no guards');
    const before: Definition = {
      ...guards,
      measures: guards.measures.map((one) => (one.code.endsWith('-trained') ? { ...one, on: 'trained' } : one)),
    };
    await keepDefinitions(db, [before], NOW);
    const key = { unitId: units.secondary, register: guards.code };
    const values = { from: '2026-01-05', name: 'Lò Văn Páo', contract: 'staff', trained: '2024-06-01' };
    const entry = { ...key, id: randomUUID(), version: 1, day: values.from, values, state: null, folded: '' };
    await insertEntries(db, [entry], { at: NOW, personId: personas.schoolOfficer.personId });
    const postings = postAmounts(before, { values, state: null, withdrawn: false });
    await insertAmounts(db, [{ ...key, entryId: entry.id, postings }]);
    const stored = async () =>
      (await pool.query('select day::text, amounts::int[] from entry_amount order by day')).rows;
    expect(await stored()).toEqual([
      { day: '2024-06-01', amounts: [0, 1] },
      { day: '2026-01-05', amounts: [1, 0] },
    ]);
    await keepDefinitions(db, [guards], NOW);
    expect(await stored()).toEqual([{ day: '2026-01-05', amounts: [1, 1] }]);
  });

  it('are read as an earlier program kept them', async () => {
    const { db, pool } = await testDatabase();
    await keepDefinitions(db, [clubRegister], NOW);
    await pool.query(`update register_definition set content = content || '{"evidence": false}'`);
    await keepDefinitions(db, [clubRegister], NOW);
    const { rows } = await pool.query('select content from register_definition');
    expect(rows[0].content.evidence).toBe(false);
    expect(readKeptDefinition(rows[0].content)).toEqual(clubRegister);
  });
});
