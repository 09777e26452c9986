import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#base/date.ts';
import type { Work } from '#platform/work.ts';
import { inWork, noon, type TestDatabase, testDatabase } from '#test/database/test-database.ts';
import { type UnitName, units } from '#test/personas/personas.ts';
import { applySteps } from '../../rules/reform/apply-steps.ts';
import { compareStructures } from '../../rules/reform/compare-structures.ts';
import type { ReformStep } from '../../rules/reform/steps.ts';
import { insertReform } from './reform-store.ts';
import { selectBelow, selectStructure, selectWithAbove } from './structure-store.ts';
import { insertSuccessions, restoreBefore, writeChanges } from './write-structure-store.ts';

const DAY = '2026-02-01';
const schools = ['nursery', 'primary', 'secondary', 'westPrimary', 'highSchool'] as const satisfies UnitName[];
const opened = ['d0000000-0000-7000-8000-000000000001', 'd0000000-0000-7000-8000-000000000002'];
const offices = [units.communeEast, units.communeWest, ...opened];

const facts = { levels: [], ownership: 'public' as const, tags: [], code: null, placeName: null, headName: null };
const opening = (unitId: string, name: string): ReformStep => ({
  step: 'open',
  unitId,
  facts: {
    ...facts,
    name,
    kind: 'commune-authority',
    abbreviation: 'UBND',
    draftingUnit: null,
    headTitle: null,
    lastClass: null,
  },
  places: [{ relation: 'reports_to', otherId: units.department, rank: 1 }],
});
const both = opened.map((unitId, n) => opening(unitId, `UBND xã Mới ${n + 1}`));

const structureOn = async (work: Work, day: string) => {
  const below = await selectBelow(work.tx, [units.department, units.province], day);
  return selectStructure(work.tx, await selectWithAbove(work.tx, below, day), day);
};

async function apply(work: Work, steps: readonly ReformStep[], effectiveOn = DAY) {
  const before = await structureOn(work, effectiveOn);
  const { after, successions, findings } = applySteps(before, steps);
  const reformId = work.newId();
  const { personId } = work.person;
  const reform = { name: 'Đợt thử', effectiveOn, legalBasis: 'Nghị quyết', steps, knowsAccepted: false };
  await insertReform(work.tx, { unitId: units.department, id: reformId }, { now: work.now, personId }, reform);
  const stamp = { now: work.now, newId: () => work.newId(), personId, reformId, effectiveOn };
  await writeChanges(work.tx, stamp, compareStructures(before, after));
  await insertSuccessions(work.tx, stamp, successions);
  return { before, after, findings, stamp };
}

const eastern = ['nursery', 'primary', 'secondary'] as const satisfies UnitName[];
const splitEast: ReformStep = {
  step: 'split',
  unitId: units.communeEast,
  parts: opened.map((unitId) => ({ unitId, part: 'một phần' })),
};

/** Merges, splits, moves, names and ends of communes; schools move and merge. */
const steps = fc
  .record({
    ending: fc.constantFrom('none', 'merge', 'split'),
    merged: fc.subarray([units.communeEast, units.communeWest], { minLength: 1 }),
    into: fc.constantFrom(...offices),
    moves: fc.array(fc.tuple(fc.constantFrom(...schools.slice(0, 4)), fc.constantFrom(...offices)), { maxLength: 4 }),
    parts: fc.array(fc.constantFrom(...opened), { minLength: 3, maxLength: 3 }),
    schoolMerge: fc.option(fc.constantFrom<[UnitName, UnitName]>(['primary', 'westPrimary'], ['nursery', 'primary'])),
    rename: fc.boolean(),
  })
  .map(({ ending, merged, into, moves, parts, schoolMerge, rename }): ReformStep[] => {
    const places = new Map<UnitName, string>(moves);
    // A split leaves no school undecided.
    if (ending === 'split') {
      for (const [i, school] of eastern.entries()) places.set(school, parts[i] ?? units.communeWest);
    }
    if (schoolMerge) places.delete(schoolMerge[0]);
    const moved = [...places].flatMap(([school, toId]) =>
      (['reports_to', 'governed_by'] as const).map(
        (relation): ReformStep => ({ step: 'move', unitId: units[school], relation, toId }),
      ),
    );
    return [
      ...both,
      ...moved,
      ...(ending === 'merge' ? [{ step: 'merge' as const, unitIds: merged, intoId: into }] : []),
      ...(ending === 'split' ? [splitEast] : []),
      ...(schoolMerge
        ? [{ step: 'merge' as const, unitIds: [units[schoolMerge[0]]], intoId: units[schoolMerge[1]] }]
        : []),
      ...(rename ? [{ step: 'rename' as const, unitId: units.highSchool, name: 'Trường THPT Nà Lang mới' }] : []),
    ];
  });

describe('a reform in the database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  const undone = <T>(act: (work: Work) => Promise<T>) =>
    inWork(database.db, 'departmentAdministrator', noon('2026-03-02'), act);

  it('is from its day on what the steps say, the day before what it was, and undone what it was before', async () => {
    let sound = 0;
    await fc.assert(
      fc.asyncProperty(steps, (list) =>
        undone(async (work) => {
          const { before, after, findings, stamp } = await apply(work, list);
          if (findings.some(({ severity }) => severity === 'error')) return;
          sound += 1;
          const plain = (structure: typeof before) => [...structure].sort(([a], [b]) => (a < b ? -1 : 1));
          expect(plain(await structureOn(work, DAY))).toEqual(plain(after));
          expect(plain(await structureOn(work, addDays(DAY, -1)))).toEqual(plain(before));
          await restoreBefore(work.tx, stamp);
          expect(plain(await structureOn(work, DAY))).toEqual(plain(before));
          expect(plain(await structureOn(work, '2030-01-01'))).toEqual(plain(before));
        }),
      ),
      { numRuns: 40 },
    );
    expect(sound).toBeGreaterThan(15);
  });
});
