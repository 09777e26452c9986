import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, daysBetween, type PlainDate } from '#base/date.ts';
import { insertFact } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import { inWork, noon, type TestDatabase, testDatabase } from '#test/database/test-database.ts';
import { annex, FIRST_DAY, fileReport, fullFigures, issueWindow, LAST_DAY } from '#test/fixtures/rollup-fixture.ts';
import { units } from '#test/personas/personas.ts';
import type { SchoolLevel } from '../../rules/form/form.ts';
import { rollUp } from '../../rules/form/roll-up.ts';
import { joinTallies } from '../../rules/rollup/join-tallies.ts';
import { selectReport } from '../report-store.ts';
import { selectSourceCells } from './provenance-store.ts';
import { selectTallies, selectTalliesBelow } from './tally-store.ts';

interface Spell {
  readonly levels: SchoolLevel[];
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate | null;
}

const levels = fc.constantFrom<SchoolLevel[]>(['tieu-hoc'], ['thcs'], ['tieu-hoc', 'thcs'], ['thpt']);

/** Spells of a school one after the other, with days between them on which nothing is known of it. */
const spells = fc
  .record({
    from: fc.integer({ min: -60, max: 40 }),
    parts: fc.array(fc.tuple(levels, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 20 })), {
      minLength: 1,
      maxLength: 4,
    }),
    isOpen: fc.boolean(),
  })
  .map(({ from, parts, isOpen }) => {
    let day = addDays(LAST_DAY, from);
    return parts.map(([taught, length, gap], i): Spell => {
      const validFrom = day;
      const validTo = addDays(day, length - 1);
      day = addDays(validTo, gap + 1);
      return { levels: taught, validFrom, validTo: isOpen && i === parts.length - 1 ? null : validTo };
    });
  });

const distance = ({ validFrom, validTo }: Spell, day: PlainDate): number =>
  Math.max(daysBetween(day, validFrom), validTo === null ? 0 : daysBetween(validTo, day), 0);

/** The levels on the day, else on the nearest day anything is known; of two as near, the earlier. */
const levelsOn = (known: readonly Spell[], day: PlainDate): SchoolLevel[] =>
  [...known].sort((a, b) => distance(a, day) - distance(b, day))[0]?.levels ?? [];

const near = fc.integer({ min: -80, max: 80 }).map((days) => addDays(LAST_DAY, days));

async function teach(work: Work, known: readonly Spell[]): Promise<void> {
  const { tx, now } = work;
  await tx.updateTable('unit_fact').set({ superseded_at: now }).where('unit_id', '=', units.secondary).execute();
  const plain = { name: 'Trường THCS Bản Đông', kind: 'school', ownership: 'public', tags: [], code: null } as const;
  const blank = { abbreviation: null, placeName: null, draftingUnit: null, headName: null, headTitle: null };
  for (const spell of known) {
    await insertFact(tx, { now, newId: () => work.newId(), personId: undefined }, units.secondary, {
      ...plain,
      ...blank,
      ...spell,
    });
  }
}

describe('the levels of a unit that decide what it is asked', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  const during = <T>(act: (work: Work) => Promise<T>) =>
    inWork(database.db, 'departmentOfficer', noon('2026-03-02'), act);

  it('are those of the day, or of the nearest day on which anything is known of it', async () => {
    await fc.assert(
      fc.asyncProperty(spells, near, async (known, day) => {
        const found = await during(async (work) => {
          await teach(work, known);
          const { rows } = await sql<{ levels: string[] }>`
            select levels from unit_levels_on(${day}::date) where unit_id = ${units.secondary}`.execute(work.tx);
          return rows;
        });
        expect(found).toEqual([{ levels: levelsOn(known, day) }]);
      }),
      { numRuns: 60 },
    );
  });

  it('are those of the window wherever they are asked, and no tree of another day changes a total', async () => {
    await fc.assert(
      fc.asyncProperty(spells, near, async (known, day) => {
        const figures = fullFigures([], 1);
        const seen = await during(async (work) => {
          await teach(work, known);
          const window = await issueWindow(work.tx, { issuer: 'department', to: ['secondary', 'primary'] });
          await fileReport(work.tx, { unit: 'secondary', window, figures });
          await fileReport(work.tx, { unit: 'primary', window, figures });
          const which = { windowId: window.windowId, receiverId: units.department, today: work.today };
          const tree = { root: units.department, day };
          const days = { formCode: annex.code, firstDay: FIRST_DAY, lastDay: LAST_DAY };
          const cells = await selectSourceCells(work.tx, which, [], tree, LAST_DAY);
          const assignmentId = window.assignments.secondary ?? '';
          return {
            window: joinTallies(await selectTallies(work.tx, [annex], which, tree, LAST_DAY), [annex]).total,
            below: joinTallies(await selectTalliesBelow(work.tx, [annex], days, tree), [annex]).total,
            opened: cells.find(({ unitId }) => unitId === units.secondary)?.levels,
            asked: (await selectReport(work.tx, units.secondary, assignmentId))?.levels,
          };
        });
        const taught = levelsOn(known, LAST_DAY);
        expect([seen.opened, seen.asked]).toEqual([taught, taught]);
        const sums = (total: typeof seen.window) => [...total].map(([code, { sum }]) => [code, sum]);
        const contributions = [taught, ['tieu-hoc' as const]].map((one) => ({ form: annex, figures, levels: one }));
        const expected = sums(rollUp(contributions)).sort();
        expect([sums(seen.window).sort(), sums(seen.below).sort()]).toEqual([expected, expected]);
      }),
      { numRuns: 30 },
    );
  });
});
