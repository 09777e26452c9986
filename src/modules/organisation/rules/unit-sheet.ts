import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { defaultGovernor, parentKindsOf } from './default-relations.ts';
import { type FurtherColumn, judgeFurther } from './further-relations.ts';
import { drained, TELL_EVERY } from './in-steps.ts';
import { judgeCells, tidy } from './judge-cells.ts';
import { type UnitKind, unitKinds } from './kinds.ts';
import { sameName } from './unit-cells.ts';
import { type KnownUnit, refKey, type UnitDraft, type UnitRef } from './unit-draft.ts';
import { type UnitFinding, type UnitFindingCode, unitFinding } from './unit-findings.ts';
import { UnitReferences } from './unit-references.ts';
import type { UnitColumnKey, UnitRow } from './unit-sheet-columns.ts';

export interface UnitSheetInput {
  /** The day from which the units are; who governs them is as the chain of that day has it. */
  readonly day: PlainDate;
  readonly rows: readonly UnitRow[];
  /** Row numbers a person chose to leave out. */
  readonly leaveOut: readonly number[];
  readonly known: readonly KnownUnit[];
  /** Codes in use by units the reader does not see. */
  readonly takenCodes?: readonly string[];
}

/** A row that will not be added, and the row left out above it because of which. Its own number when chosen itself. */
export interface LeftOutRow {
  readonly row: number;
  readonly because: number;
}

export interface UnitSheetJudgement {
  readonly findings: readonly UnitFinding[];
  readonly leftOut: readonly LeftOutRow[];
  /** What would be added; complete only while no finding is an error. */
  readonly drafts: readonly UnitDraft[];
}

interface Judged extends Omit<UnitDraft, 'kind' | 'reportsTo' | 'governedBy' | FurtherColumn> {
  readonly kind: UnitKind | undefined;
  readonly reportsTo: UnitRef | undefined;
  readonly source: UnitRow;
}

/**
 * Judges a sheet of units as a whole: every cell by itself, then what the rows say of each other and of the units that
 * exist. Leaving out a row leaves out what would stand below it. Pure, so that the page says the same as the server.
 */
export const judgeUnitSheet = (input: UnitSheetInput): UnitSheetJudgement => drained(judgingUnits(input));

/** The same in steps: it tells from time to time how many rows it has looked at. */
export function* judgingUnits({
  day,
  rows,
  leaveOut,
  known,
  takenCodes = [],
}: UnitSheetInput): Generator<number, UnitSheetJudgement> {
  const chosen = new Set(leaveOut);
  const knownById = new Map(known.map((unit) => [unit.unitId, unit]));
  const references = new UnitReferences(
    rows.filter(({ row }) => !chosen.has(row)),
    known,
  );
  const chosenReferences = new UnitReferences(
    rows.filter(({ row }) => chosen.has(row)),
    [],
  );
  const parentsOf = (text: string) => {
    const found = references.find(text);
    return found.length > 0 ? found : chosenReferences.find(text);
  };
  const leftOut = findLeftOut(rows, chosen, parentsOf);
  const out = new Set(leftOut.map(({ row }) => row));

  const findings: UnitFinding[] = [];
  const judged = new Map<number, Judged>();
  for (const [index, source] of rows.entries()) {
    if (index % TELL_EVERY === 0) yield index;
    if (out.has(source.row)) continue;
    const { facts, findings: own } = judgeCells(source);
    const [reportsTo] = parentsOf(source.cells.reportsTo);
    findings.push(...own);
    judged.set(source.row, { ...facts, row: source.row, source, reportsTo });
  }
  const all = [...judged.values()];
  const blame = (row: number, column: UnitColumnKey, code: UnitFindingCode, facts?: Record<string, unknown>) =>
    findings.push(unitFinding(row, column, code, facts));
  const kindOf = (ref: UnitRef) => ('row' in ref ? judged.get(ref.row)?.kind : knownById.get(ref.unitId)?.kind);

  for (const { row, kind, reportsTo, source } of all) {
    const text = tidy(source.cells.reportsTo);
    if (text === '' || text.startsWith('=')) continue;
    const parentKind = reportsTo && kindOf(reportsTo);
    if (!reportsTo) blame(row, 'reportsTo', 'parent-unknown', { text });
    else if (parentsOf(text).length > 1) blame(row, 'reportsTo', 'parent-ambiguous', { text });
    else if ('unitId' in reportsTo && !knownById.get(reportsTo.unitId)?.open) {
      blame(row, 'reportsTo', 'parent-closed', { text });
    } else if (inLoop(row, judged)) blame(row, 'reportsTo', 'parent-loop');
    else if (kind && parentKind && parentKindsOf(kind).length > 0 && !parentKindsOf(kind).includes(parentKind)) {
      blame(row, 'reportsTo', 'parent-kind', { kind: unitKinds[kind].name, parent: unitKinds[parentKind].name });
    }
  }
  judgeRepetitions(all, known, takenCodes, blame);

  // A row that goes because one above it is left out is there for nobody.
  const find = (text: string) => references.find(text).filter((ref) => 'unitId' in ref || judged.has(ref.row));
  const governors = new Map<number, UnitRef | null>();
  const governorOf = (ref: UnitRef): UnitRef | null => {
    if ('unitId' in ref) {
      const above: Id | null = knownById.get(ref.unitId)?.governorId ?? null;
      return above ? { unitId: above } : null;
    }
    const known = governors.get(ref.row);
    const row = judged.get(ref.row);
    if (known !== undefined || !row) return known ?? null;
    governors.set(ref.row, null);
    const text = tidy(row.source.cells.governedBy);
    const named = text === '' || text.startsWith('=') ? [] : find(text);
    const parentKind = row.reportsTo && kindOf(row.reportsTo);
    const byDefault = row.kind && parentKind ? defaultGovernor(row.kind, parentKind, day) : 'none';
    let governor: UnitRef | null = named[0] ?? null;
    if (text === '' && row.reportsTo && byDefault === 'parent') governor = row.reportsTo;
    if (text === '' && row.reportsTo && byDefault === 'governor-of-parent') governor = governorOf(row.reportsTo);
    if (text !== '' && !text.startsWith('=')) {
      if (named.length === 0) blame(row.row, 'governedBy', 'governor-unknown', { text });
      else if (named.length > 1) blame(row.row, 'governedBy', 'governor-ambiguous', { text });
      else if (governor && refKey(governor) === refKey(ref)) blame(row.row, 'governedBy', 'governor-self');
    } else if (row.kind === 'division' && text === '') blame(row.row, 'governedBy', 'governor-missing');
    governors.set(ref.row, governor);
    return governor;
  };

  const standsBelow = (ref: UnitRef, above: UnitRef): boolean => {
    const seen = new Set<string>();
    for (let at: UnitRef | undefined = ref; at && 'row' in at && !seen.has(refKey(at)); ) {
      if (refKey(at) === refKey(above)) return true;
      seen.add(refKey(at));
      at = judged.get(at.row)?.reportsTo;
    }
    return false;
  };
  const further = (column: FurtherColumn, { row, source, reportsTo }: Judged): UnitRef | null => {
    const text = source.cells[column];
    const self = { row };
    const { ref, code } = judgeFurther({ column, text, self, firstReceiver: reportsTo, find, kindOf, standsBelow });
    if (code) blame(row, column, code, { text: tidy(text) });
    return ref ?? null;
  };

  const drafts = all.flatMap((one): UnitDraft[] => {
    const { source, kind, reportsTo, ...facts } = one;
    const governedBy = governorOf({ row: source.row });
    const others = {
      secondReceiver: further('secondReceiver', one),
      liesIn: further('liesIn', one),
      partner: further('partner', one),
    };
    return kind && reportsTo ? [{ ...facts, kind, reportsTo, governedBy, ...others }] : [];
  });
  findings.sort((a, b) => a.row - b.row);
  return { findings, leftOut, drafts };
}

/** Rows chosen to be left out and, down to the last, the rows below them. */
function findLeftOut(
  rows: readonly UnitRow[],
  chosen: ReadonlySet<number>,
  parentsOf: (text: string) => readonly UnitRef[],
): LeftOutRow[] {
  const parentRow = new Map<number, number>();
  for (const { row, cells } of rows) {
    const [parent] = parentsOf(cells.reportsTo);
    if (parent && 'row' in parent) parentRow.set(row, parent.row);
  }
  return rows.flatMap(({ row }) => {
    const seen = new Set<number>();
    for (let at: number | undefined = row; at !== undefined && !seen.has(at); at = parentRow.get(at)) {
      if (chosen.has(at)) return [{ row, because: at }];
      seen.add(at);
    }
    return [];
  });
}

function inLoop(start: number, judged: ReadonlyMap<number, Judged>): boolean {
  const seen = new Set<number>();
  let at: UnitRef | undefined = { row: start };
  while (at && 'row' in at && !seen.has(at.row)) {
    seen.add(at.row);
    at = judged.get(at.row)?.reportsTo;
  }
  return at !== undefined && 'row' in at && at.row === start;
}

function judgeRepetitions(
  all: readonly Judged[],
  known: readonly KnownUnit[],
  takenCodes: readonly string[],
  blame: (row: number, column: UnitColumnKey, code: UnitFindingCode, facts?: Record<string, unknown>) => void,
): void {
  const taken = new Set([...takenCodes, ...known.flatMap(({ code }) => code ?? [])].map(sameName));
  const childNames = new Set(known.map(({ parentId, name }) => `${parentId} ${sameName(name)}`));
  const codes = new Map<string, number>();
  const names = new Map<string, number>();
  for (const { row, code, name, reportsTo } of all) {
    if (code) {
      const key = sameName(code);
      const first = codes.get(key);
      if (taken.has(key)) blame(row, 'code', 'code-taken');
      else if (first !== undefined) blame(row, 'code', 'code-twice', { row: first });
      codes.set(key, first ?? row);
    }
    if (name !== '' && reportsTo) {
      const key = `${refKey(reportsTo)} ${sameName(name)}`;
      const first = names.get(key);
      if (childNames.has(key)) blame(row, 'name', 'name-taken');
      else if (first !== undefined) blame(row, 'name', 'name-twice', { row: first });
      names.set(key, first ?? row);
    }
  }
}
