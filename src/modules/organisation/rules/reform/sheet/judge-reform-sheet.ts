import type { Id } from '#base/id.ts';
import { drained, TELL_EVERY } from '../../in-steps.ts';
import { tidy } from '../../judge-cells.ts';
import { sameName } from '../../unit-cells.ts';
import type { OpenStep, ReformStep } from '../steps.ts';
import { ordered, type Place } from '../structure.ts';
import { placeColumns, type StepColumnKey, type StepRow, TAKEN_AWAY } from './columns.ts';
import { judgeStepCells, kindOfRow, type ReadStep } from './judge-step-cells.ts';
import { type Nameable, StepReferences } from './naming.ts';
import { type StepFinding, type StepFindingCode, stepFinding } from './step-findings.ts';

export interface ReformSheetInput {
  readonly rows: readonly StepRow[];
  /** Row numbers a person chose to leave out. */
  readonly leaveOut: readonly number[];
  /** The units a step may speak of. */
  readonly known: readonly Nameable[];
  /** The units the draft opens so far. */
  readonly opened: readonly Nameable[];
  /** The steps are added to those of the draft; else they take their place. */
  readonly adds: boolean;
  /** The id of a unit that the row opens, when it is none of those opened so far; the same at every judgement. */
  readonly newIdOf: (row: number) => Id;
}

export interface ReformSheetJudgement {
  readonly findings: readonly StepFinding[];
  readonly leftOut: readonly { readonly row: number; readonly because: number }[];
  /** What would be done; complete only while no finding is an error. */
  readonly steps: readonly ReformStep[];
}

/** As the contract takes them: units that merge, and parts of one that is split. */
const MOST_MERGED = 1_000;
const MOST_PARTS = 100;

/** Rows that make one step: by their number, else merges into one unit and parts of one unit. */
function groupKey({ row, cells }: StepRow, kind: ReadStep['kind']): string {
  if (kind !== 'merge' && kind !== 'split' && kind !== 'open') return `row ${row}`;
  const number = tidy(cells.number);
  if (number !== '') return `number ${number}`;
  if (kind === 'open') return `row ${row}`;
  return `${kind} ${sameName(kind === 'merge' ? cells.to : cells.unit)}`;
}

interface Group {
  readonly first: ReadStep;
  readonly rows: ReadStep[];
}

/**
 * Judges a sheet of steps as a whole: every cell by itself, then what the rows say of each other and of the units that
 * stand. Pure, so that the page says the same as the server. Whether the steps fit together is for the rehearsal.
 */
export const judgeReformSheet = (input: ReformSheetInput): ReformSheetJudgement => drained(judgingSteps(input));

/** The same in steps: it tells from time to time how many rows it has looked at. */
export function* judgingSteps(input: ReformSheetInput): Generator<number, ReformSheetJudgement> {
  const { rows, known, opened, adds, newIdOf } = input;
  const chosen = new Set(input.leaveOut);
  const findings: StepFinding[] = [];
  const groups = new Map<string, Group>();
  for (const [index, source] of rows.entries()) {
    if (index % TELL_EVERY === 0) yield index;
    if (chosen.has(source.row)) continue;
    const kind = kindOfRow(source);
    const key = groupKey(source, kind);
    const group = groups.get(key);
    const { findings: own, ...read } = judgeStepCells(source, group !== undefined && group.first.kind === kind);
    findings.push(...own);
    if (group && group.first.kind === kind) group.rows.push(read);
    else if (group) {
      findings.push(stepFinding(source.row, 'number', 'step-mixed', { row: group.first.source.row }));
    } else groups.set(key, { first: read, rows: [read] });
  }
  const all = [...groups.values()];
  const ids = openedIds(all, opened, adds, newIdOf);
  const references = new StepReferences(
    adds ? [...known, ...opened] : known,
    [...ids].map(([{ source }, unitId]) => ({
      unitId,
      label: tidy(source.cells.unit),
      name: tidy(source.cells.name),
      code: tidy(source.cells.code),
    })),
  );
  const judging = new Judging(references, ids, findings);
  const steps = all.flatMap((group) => judging.stepsOf(group));
  findings.sort((a, b) => a.row - b.row);
  return { findings, leftOut: [...chosen].map((row) => ({ row, because: row })), steps };
}

/** An opened unit keeps the id it has in the draft, so that what was said of it elsewhere stays true. */
function openedIds(
  groups: readonly Group[],
  opened: readonly Nameable[],
  adds: boolean,
  newIdOf: (row: number) => Id,
): ReadonlyMap<ReadStep, Id> {
  const before = new StepReferences(opened, []);
  const taken = new Set<Id>();
  return new Map(
    groups.flatMap(({ first }): [ReadStep, Id][] => {
      if (first.kind !== 'open') return [];
      const found = adds ? [] : before.find(tidy(first.source.cells.unit));
      const [own] = found.length === 1 ? found : [];
      const unitId = own && !taken.has(own) ? own : newIdOf(first.source.row);
      taken.add(unitId);
      return [[first, unitId]];
    }),
  );
}

class Judging {
  readonly #references: StepReferences;
  readonly #ids: ReadonlyMap<ReadStep, Id>;
  readonly #findings: StepFinding[];
  /** What was decided of which unit, and in which row. */
  readonly #decided = new Map<string, number>();

  constructor(references: StepReferences, ids: ReadonlyMap<ReadStep, Id>, findings: StepFinding[]) {
    this.#references = references;
    this.#ids = ids;
    this.#findings = findings;
  }

  #blame({ source }: ReadStep, column: StepColumnKey, code: StepFindingCode, facts?: Record<string, unknown>): void {
    this.#findings.push(stepFinding(source.row, column, code, facts));
  }

  /** The one unit a cell names; says so when it is none or several. */
  #unit(read: ReadStep, column: StepColumnKey): Id | undefined {
    const text = tidy(read.source.cells[column]);
    if (text === '' || text.startsWith('=')) return undefined;
    const [found, another] = this.#references.find(text);
    if (!found) this.#blame(read, column, 'unit-unknown', { text });
    else if (another) this.#blame(read, column, 'unit-ambiguous', { text });
    return another ? undefined : found;
  }

  #decides(read: ReadStep, column: StepColumnKey, matter: string): void {
    const { row } = read.source;
    const before = this.#decided.get(matter);
    if (before === undefined) this.#decided.set(matter, row);
    else if (before !== row) this.#blame(read, column, 'step-twice', { row: before });
  }

  /** The unit of a row and the one it goes to, which is another one unless `mayBeSame`. */
  #pair(read: ReadStep, mayBeSame = false): { unitId: Id; toId: Id } | undefined {
    const unitId = this.#unit(read, 'unit');
    const toId = this.#unit(read, 'to');
    if (!unitId || !toId) return undefined;
    if (unitId === toId && !mayBeSame) {
      this.#blame(read, 'to', 'unit-same');
      return undefined;
    }
    return { unitId, toId };
  }

  stepsOf({ first, rows }: Group): ReformStep[] {
    switch (first.kind) {
      case 'open':
        return this.#open(first, rows);
      case 'merge':
        return this.#merge(rows);
      case 'split':
        return this.#split(first, rows);
      case undefined:
        return [];
      default:
        return this.#alone(first);
    }
  }

  #alone(read: ReadStep): ReformStep[] {
    const { kind, facts, relations, rank } = read;
    const { cells } = read.source;
    if (kind === 'move' || kind === 'hand-over') {
      const pair = this.#pair(read);
      if (!pair) return [];
      const { unitId, toId } = pair;
      if (kind === 'hand-over') {
        this.#decides(read, 'unit', `hand-over ${unitId}`);
        return [{ step: 'hand-over', fromId: unitId, toId }];
      }
      return relations.map((relation) => {
        this.#decides(read, 'unit', `${relation} ${rank ?? 1} ${unitId}`);
        return { step: 'move', unitId, relation, toId, ...(rank === undefined ? {} : { rank }) };
      });
    }
    const unitId = this.#unit(read, 'unit');
    if (!unitId) return [];
    if (kind === 'close') {
      this.#decides(read, 'unit', `end ${unitId}`);
      return [{ step: 'close', unitId }];
    }
    this.#decides(read, 'unit', `${kind} ${unitId}`);
    if (kind === 're-kind') return facts.kind ? [{ step: kind, unitId, kind: facts.kind, levels: facts.levels }] : [];
    const changed = (key: 'abbreviation' | 'placeName') => {
      const text = tidy(cells[key]);
      return text === '' ? {} : { [key]: sameName(text) === sameName(TAKEN_AWAY) ? null : text };
    };
    const name = tidy(cells.name);
    return [{ step: 'rename', unitId, name, ...changed('abbreviation'), ...changed('placeName') }];
  }

  #merge(rows: readonly ReadStep[]): ReformStep[] {
    const pairs = rows.flatMap((read) => {
      const pair = this.#pair(read, true);
      if (!pair) return [];
      this.#decides(read, 'unit', pair.unitId === pair.toId ? `goes on ${pair.unitId}` : `end ${pair.unitId}`);
      return [{ read, ...pair }];
    });
    const [first] = pairs;
    for (const { read, toId } of pairs) {
      if (toId !== first?.toId) this.#blame(read, 'to', 'step-mixed', { row: first?.read.source.row });
    }
    const [beyond] = rows.slice(MOST_MERGED);
    if (beyond) this.#blame(beyond, 'number', 'step-large', { limit: MOST_MERGED });
    return first ? [{ step: 'merge', unitIds: pairs.map(({ unitId }) => unitId), intoId: first.toId }] : [];
  }

  #split(first: ReadStep, rows: readonly ReadStep[]): ReformStep[] {
    const parts = rows.flatMap((read) => {
      const pair = this.#pair(read, true);
      if (!pair) return [];
      this.#decides(read, 'to', `part ${pair.unitId} ${pair.toId}`);
      return [{ read, from: pair.unitId, unitId: pair.toId, part: tidy(read.source.cells.part) }];
    });
    const from = parts[0]?.from;
    for (const { read, from: own } of parts) {
      if (own !== from) this.#blame(read, 'unit', 'step-mixed', { row: first.source.row });
    }
    const [beyond] = rows.slice(MOST_PARTS);
    if (beyond) this.#blame(beyond, 'number', 'step-large', { limit: MOST_PARTS });
    if (!from) return [];
    this.#decides(first, 'unit', `end ${from}`);
    return [{ step: 'split', unitId: from, parts: parts.map(({ unitId, part }) => ({ unitId, part })) }];
  }

  #open(first: ReadStep, rows: readonly ReadStep[]): ReformStep[] {
    const unitId = this.#ids.get(first) as Id;
    const places: Place[] = [];
    const put = (read: ReadStep, column: StepColumnKey, place: Omit<Place, 'otherId'>) => {
      const otherId = this.#unit(read, column);
      if (!otherId) return;
      const isThere = ({ relation, rank, otherId: other }: Place) =>
        relation === place.relation && (rank === place.rank || other === otherId);
      if (otherId === unitId) this.#blame(read, column, 'unit-same');
      else if (places.some(isThere)) this.#blame(read, column, 'place-twice');
      else places.push({ ...place, otherId });
    };
    for (const { key, relation, rank } of placeColumns) put(first, key, { relation, rank });
    for (const read of rows) {
      for (const relation of read.relations) put(read, 'to', { relation, rank: read.rank ?? 1 });
    }
    const { kind, ...facts } = first.facts;
    if (!kind) return [];
    const step: OpenStep = { step: 'open', unitId, facts: { ...facts, kind }, places: ordered(places) };
    return [step];
  }
}
