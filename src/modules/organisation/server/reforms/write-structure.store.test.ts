import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#base/date.ts';
import { shippedForms } from '#modules/reports/rules/form/shipped-forms.ts';
import { joinTallies } from '#modules/reports/rules/rollup/join-tallies.ts';
import { selectTallies, selectTalliesBelow } from '#modules/reports/server/rollup/tally-store.ts';
import type { Work } from '#platform/work.ts';
import { inWork, noon, type TestDatabase, testDatabase } from '#test/database/test-database.ts';
import { annex, FIRST_DAY, fileReport, issueWindow, LAST_DAY } from '#test/fixtures/rollup-fixture.ts';
import { type UnitName, units } from '#test/personas/personas.ts';
import { applySteps } from '../../rules/reform/apply-steps.ts';
import { compareStructures } from '../../rules/reform/compare-structures.ts';
import type { ReformStep } from '../../rules/reform/steps.ts';
import { insertReform } from './reform-store.ts';
import { selectBelow, selectStructure, selectWithAbove } from './structure-store.ts';
import { insertSuccessions, restoreBefore, writeChanges } from './write-structure-store.ts';

const DAY = '2026-02-01';
/** Of a second reform upon the first. */
const AGAIN = '2026-02-20';
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

/** Whether a step of a second reform speaks only of what is there after the first. */
function standsStill(step: ReformStep, has: (unitId: string) => boolean): boolean {
  if (step.step === 'move') return has(step.unitId) && has(step.toId);
  if (step.step === 'merge') return [...step.unitIds, step.intoId].every(has) && step.unitIds.length === 1;
  return step.step === 'rename';
}

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

  it('changes no total over the whole tree, whichever day the tree is of, nor does one after it', async () => {
    let [sound, twice] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        steps,
        steps,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 5 }),
        (list, second, values) =>
          undone(async (work) => {
            const window = await issueWindow(work.tx, { issuer: 'department', to: schools });
            for (const [i, unit] of schools.entries()) {
              const figures = { 'outreach.sessions': (values[i] ?? 0) * 10 ** i, 'money.budget': values[i] ?? 0 };
              await fileReport(work.tx, { unit, window, figures });
            }
            const which = { windowId: window.windowId, receiverId: units.department, today: work.today };
            const joinedOn = async (day: string, root: string, opened = false) => {
              const rows = await selectTallies(work.tx, shippedForms, which, { root, day, opened }, LAST_DAY);
              return joinTallies(rows, shippedForms);
            };
            const totalOn = async (day: string) => (await joinedOn(day, units.department)).total;
            /** Each child of the office has what its own children have, and what it reported itself. */
            const expectWhole = async (day: string) => {
              const { total, children } = await joinedOn(day, units.department, true);
              expect(total).toEqual(was);
              expect(children.has(null)).toBe(false);
              for (const [child, rolled] of children) {
                const below = (await joinedOn(day, child ?? '')).children;
                const own = schools.findIndex((school) => units[school] === child);
                const under = [...below].filter(([id]) => id !== null).map(([, one]) => one);
                for (const code of ['outreach.sessions', 'money.budget']) {
                  const value = BigInt(values[own] ?? 0);
                  const mine = own < 0 ? 0n : code === 'money.budget' ? value : value * 10n ** BigInt(own);
                  const sum = under.reduce((all, one) => all + (one.get(code)?.sum ?? 0n), mine);
                  expect([child, code, rolled.get(code)?.sum ?? 0n]).toEqual([child, code, sum]);
                }
              }
            };
            const totalBelow = async (day: string) => {
              const days = { formCode: annex.code, firstDay: FIRST_DAY, lastDay: LAST_DAY };
              const rows = await selectTalliesBelow(work.tx, [annex], days, { root: units.department, day });
              return joinTallies(rows, [annex]).total;
            };
            const was = await totalOn(LAST_DAY);
            const wasBelow = await totalBelow(LAST_DAY);
            expect(was.get('outreach.sessions')?.sum).toBe(
              values.reduce((sum, value, i) => sum + BigInt(value) * 10n ** BigInt(i), 0n),
            );
            const { findings, after } = await apply(work, list);
            if (findings.some(({ severity }) => severity === 'error')) return;
            sound += 1;
            for (const day of [addDays(DAY, -1), DAY, LAST_DAY]) expect(await totalOn(day)).toEqual(was);
            expect(await totalBelow(addDays(DAY, -1))).toEqual(wasBelow);
            expect(await totalBelow(DAY)).toEqual(wasBelow);
            for (const day of ['2019-05-05', addDays(DAY, -1), DAY]) await expectWhole(day);
            const later = second.filter((step) => standsStill(step, (unitId) => after.has(unitId)));
            if (later.length === 0) return;
            const again = await apply(work, later, AGAIN);
            if (again.findings.some(({ severity }) => severity === 'error')) return;
            twice += 1;
            for (const day of [addDays(DAY, -1), DAY, AGAIN]) {
              await expectWhole(day);
              expect(await totalBelow(day)).toEqual(wasBelow);
            }
          }),
      ),
      { numRuns: 40 },
    );
    expect(sound).toBeGreaterThan(15);
    expect(twice).toBeGreaterThan(5);
  });
});
