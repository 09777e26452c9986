import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import type { Relation } from '#base/permission.ts';
import { defaultGovernor } from './default-relations.ts';
import { tidy } from './judge-cells.ts';
import type { ReformStep } from './reform/steps.ts';
import { parseClass, parseKind, parseLevels, parseOwnership, parseTags, sameName } from './unit-cells.ts';
import type { KnownUnit } from './unit-draft.ts';
import { UnitReferences } from './unit-references.ts';
import { type UnitColumnKey, type UnitRow, unitColumnKeys } from './unit-sheet-columns.ts';

/** A unit that is there, as the sheet of units writes it. */
export interface PresentUnit {
  readonly unitId: Id;
  readonly cells: UnitRow['cells'];
}

/**
 * How a changed cell takes effect: by a step of a reform, on the unit's own page (its facts, or its further relations; closed
 * to the reader, by its administrator), or not at all, because it may not be blank or says nothing that is understood.
 */
export type ChangedBy = 'step' | 'facts' | 'relations' | 'closed' | 'not-blank' | 'unclear';

export interface CellChange {
  readonly column: UnitColumnKey;
  readonly before: string;
  readonly after: string;
  readonly by: ChangedBy;
}

/** A row that speaks of a unit that is there: what it says otherwise, and the steps that would make it so. */
export interface RecognisedRow {
  readonly row: number;
  readonly unitId: Id;
  /** Its name today. */
  readonly name: string;
  readonly changes: readonly CellChange[];
  readonly steps: readonly ReformStep[];
}

const relationColumns = {
  reportsTo: { relation: 'reports_to', rank: 1 },
  governedBy: { relation: 'governed_by', rank: 1 },
  secondReceiver: { relation: 'reports_to', rank: 2 },
  liesIn: { relation: 'lies_in', rank: 1 },
  partner: { relation: 'partners_with', rank: 1 },
} as const satisfies Partial<Record<UnitColumnKey, { relation: Relation; rank: number }>>;

type RelationColumn = keyof typeof relationColumns;
const isRelation = (key: UnitColumnKey): key is RelationColumn => key in relationColumns;

const setOf = (values: readonly string[]): string => [...values].sort().join('\n');

/** What a cell says, however it is written; cells of one meaning are not a change. */
const meaning: Partial<Record<UnitColumnKey, (text: string) => string>> = {
  kind: (text) => parseKind(text) ?? tidy(text),
  levels: (text) => setOf([...parseLevels(text).levels, ...parseLevels(text).unknown]),
  ownership: (text) => parseOwnership(text) ?? tidy(text),
  tags: (text) => setOf(parseTags(text.toLowerCase())),
  lastClass: (text) => (parseClass(text).isUnknown ? tidy(text) : String(parseClass(text).lastClass)),
};

/** Whether a unit of the same name stands under the receiver a row names, or one with its code that is plainly the same. */
function finder(known: readonly KnownUnit[], idOf: (text: string) => Id | undefined) {
  const byCode = new Map(known.flatMap((unit) => (unit.code ? [[sameName(unit.code), unit] as const] : [])));
  const byPlace = new Map(known.map((unit) => [`${unit.parentId} ${sameName(unit.name)}`, unit]));
  return ({ cells }: UnitRow): KnownUnit | undefined => {
    if (Object.values(cells).some((text) => text.trim().startsWith('='))) return undefined;
    const parentId = idOf(cells.reportsTo);
    const coded = byCode.get(sameName(cells.code));
    const isCoded = coded && (sameName(coded.name) === sameName(cells.name) || coded.parentId === parentId);
    if (isCoded) return coded;
    return parentId ? byPlace.get(`${parentId} ${sameName(cells.name)}`) : undefined;
  };
}

interface RecogniseInput {
  readonly day: PlainDate;
  readonly rows: readonly UnitRow[];
  readonly known: readonly KnownUnit[];
  /** The known units the rows may speak of; others are not recognised. */
  readonly present: readonly PresentUnit[];
}

/**
 * The rows that speak of units that are there, as when the sheet that was taken out comes back: found by the code, else by
 * the name under the same receiver. A unit is one row's; a second row of it is judged as a new unit.
 */
export function recogniseUnits({ day, rows, known, present }: RecogniseInput): RecognisedRow[] {
  if (present.length === 0) return [];
  const references = new UnitReferences([], known);
  const idOf = (text: string): Id | undefined => {
    const [first, another] = references.find(text);
    return first && !another && 'unitId' in first ? first.unitId : undefined;
  };
  const find = finder(known, idOf);
  const cellsOf = new Map(present.map(({ unitId, cells }) => [unitId, cells]));
  const found = new Map<Id, { row: UnitRow; unit: KnownUnit; before: UnitRow['cells'] }>();
  for (const row of rows) {
    const unit = find(row);
    const before = unit && cellsOf.get(unit.unitId);
    if (unit && before && !found.has(unit.unitId)) found.set(unit.unitId, { row, unit, before });
  }
  // Other rows may name a unit by what it is to be called.
  const fresh = new Map([...found.values()].map(({ row, unit }) => [sameName(row.cells.name), unit.unitId]));
  const named = (text: string) => idOf(text) ?? fresh.get(sameName(text));
  const byId = new Map(known.map((unit) => [unit.unitId, unit]));
  return [...found.values()].map(({ row, unit, before }) => {
    const changes = changesOf(row.cells, before, unit, named);
    const governor = governorAlong(changes, unit, byId, row.cells, day, named);
    const all = governor ? [...changes, governor] : changes;
    return {
      row: row.row,
      unitId: unit.unitId,
      name: unit.name,
      changes: all,
      steps: stepsOf(row.cells, before, unit, all, named),
    };
  });
}

type Named = (text: string) => Id | undefined;

function changesOf(cells: UnitRow['cells'], before: UnitRow['cells'], unit: KnownUnit, named: Named): CellChange[] {
  const isSame = (key: UnitColumnKey): boolean => {
    const [a, b] = [tidy(before[key]), tidy(cells[key])];
    if (a === b) return true;
    if (key === 'governedBy' && a === '') return named(b) !== undefined && named(b) === unit.governorId;
    if (isRelation(key)) return a !== '' && b !== '' && named(a) !== undefined && named(a) === named(b);
    const mean = meaning[key];
    return mean !== undefined && mean(a) === mean(b);
  };
  return unitColumnKeys
    .filter((key) => !isSame(key))
    .map((column) => {
      const by = changedBy(column, cells, named);
      const isClosed = !unit.open && (by === 'facts' || by === 'relations');
      return { column, before: tidy(before[column]), after: tidy(cells[column]), by: isClosed ? 'closed' : by };
    });
}

function changedBy(column: UnitColumnKey, cells: UnitRow['cells'], named: Named): ChangedBy {
  const after = tidy(cells[column]);
  if (column === 'abbreviation' || column === 'placeName') return 'step';
  if (column === 'name') return after === '' ? 'not-blank' : 'step';
  if (column === 'kind') return parseKind(after) ? 'step' : after === '' ? 'not-blank' : 'unclear';
  if (column === 'levels' && after === '' && (parseKind(cells.kind) ?? 'school') === 'school') return 'not-blank';
  if (column === 'levels') return parseLevels(after).unknown.length > 0 ? 'unclear' : 'step';
  if (!isRelation(column)) return 'facts';
  if (after !== '') return named(after) ? 'step' : 'unclear';
  return column === 'reportsTo' || column === 'governedBy' ? 'not-blank' : 'relations';
}

/** Who moves under another receiver and is governed as usual is so after it too. */
function governorAlong(
  changes: readonly CellChange[],
  unit: KnownUnit,
  byId: ReadonlyMap<Id, KnownUnit>,
  cells: UnitRow['cells'],
  day: PlainDate,
  named: Named,
): CellChange | undefined {
  const moved = changes.find(({ column, by }) => column === 'reportsTo' && by === 'step');
  const receiver = moved && byId.get(named(moved.after) ?? '');
  if (!receiver || tidy(cells.governedBy) !== '' || changes.some(({ column }) => column === 'governedBy'))
    return undefined;
  const usual = defaultGovernor(parseKind(cells.kind) ?? unit.kind, receiver.kind, day);
  const governorId = { parent: receiver.unitId, 'governor-of-parent': receiver.governorId, none: null }[usual];
  const governor = governorId ? byId.get(governorId) : undefined;
  if (!governor || governor.unitId === unit.governorId) return undefined;
  const before = (unit.governorId && byId.get(unit.governorId)?.name) || '';
  return { column: 'governedBy', before, after: governor.code ?? governor.name, by: 'step' };
}

/** What the changed cells ask of a reform. */
function stepsOf(
  cells: UnitRow['cells'],
  before: UnitRow['cells'],
  unit: KnownUnit,
  changes: readonly CellChange[],
  named: Named,
): ReformStep[] {
  const changed = new Map(changes.filter(({ by }) => by === 'step').map(({ column, after }) => [column, after]));
  const has = (...keys: UnitColumnKey[]) => keys.some((key) => changed.has(key));
  const { unitId } = unit;
  const steps: ReformStep[] = [];
  if (has('name', 'abbreviation', 'placeName')) {
    steps.push({
      step: 'rename',
      unitId,
      name: changed.get('name') ?? unit.name,
      ...(has('abbreviation') ? { abbreviation: changed.get('abbreviation') || null } : {}),
      ...(has('placeName') ? { placeName: changed.get('placeName') || null } : {}),
    });
  }
  if (has('kind', 'levels')) {
    const kind = parseKind(cells.kind) ?? unit.kind;
    const teaches = kind === 'school' || kind === 'centre';
    const isUnclear = changes.some(({ column, by }) => column === 'levels' && by !== 'step');
    const levels = parseLevels(isUnclear ? before.levels : cells.levels).levels;
    steps.push({ step: 're-kind', unitId, kind, levels: teaches ? levels : [] });
  }
  for (const [column, after] of changed) {
    const toId = isRelation(column) ? named(after) : undefined;
    if (!isRelation(column) || !toId) continue;
    const { relation, rank } = relationColumns[column];
    steps.push({ step: 'move', unitId, relation, toId, ...(rank > 1 ? { rank } : {}) });
  }
  return steps;
}
