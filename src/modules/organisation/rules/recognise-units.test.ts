import { describe, expect, it } from 'vitest';
import { recogniseUnits } from './recognise-units.ts';
import type { KnownUnit } from './unit-draft.ts';
import { rowsOfUnits, type UnitToExport } from './unit-rows.ts';
import type { UnitColumnKey, UnitRow } from './unit-sheet-columns.ts';

const day = '2026-03-02';
const unit = (unitId: string, name: string, more: Partial<UnitToExport> = {}): UnitToExport => ({
  unitId,
  name,
  kind: 'school',
  levels: ['thcs'],
  ownership: 'public',
  tags: [],
  code: null,
  abbreviation: null,
  placeName: null,
  draftingUnit: null,
  headName: null,
  headTitle: null,
  parentId: 'east',
  governorId: 'east',
  secondReceiverId: null,
  placeId: null,
  partnerId: null,
  ...more,
});
const office = { kind: 'commune-authority', levels: [], parentId: 'department', governorId: 'province' } as const;
const units = [
  unit('east', 'UBND xã Bản Đông', office),
  unit('west', 'UBND xã Bản Tây', office),
  unit('police', 'Công an xã Bản Tây', { kind: 'police', levels: [], parentId: 'west', governorId: 'west' }),
  unit('lower', 'Trường THCS Bản Đông', { code: '141', tags: ['biên giới', 'nội trú'], abbreviation: 'THCS' }),
  unit('primary', 'Trường Tiểu học Bản Đông', {
    levels: ['tieu-hoc'],
    headName: 'Lò Thị Ban',
    secondReceiverId: 'west',
  }),
];
const known: KnownUnit[] = [
  {
    unitId: 'department',
    name: 'Sở Giáo dục và Đào tạo',
    kind: 'department',
    parentId: 'province',
    governorId: 'province',
  },
  { unitId: 'province', name: 'UBND tỉnh', kind: 'province-authority', parentId: null, governorId: null },
  ...units,
].map((one) => ({ code: null, ...one, open: true, since: '2000-01-01' }) as KnownUnit);
const sheet = rowsOfUnits(units, known, day);
const present = sheet.map(({ cells }, index) => ({ unitId: units[index]?.unitId ?? '', cells }));
const rowOf = (unitId: string): UnitRow => sheet[units.findIndex((one) => one.unitId === unitId)] as UnitRow;
const changed = (unitId: string, cells: Partial<Record<UnitColumnKey, string>>): UnitRow => {
  const row = rowOf(unitId);
  return { ...row, cells: { ...row.cells, ...cells } };
};
const recognise = (rows: readonly UnitRow[]) => recogniseUnits({ day, rows, known, present });
const told = (row: UnitRow) =>
  recognise([row]).flatMap(({ changes }) => changes.map(({ column, by }) => `${column} ${by}`));
const stepsOf = (row: UnitRow) => recognise([row]).flatMap(({ steps }) => steps);

describe('the sheet of units that comes back', () => {
  it('says nothing new when no cell was changed, however its cells are written', () => {
    expect(recognise(sheet).map(({ unitId, changes }) => [unitId, changes])).toEqual(
      units.map(({ unitId }) => [unitId, []]),
    );
    const rewritten = changed('lower', {
      kind: 'Trường học',
      ownership: '',
      tags: ' Nội trú; biên giới',
      name: '  Trường THCS  Bản Đông ',
      reportsTo: 'ubnd xa ban dong',
      governedBy: 'UBND xã Bản Đông',
    });
    expect(told(rewritten)).toEqual([]);
  });

  it('knows a unit by its code under another name or another receiver, without one by its name and receiver', () => {
    expect(recognise([changed('lower', { name: 'Trường THCS Mới' })])[0]?.unitId).toBe('lower');
    expect(recognise([changed('lower', { reportsTo: 'UBND xã Bản Tây' })])[0]?.unitId).toBe('lower');
    const elsewhere = { name: 'Trường THCS Mới', reportsTo: 'UBND xã Bản Tây' };
    expect(recognise([changed('lower', elsewhere)])).toEqual([]);
    expect(recognise([changed('primary', { name: 'Trường Tiểu học Mới' })])).toEqual([]);
    expect(recognise([changed('primary', { headName: 'Sùng A Chư' })])[0]?.unitId).toBe('primary');
  });

  it('gives a unit to one row only, and leaves a row with a formula to be mended', () => {
    expect(recognise([rowOf('lower'), { ...rowOf('lower'), row: 99 }]).map(({ row }) => row)).toEqual([5]);
    expect(recognise([changed('lower', { headName: '=A1' })])).toEqual([]);
  });

  it('turns a name, a kind and places into steps', () => {
    expect(stepsOf(changed('lower', { name: 'Trường THCS Mới', abbreviation: '' }))).toEqual([
      { step: 'rename', unitId: 'lower', name: 'Trường THCS Mới', abbreviation: null },
    ]);
    expect(stepsOf(changed('lower', { levels: 'TH, THCS' }))).toEqual([
      { step: 're-kind', unitId: 'lower', kind: 'school', levels: ['tieu-hoc', 'thcs'] },
    ]);
    expect(stepsOf(changed('lower', { partner: 'Công an xã Bản Tây', secondReceiver: 'UBND xã Bản Tây' }))).toEqual([
      { step: 'move', unitId: 'lower', relation: 'reports_to', toId: 'west', rank: 2 },
      { step: 'move', unitId: 'lower', relation: 'partners_with', toId: 'police' },
    ]);
  });

  it('moves who is governed as usual under the new receiver along, and says so', () => {
    const row = changed('lower', { reportsTo: 'UBND xã Bản Tây' });
    expect(recognise([row])[0]?.changes.map(({ column, before, after }) => [column, before, after])).toEqual([
      ['reportsTo', 'UBND xã Bản Đông', 'UBND xã Bản Tây'],
      ['governedBy', 'UBND xã Bản Đông', 'UBND xã Bản Tây'],
    ]);
    expect(stepsOf(row)).toEqual([
      { step: 'move', unitId: 'lower', relation: 'reports_to', toId: 'west' },
      { step: 'move', unitId: 'lower', relation: 'governed_by', toId: 'west' },
    ]);
  });

  it('a receiver may be named as another row is to call it', () => {
    const rows = [
      changed('east', { name: 'UBND xã Bản Đông', code: '77' }),
      changed('lower', { name: 'Trường THCS Mới' }),
      changed('primary', { secondReceiver: 'Trường THCS Mới' }),
    ];
    const primary = recognise(rows).find(({ unitId }) => unitId === 'primary');
    expect(primary?.steps).toEqual([
      { step: 'move', unitId: 'primary', relation: 'reports_to', toId: 'lower', rank: 2 },
    ]);
  });

  it('says of every other cell where it is changed, or why it is not', () => {
    expect(
      told(changed('lower', { code: '141', tags: '', headName: 'Lò Thị Ban', ownership: 'Tư thục', lastClass: '8' })),
    ).toEqual(['ownership facts', 'tags facts', 'headName facts', 'lastClass facts']);
    expect(told(changed('primary', { secondReceiver: '' }))).toEqual(['secondReceiver relations']);
    expect(told(changed('lower', { name: '', reportsTo: 'UBND xã Bản Đông' }))).toEqual(['name not-blank']);
    expect(told(changed('lower', { kind: 'Công ty', levels: '', liesIn: 'Nơi nào đó' }))).toEqual([
      'kind unclear',
      'levels not-blank',
      'liesIn unclear',
    ]);
    expect(told(changed('lower', { levels: '' }))).toEqual(['levels not-blank']);
    expect(stepsOf(changed('lower', { levels: '', name: '' }))).toEqual([]);
    const closed = known.map((one) => ({ ...one, open: false }));
    const [row] = recogniseUnits({ day, rows: [changed('lower', { headName: 'Lò Thị Ban' })], known: closed, present });
    expect(row?.changes.map(({ by }) => by)).toEqual(['closed']);
  });
});
