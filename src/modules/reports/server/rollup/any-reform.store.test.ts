import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, type PlainDate } from '#base/date.ts';
import { Refusal } from '#base/refusal.ts';
import { permissionsOf } from '#modules/accounts/rules/roles.ts';
import { insertUnits } from '#modules/organisation/server/public.ts';
import { confirmReform } from '#modules/organisation/server/reforms/confirm-reform.ts';
import { draftReform } from '#modules/organisation/server/reforms/drafts.ts';
import { selectBelow, selectStructure, selectWithAbove } from '#modules/organisation/server/reforms/structure-store.ts';
import { undoReform } from '#modules/organisation/server/reforms/undo-reform.ts';
import { newId } from '#platform/random.ts';
import { Work } from '#platform/work.ts';
import { inWork, noon, type TestDatabase, testDatabase } from '#test/database/test-database.ts';
import { type AnyReform, anyReform, stepsOf } from '#test/fixtures/any-reform.ts';
import { fileAccepted } from '#test/fixtures/filed-version.ts';
import { fileHalfYear, halfYearFigures } from '#test/fixtures/half-year.ts';
import { callForReports, type ReportCall } from '#test/fixtures/reports.ts';
import { annex, fullFigures } from '#test/fixtures/rollup-fixture.ts';
import { fillVanHo, schools, standing, vanHo } from '#test/fixtures/van-ho.ts';
import { personas, units } from '#test/personas/personas.ts';
import type { RollUp } from '../../rules/form/roll-up.ts';
import { shippedForms } from '../../rules/form/shipped-forms.ts';
import { joinTallies } from '../../rules/rollup/join-tallies.ts';
import { selectTallies, selectTalliesBelow } from './tally-store.ts';

const ROOT = units.otherDepartment;
const id = (n: number) => `e0000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const SECOND = id(4);
/** Two schools of a second Phòng, and one straight under the Sở. */
const further = [id(31), id(32), id(33)];
const inVanHo = schools.map(({ unitId }) => unitId);
const asked = [...inVanHo, ...further];
/** When the reforms are confirmed, one after the other; each holds from a day around its own. */
const phases = ['2025-05-05', '2025-08-05', '2025-11-05'];
const LAST = '2026-03-02';
const offsets = [-90, -35, -4, 0, 0, 20];

/** Days of the tree: long before, around each reform, today, and to come. */
const daysAround = (reforms: readonly PlainDate[]): PlainDate[] => [
  ...new Set(['2012-01-01', ...reforms.flatMap((day) => [addDays(day, -1), day]), LAST, '2031-01-01']),
];

/** Figures by unit of one window, as they were accepted: the plain sum is taken of these. */
type Accepted = Map<string, ReturnType<typeof fullFigures>>;

type Days = { readonly firstDay: PlainDate; readonly lastDay: PlainDate };
type Sums = Map<string, bigint>;

interface Asked {
  readonly call: ReportCall;
  readonly days: Days;
  readonly accepted: Accepted;
}

const plainSum = (accepted: Accepted): Map<string, bigint> => {
  const sums = new Map<string, bigint>();
  for (const figures of accepted.values()) {
    for (const [code, value] of Object.entries(figures)) {
      if (typeof value === 'number') sums.set(code, (sums.get(code) ?? 0n) + BigInt(value));
    }
  }
  return sums;
};

const sumsOf = (rolled: RollUp | undefined): Map<string, bigint> =>
  new Map([...(rolled ?? [])].flatMap(([code, { sum, reporters }]) => (reporters > 0 ? [[code, sum] as const] : [])));

/** What is not the same in two sums, line by line; a line of nothing is no line. */
const apart = (found: Sums, wanted: Sums): string[] =>
  [...new Set([...found.keys(), ...wanted.keys()])].flatMap((code) => {
    const [has, should] = [found.get(code) ?? 0n, wanted.get(code) ?? 0n];
    return has === should ? [] : [`${code}: ${has}, not ${should}`];
  });

const expectSums = (what: string, found: Sums, wanted: Sums) =>
  expect([what, ...apart(found, wanted).slice(0, 3)]).toEqual([what]);

const added = (many: readonly Map<string, bigint>[]): Map<string, bigint> => {
  const sums = new Map<string, bigint>();
  for (const one of many) for (const [code, sum] of one) sums.set(code, (sums.get(code) ?? 0n) + sum);
  return sums;
};

describe('whatever reforms come, the total over the whole tree', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    const { db } = database;
    await fillVanHo(db);
    const by = { now: new Date('2020-01-01T00:00:00Z'), newId: () => newId(new Date()), personId: undefined };
    const [third = '', fourth = '', high = ''] = further;
    await insertUnits(db, by, [
      standing(SECOND, 'Phòng Giáo dục và Đào tạo Mộc Lan', 'division', ROOT, vanHo.district),
      standing(third, 'Trường Tiểu học Đồng Bông', 'school', SECOND, vanHo.district),
      standing(fourth, 'Trường THCS Dốc Chè', 'school', SECOND, vanHo.district),
      standing(high, 'Trường THPT Thảo Nguyên Xanh', 'school', ROOT, vanHo.province),
    ]);
  });

  const { personId, fullName } = personas.stranger;
  const grants = [vanHo.province, ROOT].map((unitId, i) => ({
    id: id(900 + i),
    unitId,
    role: 'administrator' as const,
    permissions: permissionsOf('administrator'),
  }));
  const on = ({ tx }: Work, day: PlainDate) => new Work(tx, noon(day), { personId, fullName, grants });

  const structureOn = async (work: Work, day: PlainDate) => {
    const below = await selectBelow(work.tx, [ROOT, vanHo.province], day);
    return selectStructure(work.tx, await selectWithAbove(work.tx, below, day), day);
  };

  const ask = async (work: Work, issuer: string, called: readonly string[], days: Days): Promise<Asked> => {
    const call = await callForReports(work.tx, { ...days, issuer, called });
    return { call, days, accepted: new Map() };
  };

  /** The windows before and around the reforms; the first is one whose reports to the Sở are a closed total. */
  const askAll = async (work: Work): Promise<Asked[]> => {
    const { above } = await fileHalfYear(work.tx);
    const half = new Map(schools.map(({ unitId }, i) => [unitId, halfYearFigures(i + 1)]));
    return [
      { call: { ...above, assignments: {} }, days: { firstDay: '2024-12-15', lastDay: '2025-06-14' }, accepted: half },
      await ask(work, ROOT, asked, { firstDay: '2024-01-01', lastDay: '2024-12-31' }),
      await ask(work, ROOT, asked, { firstDay: '2025-01-01', lastDay: '2025-12-31' }),
      await ask(work, vanHo.division, inVanHo, { firstDay: '2025-03-01', lastDay: '2025-11-30' }),
    ];
  };

  /** Accepts what units still owe, of those chosen; for one that has ended its successor files it. */
  const file = async (work: Work, windows: readonly Asked[], chosen: (n: number) => boolean) => {
    for (const [w, { call, accepted }] of windows.entries()) {
      for (const [i, unitId] of Object.keys(call.assignments).entries()) {
        if (accepted.has(unitId) || !chosen(i + w)) continue;
        // Each unit has digits of its own in a sum, so that one lost and one doubled cannot make up for each other.
        const figures = fullFigures(['tieu-hoc'], 10 ** (i % 9) + i);
        await fileAccepted(work.tx, call, unitId, figures, work.now);
        accepted.set(unitId, figures);
      }
    }
  };

  /** The total of a window, by its own tree and by another; of everything below; and of each unit with those below it. */
  const expectSame = async (work: Work, { call, days, accepted }: Asked, treeDays: readonly PlainDate[]) => {
    const plain = plainSum(accepted);
    const which = { windowId: call.windowId, receiverId: ROOT, today: work.today };
    const tally = async (day: PlainDate, opened: boolean) => {
      const rows = await selectTallies(work.tx, shippedForms, which, { root: ROOT, day, opened }, days.lastDay);
      return joinTallies(rows, shippedForms);
    };
    const of = { formCode: annex.code, ...days };
    const below = async (root: string, day: PlainDate) =>
      joinTallies(await selectTalliesBelow(work.tx, [annex], of, { root, day }), [annex]);
    const own = (unitId: string) => plainSum(new Map([...accepted].filter(([one]) => one === unitId)));
    const expectNode = async (unitId: string, day: PlainDate, told: Sums) => {
      if (apart(told, own(unitId)).length === 0) return;
      const { children } = await below(unitId, day);
      expectSums(
        `${unitId} with those below it on ${day}`,
        told,
        added([own(unitId), ...[...children.values()].map(sumsOf)]),
      );
      for (const [child, rolled] of children) await expectNode(child ?? '', day, sumsOf(rolled));
    };
    expectSums(
      `the window to ${days.lastDay} by its own tree`,
      sumsOf((await tally(days.lastDay, false)).total),
      plain,
    );
    for (const [i, day] of treeDays.entries()) {
      const byTree = await tally(day, true);
      expectSums(`the window to ${days.lastDay} by the tree of ${day}`, sumsOf(byTree.total), plain);
      // Every unit with those below it: of one tree each time, for it asks many times.
      if (i !== turn % treeDays.length) continue;
      const whole = await below(ROOT, day);
      expectSums(`everything to ${days.lastDay} below the root on ${day}`, sumsOf(whole.total), plain);
      for (const [child, rolled] of whole.children) {
        expectSums(`${child} in both totals of ${day}`, sumsOf(byTree.children.get(child)), sumsOf(rolled));
        await expectNode(child ?? '', day, sumsOf(rolled));
      }
    }
    turn += 1;
  };
  let turn = 0;

  /** Drafts and confirms; undefined where the program refuses the reform. */
  const carryOut = async (work: Work, { day, intents }: AnyReform, newUnit: () => string) => {
    const effectiveOn = addDays(work.today, offsets[day % offsets.length] ?? 0);
    const steps = stepsOf(intents, await structureOn(work, effectiveOn), {
      rootId: ROOT,
      governorId: vanHo.province,
      newId: newUnit,
    });
    const body = {
      commandId: newUnit(),
      name: 'Đợt thử',
      effectiveOn,
      legalBasis: 'Nghị quyết',
      knowsAccepted: true,
      steps,
    };
    try {
      const { id: reformId } = await draftReform(work, ROOT, body);
      await confirmReform(work, ROOT, reformId, { commandId: newUnit(), revision: 1 });
      return { reformId, effectiveOn };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return undefined;
    }
  };

  const seen = { confirmed: 0, undone: 0 };

  const live = async (begun: Work, reforms: readonly AnyReform[], isTakenBack: boolean) => {
    let made = 0;
    const newUnit = () => {
      made += 1;
      return `d0000000-0000-7000-8000-${String(made).padStart(12, '0')}`;
    };
    const windows = await askAll(begun);
    await file(on(begun, phases[0] ?? ''), windows, (n) => n % 3 === 0);
    const done: { reformId: string; effectiveOn: PlainDate }[] = [];
    for (const [i, reform] of reforms.entries()) {
      const work = on(begun, phases[i] ?? LAST);
      const carried = await carryOut(work, reform, newUnit);
      if (!carried) continue;
      seen.confirmed += 1;
      done.push(carried);
      await file(work, windows, (n) => n % 3 === 1 && i === 0);
      const days = daysAround(done.map(({ effectiveOn }) => effectiveOn));
      for (const window of windows) await expectSame(work, window, days);
    }
    const last = done.at(-1);
    if (!last) return;
    const days = daysAround(done.map(({ effectiveOn }) => effectiveOn));
    const work = on(begun, LAST);
    if (isTakenBack) {
      const undone = await undoReform(work, ROOT, last.reformId, { commandId: newUnit(), revision: 2 }).catch(
        (error) => {
          if (!(error instanceof Refusal)) throw error;
        },
      );
      if (undone) seen.undone += 1;
    }
    await file(work, windows, () => true);
    const now = [...(await structureOn(work, LAST)).values()].filter(({ kind }) => kind === 'school');
    const called = now.map(({ unitId }) => unitId);
    const later = await ask(work, ROOT, called, { firstDay: '2026-01-01', lastDay: '2026-06-30' });
    await file(work, [later], () => true);
    for (const window of [...windows, later]) await expectSame(work, window, days);
  };

  it('is the sum of what was accepted, by the tree of any day, down to every unit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyReform, { minLength: 1, maxLength: 3 }), fc.boolean(), (reforms, isTakenBack) =>
        inWork(database.db, 'stranger', noon(LAST), (work) => live(work, reforms, isTakenBack)),
      ),
      { numRuns: 15 },
    );
    expect(seen.confirmed).toBeGreaterThan(10);
    expect(seen.undone).toBeGreaterThan(0);
  });
});
