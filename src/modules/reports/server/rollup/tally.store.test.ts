import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Work } from '#platform/work.ts';
import { inWork, noon, type TestDatabase, testDatabase } from '#test/database/test-database.ts';
import { FIRST_DAY, fileReport, issueWindow, LAST_DAY } from '#test/fixtures/rollup-fixture.ts';
import { type UnitName, units } from '#test/personas/personas.ts';
import type { Cell } from '../../rules/form/cell.ts';
import { formSchema, type SchoolLevel } from '../../rules/form/form.ts';
import { joinRollUps, type RollUp, rollUp } from '../../rules/form/roll-up.ts';
import { shippedForms } from '../../rules/form/shipped-forms.ts';
import { joinTallies } from '../../rules/rollup/join-tallies.ts';
import { selectTallies, selectTalliesBelow } from './tally-store.ts';

const [annex] = shippedForms;
if (!annex) throw new Error('no form is shipped');
const sixth = annex.indicators[5];
const levelled = annex.indicators.find(({ levels }) => levels.length > 0);
if (!sixth || !levelled) throw new Error('the form has no decimals or no levels');
/** A version two that moves every line, keeps more decimals of one and adds one. */
const second = formSchema.parse({
  ...annex,
  version: 2,
  indicators: [
    { ...annex.indicators[0], code: 'organisation.added', kind: 'count', name: 'Dòng thêm' },
    ...annex.indicators.map((one) => (one.code === sixth.code ? { ...one, decimals: 3 } : one)).reverse(),
  ],
  derived: [],
  rules: [],
});
const forms = [annex, second];
const codes = ['outreach.sessions', sixth.code, levelled.code, 'money.budget', 'organisation.added'];

const levelsOf: Partial<Record<UnitName, SchoolLevel[]>> = {
  nursery: ['nha-tre', 'mam-non'],
  primary: ['tieu-hoc'],
  secondary: ['thcs'],
  westPrimary: ['tieu-hoc'],
  highSchool: ['thpt'],
  communeEast: [],
};
const names = Object.keys(levelsOf) as UnitName[];
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.integer({ min: 0, max: 9_000_000_000_000_000 }),
  fc.constant('na' as const),
  fc.constant(null),
  fc.constant(0),
);
const reports = fc.uniqueArray(
  fc.record({
    unit: fc.constantFrom(...names),
    form: fc.constantFrom(...forms),
    figures: fc.dictionary(fc.constantFrom(...codes), cell),
  }),
  { selector: ({ unit }) => unit, maxLength: names.length },
);

type Filed = { unit: UnitName; form: typeof annex; figures: Record<string, Cell> };

/** What a roll-up means: lines nobody was asked say nothing, the order of lines neither. */
const plain = (rolled: RollUp) => [...rolled].sort(([a], [b]) => (a < b ? -1 : 1));

describe('the roll-up in one statement over the arrays', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });

  const summed = async (work: Work, filed: Filed[]) => {
    const window = await issueWindow(work.tx, { issuer: 'department', to: names });
    for (const { unit, form, figures } of filed) await fileReport(work.tx, { unit, window, figures, form });
    const tree = { root: units.department, day: LAST_DAY };
    const which = { windowId: window.windowId, receiverId: units.department, today: work.today };
    return joinTallies(await selectTallies(work.tx, forms, which, tree, LAST_DAY), forms);
  };

  it('is the reference roll-up, over form versions, levels, blanks and whatever order', async () => {
    await fc.assert(
      fc.asyncProperty(reports, async (filed) => {
        const expected = rollUp(
          filed.map(({ unit, form, figures }) => ({ form, figures, levels: levelsOf[unit] ?? [] })),
        );
        const {
          total,
          children,
          reports: counted,
        } = await inWork(database.db, 'departmentOfficer', noon('2026-03-02'), (work) => summed(work, filed));
        expect(plain(total)).toEqual(plain(expected));
        expect(counted).toBe(filed.length);
        expect(plain([...children.values()].reduce(joinRollUps, new Map()))).toEqual(plain(total));
      }),
      { numRuns: 25 },
    );
  });

  it('stays exact past what a JavaScript number holds', async () => {
    const most = 9_000_000_000_000_000;
    const filed = names.map((unit) => ({ unit, form: annex, figures: { 'money.budget': most } }));
    const { total } = await inWork(database.db, 'departmentOfficer', noon('2026-03-02'), (work) => summed(work, filed));
    expect(total.get('money.budget')?.sum).toBe(54_000_000_000_000_000n);
  });

  it('places units by the tree of the day: old geography or new', async () => {
    const filed = [{ unit: 'primary' as const, form: annex, figures: { 'outreach.sessions': 1 } }];
    const childOn = (day: string) =>
      inWork(database.db, 'departmentOfficer', noon('2026-03-02'), async (work) => {
        const window = await issueWindow(work.tx, { issuer: 'department', to: names });
        await fileReport(work.tx, { unit: 'primary', window, figures: filed[0]?.figures ?? {} });
        const rows = await selectTallies(
          work.tx,
          [annex],
          { windowId: window.windowId, receiverId: units.department, today: work.today },
          { root: units.department, day },
          LAST_DAY,
        );
        return rows.map(({ childId }) => childId);
      });
    expect(await childOn('2025-06-30')).toEqual([units.division]);
    expect(await childOn('2025-07-01')).toEqual([units.communeEast]);
    // What had not begun stands where it first stood.
    expect(await childOn('1999-01-01')).toEqual([units.division]);
  });

  it('counts a unit once where two offices ask it the same, and never a total beside its sources', async () => {
    const reports = await inWork(database.db, 'departmentOfficer', noon('2026-03-02'), async (work) => {
      const [first, second] = [
        await issueWindow(work.tx, { issuer: 'communeEast', to: ['primary', 'secondary'] }),
        await issueWindow(work.tx, { issuer: 'department', to: ['primary', 'communeEast'] }),
      ];
      await fileReport(work.tx, { unit: 'primary', window: first, figures: { 'outreach.sessions': 1 } });
      await fileReport(work.tx, { unit: 'secondary', window: first, figures: { 'outreach.sessions': 20 } });
      await fileReport(work.tx, { unit: 'primary', window: second, figures: { 'outreach.sessions': 300 } });
      await fileReport(work.tx, { unit: 'communeEast', window: second, figures: { 'outreach.sessions': 4000 } });
      await work.tx
        .updateTable('report_version')
        .set({ consolidation_id: second.windowId, consolidation_version: 1 })
        .where('unit_id', '=', units.communeEast)
        .execute();
      const days = { formCode: annex.code, firstDay: FIRST_DAY, lastDay: LAST_DAY };
      const tree = { root: units.department, day: LAST_DAY };
      return joinTallies(await selectTalliesBelow(work.tx, [annex], days, tree), [annex]);
    });
    // The later of the two questions to the primary school, and the secondary school.
    expect([reports.reports, reports.total.get('outreach.sessions')?.sum]).toEqual([2, 320n]);
  });
});
