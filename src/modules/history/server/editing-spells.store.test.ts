import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Work } from '#platform/work.ts';
import { Work as UnitOfWork } from '#platform/work.ts';
import { callerOf, inWork, noon, type TestDatabase, testDatabase } from '#test/database/test-database.ts';
import { personas, units } from '#test/personas/personas.ts';
import { closeEditingSpells, keepEditingSpell } from './editing-spells.ts';
import { deleteSpells, editingSpellSql } from './spell-store.ts';

const thing = { unitId: units.secondary, subjectKind: 'report', subjectId: '0d000000-0000-7000-8000-000000000001' };
const start = noon('2026-03-02');
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);

const as = (work: Work, name: 'schoolOfficer' | 'schoolHead', now: Date) =>
  new UnitOfWork(work.tx, now, callerOf(name));

const rows = async (work: Work) =>
  (
    await sql<{ person_id: string; action: string; at: Date; before: unknown; after: unknown }>`
      select h.person_id, h.action, h.at, c.before, c.after
      from history h join history_content c on c.unit_id = h.unit_id and c.history_id = h.id
      where h.subject_id = ${thing.subjectId} order by h.sequence`.execute(work.tx)
  ).rows;

describe('an editing spell', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  const run = <T>(act: (work: Work) => Promise<T>) => inWork(database.db, 'schoolOfficer', start, act);

  it('keeps the oldest value before and the newest after, in no history row while it lasts', () =>
    run(async (work) => {
      await keepEditingSpell(work, { ...thing, before: { a: null }, after: { a: 1 } });
      const later = as(work, 'schoolOfficer', minutes(20));
      await keepEditingSpell(later, { ...thing, before: { a: 1, b: 5 }, after: { a: 2, b: 6 } });
      expect(later.recorded).toBe(true);
      expect(await rows(work)).toEqual([]);
      const [spell] = await deleteSpells(work.tx, thing);
      expect(spell).toMatchObject({
        before: { a: null, b: 5 },
        after: { a: 2, b: 6 },
        startedAt: start,
        lastAt: minutes(20),
      });
    }));

  it('becomes one row at a change of state, without what was typed and taken back', () =>
    run(async (work) => {
      await keepEditingSpell(work, { ...thing, before: { a: null, b: 3 }, after: { a: 1, b: 4 } });
      await keepEditingSpell(as(work, 'schoolOfficer', minutes(1)), { ...thing, before: { b: 4 }, after: { b: 3 } });
      await closeEditingSpells(as(work, 'schoolHead', minutes(9)), thing.unitId, thing.subjectKind, thing.subjectId);
      expect(await rows(work)).toEqual([
        {
          person_id: personas.schoolOfficer.personId,
          action: 'edit',
          at: minutes(1),
          before: { a: null },
          after: { a: 1 },
        },
      ]);
      expect(await deleteSpells(work.tx, thing)).toEqual([]);
    }));

  it('ends when another person edits', () =>
    run(async (work) => {
      await keepEditingSpell(work, { ...thing, before: { a: null }, after: { a: 1 } });
      await keepEditingSpell(as(work, 'schoolHead', minutes(2)), { ...thing, before: { a: 1 }, after: { a: 7 } });
      expect((await rows(work)).map((row) => row.person_id)).toEqual([personas.schoolOfficer.personId]);
      expect((await deleteSpells(work.tx, thing)).map((spell) => spell.fullName)).toEqual([
        personas.schoolHead.fullName,
      ]);
    }));

  it('ends after thirty minutes of silence; the save that finds it so starts the next', () =>
    run(async (work) => {
      await keepEditingSpell(work, { ...thing, before: { a: null }, after: { a: 1 } });
      await keepEditingSpell(as(work, 'schoolOfficer', minutes(31)), { ...thing, before: { a: 1 }, after: { a: 2 } });
      expect(await rows(work)).toMatchObject([{ at: start, before: { a: null }, after: { a: 1 } }]);
      const [spell] = await deleteSpells(work.tx, thing);
      expect(spell).toMatchObject({ before: { a: 1 }, after: { a: 2 }, startedAt: minutes(31) });
    }));

  it('can be part of the statement that saves', () =>
    run(async (work) => {
      const spell = {
        ...thing,
        personId: personas.schoolOfficer.personId,
        now: start,
        before: { a: 0 },
        after: { a: 1 },
      };
      const { rows: answer } = await sql`
        with spell as (${editingSpellSql(spell)}) select others from spell`.execute(work.tx);
      expect(answer).toEqual([{ others: false }]);
    }));
});
