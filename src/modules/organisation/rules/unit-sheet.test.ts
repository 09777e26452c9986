import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelNames, type UnitKind } from './kinds.ts';
import type { KnownUnit, UnitDraft, UnitRef } from './unit-draft.ts';
import { rowsOfUnits, type UnitToExport } from './unit-rows.ts';
import { judgeUnitSheet } from './unit-sheet.ts';
import { blankCells, type UnitColumnKey, type UnitRow } from './unit-sheet-columns.ts';

const known = (unitId: string, name: string, kind: UnitKind, more: Partial<KnownUnit> = {}): KnownUnit => ({
  unitId,
  name,
  kind,
  code: null,
  parentId: null,
  governorId: null,
  open: true,
  since: '2000-01-01',
  ...more,
});

const day = '2026-03-02';
const province = known('province', 'UBND tỉnh Nà Lang', 'province-authority', { open: false });
const department = known('department', 'Sở Giáo dục và Đào tạo Nà Lang', 'department', { governorId: 'province' });
const commune = known('commune', 'UBND xã Bản Đông', 'commune-authority', {
  code: 'X1',
  parentId: 'department',
  governorId: 'province',
});
const upper = [province, department, commune];

const row = (number: number, cells: Partial<Record<UnitColumnKey, string>>): UnitRow => ({
  row: number,
  cells: { ...blankCells(), name: `Trường ${number}`, kind: 'Trường', reportsTo: 'X1', levels: 'Tiểu học', ...cells },
});

const judge = (rows: UnitRow[], leaveOut: number[] = [], takenCodes: string[] = []) =>
  judgeUnitSheet({ day, rows, leaveOut, known: upper, takenCodes });

const codes = (rows: UnitRow[], leaveOut: number[] = [], takenCodes: string[] = []) =>
  judge(rows, leaveOut, takenCodes).findings.map((finding) => `${finding.row} ${finding.column} ${finding.code}`);

describe('a sheet of units', () => {
  it('becomes drafts whose governing body follows the chain', () => {
    const { drafts, findings } = judge([
      row(2, { name: 'UBND xã Mới', kind: 'UBND xã', reportsTo: 'Sở Giáo dục và Đào tạo Nà Lang', levels: '' }),
      row(3, { name: 'Trường TH & THCS Mới', levels: 'TH; trung học cơ sở', reportsTo: 'ubnd xa moi' }),
      row(4, { name: 'Trường THPT Mới', levels: 'THPT', reportsTo: department.name, ownership: 'tư thục' }),
    ]);
    expect(findings).toEqual([]);
    expect(drafts.map(({ reportsTo, governedBy }) => [reportsTo, governedBy])).toEqual([
      [{ unitId: 'department' }, { unitId: 'province' }],
      [{ row: 2 }, { row: 2 }],
      [{ unitId: 'department' }, { unitId: 'department' }],
    ]);
    expect(drafts.map(({ levels, ownership }) => [levels, ownership])).toEqual([
      [[], 'public'],
      [['tieu-hoc', 'thcs'], 'public'],
      [['thpt'], 'non-public'],
    ]);
  });

  it('tells every wrong cell at once and keeps the row', () => {
    expect(
      codes([
        row(2, { name: '', kind: 'Công ty', levels: 'Đại học', ownership: 'khác' }),
        row(3, { name: 'A'.repeat(201), levels: '', reportsTo: 'Nơi nào đó' }),
        row(4, { code: '=A1', tags: Array.from({ length: 21 }, (_, i) => `n${i}`).join(',') }),
        row(5, { kind: 'UBND tỉnh', levels: '', reportsTo: '' }),
      ]),
    ).toEqual([
      '2 name cell-missing',
      '2 kind kind-unknown',
      '2 levels level-unknown',
      '2 ownership ownership-unknown',
      '3 name cell-long',
      '3 levels levels-missing',
      '3 reportsTo parent-unknown',
      '4 code cell-formula',
      '4 tags tags-many',
      '5 reportsTo cell-missing',
      '5 kind kind-closed',
    ]);
  });

  it('finds repeated codes and names, among the rows and with units that exist', () => {
    expect(
      codes(
        [
          row(2, { code: 'x1' }),
          row(3, { code: 'T1' }),
          row(4, { code: 't1' }),
          row(5, { name: 'trường  3' }),
          row(6, { code: 'KHUAT' }),
          row(7, { name: commune.name, kind: 'UBND xã', levels: '', reportsTo: department.name }),
        ],
        [],
        ['khuat'],
      ),
    ).toEqual([
      '2 code code-taken',
      '4 code code-twice',
      '5 name name-twice',
      '6 code code-taken',
      '7 name name-taken',
    ]);
  });

  it('refuses loops, parents of the wrong kind, closed and ambiguous parents', () => {
    expect(
      codes([
        row(2, { name: 'UBND xã Vòng', kind: 'UBND xã', levels: '', reportsTo: 'Phòng GDĐT Vòng' }),
        row(3, { name: 'Phòng GDĐT Vòng', kind: 'Phòng GDĐT', levels: '', reportsTo: 'UBND xã Vòng' }),
        row(4, { name: 'Trường A', reportsTo: 'Trường 5' }),
        row(5, {}),
        row(6, { kind: 'UBND xã', levels: '', reportsTo: province.name }),
        row(7, { name: 'Trường Đôi', levels: 'THPT', reportsTo: department.name }),
        row(8, { name: 'Trường Đôi' }),
        row(9, { reportsTo: 'Trường Đôi' }),
      ]).filter((finding) => !finding.includes('governor')),
    ).toEqual([
      '2 reportsTo parent-loop',
      '3 reportsTo parent-loop',
      '4 reportsTo parent-kind',
      '6 reportsTo parent-closed',
      '9 reportsTo parent-ambiguous',
    ]);
  });

  it('leaving out a row leaves out what stands below it, and says because of which', () => {
    const rows = [
      row(2, { name: 'UBND xã Sai', kind: 'lạ', levels: '', reportsTo: department.name }),
      row(3, { reportsTo: 'UBND xã Sai' }),
      row(4, {}),
    ];
    const { findings, leftOut, drafts } = judge(rows, [2]);
    expect(findings).toEqual([]);
    expect(leftOut).toEqual([
      { row: 2, because: 2 },
      { row: 3, because: 2 },
    ]);
    expect(drafts.map((draft) => draft.row)).toEqual([4]);
  });

  it('of two rows of one name, leaving out one clears the other and keeps its children', () => {
    const twin = { name: 'UBND xã Đôi', kind: 'UBND xã', levels: '', reportsTo: department.name };
    const rows = [row(2, twin), row(3, twin), row(4, { reportsTo: 'UBND xã Đôi' })];
    expect(codes(rows)).toEqual(['3 name name-twice', '4 reportsTo parent-ambiguous']);
    expect(codes(rows, [2])).toEqual([]);
    expect(judge(rows, [2]).drafts.map((draft) => draft.reportsTo)).toEqual([{ unitId: 'department' }, { row: 3 }]);
  });

  it('may name a second receiver and the place it lies in; each wrong one is told in its cell', () => {
    const good = [
      row(2, { name: 'UBND xã Mới', kind: 'UBND xã', levels: '', reportsTo: department.name }),
      row(3, { reportsTo: department.name, levels: 'THPT', secondReceiver: 'ubnd xa moi', liesIn: 'X1' }),
    ];
    expect(codes(good)).toEqual([]);
    expect(judge(good).drafts.map(({ secondReceiver, liesIn }) => [secondReceiver, liesIn])).toEqual([
      [null, null],
      [{ row: 2 }, { unitId: 'commune' }],
    ]);
    expect(
      codes([
        row(2, { secondReceiver: 'Nơi nào đó', liesIn: 'Nơi nào đó' }),
        row(3, { secondReceiver: 'X1', liesIn: department.name }),
        row(4, { secondReceiver: 'Trường 2', liesIn: 'Trường 4' }),
        row(5, { name: 'Phòng A', kind: 'Phòng GDĐT', levels: '', reportsTo: department.name, governedBy: 'X1' }),
        row(6, { name: 'Phòng B', kind: 'Phòng GDĐT', levels: '', reportsTo: 'Phòng A', governedBy: 'X1' }),
        row(7, { name: 'Phòng C', kind: 'Phòng GDĐT', levels: '', reportsTo: 'Phòng A', secondReceiver: '=A1' }),
      ]).filter((finding) => /secondReceiver|liesIn/.test(finding)),
    ).toEqual([
      '2 secondReceiver other-unknown',
      '2 liesIn other-unknown',
      '3 secondReceiver receiver-twice',
      '3 liesIn place-kind',
      '4 secondReceiver receiver-kind',
      '4 liesIn other-self',
      '7 secondReceiver cell-formula',
    ]);
    const loop = [
      row(2, { name: 'UBND xã Trên', kind: 'UBND xã', levels: '', reportsTo: department.name, secondReceiver: 'Dưới' }),
      row(3, { name: 'Dưới', kind: 'UBND xã', levels: '', reportsTo: 'UBND xã Trên' }),
    ];
    expect(codes(loop)).toContain('2 secondReceiver receiver-below');
  });

  it('does not lean on a row that goes with one left out', () => {
    const rows = [
      row(2, { name: 'UBND xã Sai', kind: 'lạ', levels: '', reportsTo: department.name }),
      row(3, { name: 'UBND xã Dưới', kind: 'UBND xã', levels: '', reportsTo: 'UBND xã Sai' }),
      row(4, { secondReceiver: 'UBND xã Dưới', governedBy: 'UBND xã Dưới' }),
    ];
    expect(codes(rows, [2])).toEqual(['4 governedBy governor-unknown', '4 secondReceiver other-unknown']);
  });

  it('ends on any rows whatever, each row either judged or left out', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('Trường', 'UBND xã', 'X1', 'a', 'b', 'THCS', department.name));
    const cells = fc.record({ name: text, kind: text, reportsTo: text, levels: text, code: text, governedBy: text });
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 12 }), fc.array(fc.nat(12)), (list, out) => {
        const rows = list.map((one, i) => row(i + 2, one));
        const { leftOut, drafts, findings } = judge(rows, out);
        const errors = new Set(findings.filter(({ severity }) => severity === 'error').map((finding) => finding.row));
        const settled = new Set([...leftOut.map((one) => one.row), ...drafts.map((one) => one.row), ...errors]);
        expect(settled.size).toBe(rows.length);
      }),
    );
  });
});

/** Trees of up to four communes and their schools, with schools under the Sở, some governed by another body. */
const word = fc
  .array(fc.constantFrom(...'aăâbcdđeêghiklmnoôơpqrstuưvxyÁẦỆỐỰ0189.- '), { minLength: 1, maxLength: 12 })
  .map((letters) => `T${letters.join('')}`.trim().replace(/\s+/g, ' '));
const maybe = (arbitrary: fc.Arbitrary<string>) => fc.option(arbitrary, { nil: null });
const facts = fc.record({
  levels: fc.subarray([...levelNames], { minLength: 1 }),
  ownership: fc.constantFrom('public' as const, 'non-public' as const),
  tags: fc.uniqueArray(word, { maxLength: 3, selector: (tag) => tag.toLowerCase() }),
  hasCode: fc.boolean(),
  abbreviation: maybe(word.map((text) => text.slice(0, 20).trim())),
  placeName: maybe(word),
  draftingUnit: maybe(word.map((text) => text.slice(0, 20).trim())),
  headName: maybe(word),
  headTitle: maybe(word),
  under: fc.nat(4),
  second: fc.boolean(),
  place: fc.nat(4),
  other: fc.boolean(),
});

const trees = fc
  .tuple(fc.array(facts, { maxLength: 4 }), fc.array(facts, { maxLength: 12 }))
  .map(([offices, schools]) => {
    const make = (
      one: (typeof schools)[number],
      i: number,
      kind: UnitKind,
      parentId: string,
      governorId: string,
    ): UnitToExport => {
      const { hasCode, under: _under, other: _other, second: _second, place: _place, ...rest } = one;
      const name = kind === 'school' ? `Trường ${i}` : `UBND xã ${i}`;
      return {
        ...rest,
        levels: kind === 'school' ? one.levels : [],
        unitId: name,
        name,
        kind,
        parentId,
        governorId,
        secondReceiverId: null,
        placeId: null,
        partnerId: null,
        code: hasCode ? `M${kind}${i}` : null,
        lastClass: kind === 'school' && one.levels.includes('tieu-hoc') && hasCode ? 3 : null,
      };
    };
    const communes = offices.map((one, i) => make(one, i, 'commune-authority', 'department', 'province'));
    return [
      ...communes,
      ...schools.map((one, i) => {
        const parent = communes[one.under]?.unitId ?? 'department';
        const school = make(one, i, 'school', parent, one.other ? 'province' : parent);
        const secondReceiverId = one.second && parent !== 'department' ? 'department' : null;
        return { ...school, secondReceiverId, placeId: communes[one.place]?.unitId ?? null };
      }),
    ];
  });

describe('import ∘ export', () => {
  it('gives the same units again', () => {
    fc.assert(
      fc.property(trees, (units) => {
        const above = [province, department];
        const { findings, drafts } = judgeUnitSheet({
          day,
          rows: rowsOfUnits(units, above, day),
          leaveOut: [],
          known: above,
        });
        expect(findings).toEqual([]);
        const idOf = (ref: UnitRef | null) =>
          ref && 'row' in ref ? drafts.find((d) => d.row === ref.row)?.name : ref?.unitId;
        const back = drafts.map(
          ({ row: _row, reportsTo, governedBy, secondReceiver, liesIn, partner, ...rest }: UnitDraft) => ({
            ...rest,
            unitId: rest.name,
            parentId: idOf(reportsTo),
            governorId: idOf(governedBy),
            secondReceiverId: idOf(secondReceiver) ?? null,
            placeId: idOf(liesIn) ?? null,
            partnerId: idOf(partner) ?? null,
          }),
        );
        expect(back).toEqual(units);
      }),
    );
  });
});
