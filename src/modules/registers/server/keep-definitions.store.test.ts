import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { noon, type TestDatabase, testDatabase } from '#test/database/test-database.ts';
import { clubRegister, shiftRegister } from '#test/fixtures/registers.ts';
import { personas, units } from '#test/personas/personas.ts';
import { type Definition, definitionSchema } from '../rules/definition.ts';
import type { Values } from '../rules/values.ts';
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
});
