import type { Relation } from '#base/permission.ts';
import { judgeCells, tidy } from '../../judge-cells.ts';
import { parseKind, parseLevels } from '../../unit-cells.ts';
import type { UnitFacts } from '../../unit-draft.ts';
import { blankCells } from '../../unit-sheet-columns.ts';
import type { StepKind } from '../step-kinds.ts';
import { parseRank, parseRelations, parseStep } from './cells.ts';
import { neededBy, type StepColumnKey, type StepRow, stepColumns, usedBy } from './columns.ts';
import { type StepFinding, type StepFindingCode, stepFinding } from './step-findings.ts';

/** A row as far as its cells alone tell. */
export interface ReadStep {
  readonly source: StepRow;
  readonly kind: StepKind | undefined;
  readonly relations: readonly Relation[];
  readonly rank: number | undefined;
  /** What an opened unit is, and what kind and levels another one gets. */
  readonly facts: Omit<UnitFacts, 'kind'> & { readonly kind: UnitFacts['kind'] | undefined };
}

/** Cells that are read of every row. */
const always: readonly StepColumnKey[] = ['step', 'number'];
/** Cells that are there for people only. */
const unread: readonly StepColumnKey[] = ['unitName', 'toName'];
const SHORTEST_NAME = 3;
const isFormula = (text: string): boolean => text.trim().startsWith('=');

/** Facts are judged as in the sheet of units; places have a judgement of their own. */
function judgeFacts({ row, cells }: StepRow): Pick<ReadStep, 'facts'> & { findings: StepFinding[] } {
  const { reportsTo: _, governedBy: _g, secondReceiver: _s, liesIn: _l, partner: _p, ...own } = blankCells();
  const known = Object.keys(own) as (keyof typeof own)[];
  const unit = { ...blankCells(), ...Object.fromEntries(known.map((key) => [key, cells[key]])) };
  const { facts, findings } = judgeCells({ row, cells: unit });
  // Blank and broken cells are told of by the step itself; a reform opens units of every kind.
  const told = ['kind-closed', 'cell-missing', 'cell-formula', 'cell-long'];
  const isTold = ({ code, column }: (typeof findings)[number]) =>
    told.includes(code) || tidy(unit[column]) === '' || isFormula(unit[column]);
  return { facts, findings: findings.filter((one) => one.code === 'levels-missing' || !isTold(one)) };
}

/** What a row does; undefined when its cell does not tell. */
export const kindOfRow = ({ cells }: StepRow): StepKind | undefined =>
  isFormula(cells.step) ? undefined : parseStep(cells.step);

/** What one row says by itself, and what is wrong with its cells. `goesOn`: it adds to the step of a row above it. */
export function judgeStepCells(source: StepRow, goesOn: boolean): ReadStep & { findings: StepFinding[] } {
  const { row, cells } = source;
  const findings: StepFinding[] = [];
  const blame = (column: StepColumnKey, code: StepFindingCode, facts?: Record<string, unknown>) =>
    findings.push(stepFinding(row, column, code, facts));
  const kind = kindOfRow(source);
  const needed: readonly StepColumnKey[] =
    kind === 'open' && goesOn ? ['unit', 'to', 'relation', 'rank'] : kind ? neededBy[kind] : [];
  const read = kind ? [...always, ...usedBy[kind]] : always;
  for (const { key, limit } of stepColumns) {
    const text = cells[key].trim();
    if (unread.includes(key)) continue;
    if (isFormula(text)) blame(key, 'cell-formula');
    else if (text === '' && (key === 'step' || needed.includes(key))) blame(key, 'cell-missing');
    else if (text.length > limit && read.includes(key)) blame(key, 'cell-long', { limit });
    else if (text !== '' && kind && !read.includes(key)) blame(key, 'cell-unused', { step: tidy(cells.step) });
  }
  const isBroken = (key: StepColumnKey) => findings.some(({ column }) => column === key);
  if (!kind && !isBroken('step')) blame('step', 'step-unknown', { text: tidy(cells.step) });

  const { relations, unknown } = parseRelations(isBroken('relation') ? '' : cells.relation);
  if (unknown.length > 0) blame('relation', 'relation-unknown', { text: unknown.join(', ') });
  const rank = parseRank(isBroken('rank') ? '' : cells.rank);
  if (rank === null) blame('rank', 'rank-unknown', { text: tidy(cells.rank) });
  const isNamed = needed.includes('name') && !isBroken('name');
  if (isNamed && tidy(cells.name).length < SHORTEST_NAME) blame('name', 'name-short');

  const { facts, findings: ofFacts } = judgeFacts(source);
  const { levels } = parseLevels(cells.levels);
  const takes = kind === 'open' && !goesOn ? usedBy.open : kind === 're-kind' ? usedBy['re-kind'] : [];
  const told = ofFacts.filter(({ column }) => (takes as readonly string[]).includes(column) && !isBroken(column));
  return {
    source,
    kind,
    relations,
    rank: rank ?? undefined,
    facts: { ...facts, kind: parseKind(cells.kind), levels: kind === 're-kind' ? levels : facts.levels },
    findings: [...findings, ...told],
  };
}
