import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from '#base/id.ts';
import { levelNames, ownershipNames, unitKindNames } from '../../kinds.ts';
import type { OpenStep, ReformStep } from '../steps.ts';
import { ordered } from '../structure.ts';
import { blankStep, type StepColumnKey, type StepRow } from './columns.ts';
import { judgeReformSheet, type ReformSheetInput } from './judge-reform-sheet.ts';
import type { Nameable } from './naming.ts';
import { rowsOfSteps } from './rows-of-steps.ts';

const idOf = (n: number): Id => `e0000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const newIdOf = (row: number): Id => `f0000000-0000-7000-8000-${String(row).padStart(12, '0')}`;
const openedIn = (steps: readonly ReformStep[]): Nameable[] =>
  steps.flatMap((step) => (step.step === 'open' ? [{ ...step.facts, unitId: step.unitId }] : []));
const judge = (rows: readonly StepRow[], known: readonly Nameable[], more: Partial<ReformSheetInput> = {}) =>
  judgeReformSheet({ rows, known, leaveOut: [], opened: [], adds: false, newIdOf, ...more });

describe('steps leave as a sheet and come back', () => {
  const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'ABCĐÊaốựy12.-'.split('')) });
  // Few names and codes, so that many units share them.
  const name = fc.oneof(
    fc.constantFrom('Trường Tiểu học Suối Trong', 'UBND xã Vân Hồ', 'truong tieu hoc suoi trong', '=1+1', '#12'),
    word.map((text) => `Trường ${text}`),
  );
  const code = fc.option(fc.oneof(fc.constantFrom('1', '0012', 'UBND xã Vân Hồ'), word));
  const text = fc.option(word);
  const levels = fc.subarray([...levelNames], { minLength: 1 });
  const knownUnits = fc
    .array(fc.record({ name, code }), { minLength: 14, maxLength: 14 })
    .map((units) => units.map((unit, n): Nameable => ({ ...unit, unitId: idOf(n) })));
  const FRESH = 20;
  const unit = fc.nat(13).map(idOf);
  const anyUnit = fc.oneof(
    unit,
    fc.nat(3).map((n) => idOf(FRESH + n)),
  );
  const open = (n: number) =>
    fc
      .record({
        name: name.filter((one) => one !== '=1+1' && one !== '#12'),
        kind: fc.constantFrom(...unitKindNames),
        levels,
        ownership: fc.constantFrom(...ownershipNames),
        tags: fc.uniqueArray(word, { maxLength: 3, selector: (tag) => tag.toLowerCase() }),
        code: fc.option(word),
        abbreviation: text,
        placeName: text,
        draftingUnit: text,
        headName: text,
        headTitle: text,
        places: fc.uniqueArray(
          fc.record({
            relation: fc.constantFrom('reports_to', 'governed_by', 'lies_in', 'partners_with'),
            otherId: unit,
            rank: fc.integer({ min: 1, max: 3 }),
          }),
          {
            maxLength: 6,
            comparator: (a, b) => a.relation === b.relation && (a.rank === b.rank || a.otherId === b.otherId),
          },
        ),
      })
      .map(({ places, ...facts }): OpenStep => {
        const teaches = facts.kind === 'school' || facts.kind === 'centre';
        const told = { ...facts, levels: teaches ? facts.levels : [], lastClass: null };
        return { step: 'open', unitId: idOf(FRESH + n), facts: told, places: ordered(places) };
      });
  const relation = fc.constantFrom('reports_to', 'governed_by', 'lies_in', 'partners_with');
  const rank = fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined });
  const changed = fc.option(fc.option(word), { nil: undefined });
  const plain = (value: object) => JSON.parse(JSON.stringify(value)) as ReformStep;
  const other: fc.Arbitrary<ReformStep> = fc.oneof(
    fc
      .record({ unitId: anyUnit, relation, toId: anyUnit, rank })
      .filter((one) => one.unitId !== one.toId)
      .map((one) => plain({ step: 'move', ...one })),
    fc
      .record({
        unitId: anyUnit,
        name: name.filter((one) => !one.startsWith('=')),
        abbreviation: changed,
        placeName: changed,
      })
      .map((one) => plain({ step: 'rename', ...one })),
    unit.chain((unitId) =>
      fc
        .record({ kind: fc.constantFrom(...unitKindNames), levels })
        .map(({ kind, levels: own }) => ({ step: 're-kind', unitId, kind, levels: own }) as ReformStep),
    ),
    unit.map((unitId): ReformStep => ({ step: 'close', unitId })),
    fc
      .record({ unitIds: fc.uniqueArray(unit, { minLength: 1, maxLength: 4 }), intoId: anyUnit })
      .map((one): ReformStep => ({ step: 'merge', ...one })),
    fc
      .record({
        unitId: unit,
        parts: fc.uniqueArray(fc.record({ unitId: anyUnit, part: word }), {
          minLength: 2,
          maxLength: 4,
          selector: (part) => part.unitId,
        }),
      })
      .map((one): ReformStep => ({ step: 'split', ...one })),
    fc
      .record({ fromId: unit, toId: anyUnit })
      .filter((one) => one.fromId !== one.toId)
      .map((one): ReformStep => ({ step: 'hand-over', ...one })),
  );
  const steps = fc
    .tuple(open(0), open(1), open(2), open(3), fc.array(other, { maxLength: 14 }))
    .chain(([a, b, c, d, others]) =>
      fc.shuffledSubarray<ReformStep>([a, b, c, d, ...others], { minLength: 4 + others.length }),
    );

  it('the same, whatever they are and however alike the units are called', () => {
    fc.assert(
      fc.property(knownUnits, steps, (known, all) => {
        const rows = rowsOfSteps(all, known);
        const back = judge(rows, known, { opened: openedIn(all) });
        expect(back.steps).toEqual(all);
        // Contradictions of random steps are told; every cell is understood.
        const codes = back.findings.filter(({ severity }) => severity === 'error').map(({ code: told }) => told);
        expect(codes.filter((told) => told !== 'step-twice')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('with ids of its own when the sheet goes into another draft', () => {
    const facts = { kind: 'school', levels: ['thcs'], ownership: 'public', tags: [], code: null } as const;
    const texts = { abbreviation: null, placeName: null, draftingUnit: null, headName: null, headTitle: null };
    const all: ReformStep[] = [
      {
        step: 'open',
        unitId: idOf(9),
        facts: { ...facts, ...texts, name: 'Trường THCS Mới', lastClass: null },
        places: [],
      },
      { step: 'merge', unitIds: [idOf(1), idOf(2)], intoId: idOf(9) },
    ];
    const known = [1, 2].map((n) => ({ unitId: idOf(n), name: `Trường ${n}`, code: `T${n}` }));
    const rows = rowsOfSteps(all, known);
    for (const adds of [true, false]) {
      const { steps: back, findings } = judge(rows, known, { adds });
      expect(findings).toEqual([]);
      expect(back).toEqual([
        { ...all[0], unitId: newIdOf(2) },
        { ...all[1], intoId: newIdOf(2) },
      ]);
    }
  });
});

describe('a sheet of steps written by hand', () => {
  const known: Nameable[] = [
    { unitId: idOf(1), name: 'Phòng GDĐT Vân Hồ', code: 'P1' },
    { unitId: idOf(2), name: 'Trường Tiểu học Suối Trong', code: null },
    { unitId: idOf(3), name: 'Trường Tiểu học Suối Trong', code: 'T3' },
    { unitId: idOf(4), name: 'Trường THCS Đồi Chè', code: 'T4' },
  ];
  const row = (number: number, cells: Partial<Record<StepColumnKey, string>>): StepRow => ({
    row: number,
    cells: { ...blankStep(), ...cells },
  });
  const wrong = (...rows: StepRow[]) => judge(rows, known).findings.map((one) => [one.row, one.column, one.code]);

  it('is read by code and by name, in words without marks, merges and parts without numbers', () => {
    const { steps, findings } = judge(
      [
        row(2, { step: 'thanh lap', name: 'UBND xã Vân Hồ', kind: 'UBND xã', governedBy: 'p1' }),
        row(3, { step: 'chuyển', unit: 't3', to: 'ubnd xa van ho', relation: 'báo cáo cho; chủ quản' }),
        row(4, { step: 'Sáp nhập', unit: 'T4', to: 'T3' }),
        row(5, { step: 'Đổi tên', unit: 'P1', name: 'Phòng Mới', abbreviation: '(Bỏ)' }),
        row(6, { step: 'Sáp nhập', unit: 'P1', to: 't3' }),
      ],
      known,
    );
    expect(findings).toEqual([]);
    expect(steps.map((one) => one.step)).toEqual(['open', 'move', 'move', 'merge', 'rename']);
    expect(steps[3]).toEqual({ step: 'merge', unitIds: [idOf(4), idOf(1)], intoId: idOf(3) });
    expect(steps[4]).toEqual({ step: 'rename', unitId: idOf(1), name: 'Phòng Mới', abbreviation: null });
  });

  it('says of each cell what is wrong with it', () => {
    expect(wrong(row(2, { unit: 'P1' }))).toEqual([[2, 'step', 'cell-missing']]);
    expect(wrong(row(2, { step: 'Nâng cấp', unit: 'P1' }))).toEqual([[2, 'step', 'step-unknown']]);
    expect(wrong(row(2, { step: '=A1', unit: 'P1' }))).toEqual([[2, 'step', 'cell-formula']]);
    expect(wrong(row(2, { step: 'Chuyển nơi', unit: '=B2', to: 'X', relation: 'bạn', rank: '0' }))).toEqual([
      [2, 'unit', 'cell-formula'],
      [2, 'relation', 'relation-unknown'],
      [2, 'rank', 'rank-unknown'],
      [2, 'to', 'unit-unknown'],
    ]);
    expect(wrong(row(2, { step: 'Kết thúc', unit: 'Trường Tiểu học Suối Trong', part: 'một nửa' }))).toEqual([
      [2, 'part', 'cell-unused'],
      [2, 'unit', 'unit-ambiguous'],
    ]);
    expect(wrong(row(2, { step: 'Lập đơn vị mới', name: 'A', kind: 'Trường', reportsTo: 'Nơi lạ' }))).toEqual([
      [2, 'name', 'name-short'],
      [2, 'levels', 'levels-missing'],
      [2, 'reportsTo', 'unit-unknown'],
    ]);
    expect(wrong(row(2, { step: 'Bàn giao', unit: 'P1', to: 'P1' }))).toEqual([[2, 'to', 'unit-same']]);
  });

  it('says when two rows decide the same, and when rows of one number do different things', () => {
    const move = { step: 'Chuyển nơi', unit: 'T4', relation: 'Nơi báo cáo' };
    expect(wrong(row(2, { ...move, to: 'P1' }), row(3, { ...move, to: 'T3' }))).toEqual([[3, 'unit', 'step-twice']]);
    expect(wrong(row(2, { step: 'Kết thúc', unit: 'T4' }), row(3, { step: 'Sáp nhập', unit: 'T4', to: 'T3' }))).toEqual(
      [[3, 'unit', 'step-twice']],
    );
    expect(
      wrong(
        row(2, { step: 'Sáp nhập', number: '1', unit: 'T4', to: 'T3' }),
        row(3, { step: 'Chia tách', number: '1', unit: 'P1', to: 'T3', part: 'Một nửa' }),
        row(4, { step: 'Sáp nhập', number: '1', unit: 'T3', to: 'P1' }),
      ),
    ).toEqual([
      [3, 'number', 'step-mixed'],
      [4, 'to', 'step-mixed'],
    ]);
  });

  it('leaves out the rows that are chosen', () => {
    const rows = [row(2, { step: 'Kết thúc', unit: 'T4' }), row(3, { step: 'Kết thúc', unit: 'lạ' })];
    const { steps, findings, leftOut } = judge(rows, known, { leaveOut: [3] });
    expect([steps.length, findings, leftOut]).toEqual([1, [], [{ row: 3, because: 3 }]]);
  });
});
