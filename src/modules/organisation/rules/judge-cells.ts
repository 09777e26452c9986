import { isClassOf } from './last-class.ts';
import { parseClass, parseKind, parseLevels, parseOwnership, parseTags } from './unit-cells.ts';
import type { UnitFacts } from './unit-draft.ts';
import { type UnitFinding, type UnitFindingCode, unitFinding } from './unit-findings.ts';
import { creatableKinds, type UnitColumnKey, type UnitRow, unitColumns } from './unit-sheet-columns.ts';

const MAX_TAGS = 20;
const MAX_TAG = 50;

export const tidy = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ');

/** The facts of one row by itself, and what is wrong with its cells. `kind` is undefined when nobody can tell it. */
export function judgeCells({ row, cells }: UnitRow): {
  facts: Omit<UnitFacts, 'kind'> & { kind: UnitFacts['kind'] | undefined };
  findings: UnitFinding[];
} {
  const findings: UnitFinding[] = [];
  const blame = (column: UnitColumnKey, code: UnitFindingCode, facts?: Record<string, unknown>) =>
    findings.push(unitFinding(row, column, code, facts));

  for (const { key, limit, ...column } of unitColumns) {
    const text = cells[key].trim();
    if (text.startsWith('=')) blame(key, 'cell-formula');
    else if (text === '' && 'required' in column) blame(key, 'cell-missing');
    else if (text.length > limit) blame(key, 'cell-long', { limit });
  }
  const isBroken = (key: UnitColumnKey) => findings.some(({ column }) => column === key);

  const kind = isBroken('kind') ? undefined : parseKind(cells.kind);
  if (!kind && !isBroken('kind')) blame('kind', 'kind-unknown', { text: tidy(cells.kind) });
  if (kind && !(creatableKinds as readonly string[]).includes(kind)) {
    blame('kind', 'kind-closed', { text: tidy(cells.kind) });
  }

  const { levels, unknown } = parseLevels(isBroken('levels') ? '' : cells.levels);
  const teaches = kind === 'school' || kind === 'centre';
  if (unknown.length > 0) blame('levels', 'level-unknown', { text: unknown.join(', ') });
  else if (kind === 'school' && levels.length === 0 && !isBroken('levels')) blame('levels', 'levels-missing');
  else if (kind && !teaches && levels.length > 0) blame('levels', 'levels-ignored');

  const ownership = parseOwnership(cells.ownership);
  if (!ownership && !isBroken('ownership')) blame('ownership', 'ownership-unknown', { text: tidy(cells.ownership) });

  const tags = parseTags(cells.tags);
  if (!isBroken('tags') && (tags.length > MAX_TAGS || tags.some((tag) => tag.length > MAX_TAG))) {
    blame('tags', 'tags-many');
  }

  const { lastClass, isUnknown } = parseClass(isBroken('lastClass') || !teaches ? '' : cells.lastClass);
  const text = tidy(cells.lastClass);
  if (isUnknown) blame('lastClass', 'class-unknown', { text });
  else if (lastClass !== null && levels.length > 0 && !isClassOf(levels, lastClass)) {
    blame('lastClass', 'class-unfit', { text: lastClass });
  }

  const optional = (key: UnitColumnKey) => tidy(cells[key]) || null;
  return {
    findings,
    facts: {
      name: tidy(cells.name),
      kind,
      levels: teaches ? levels : [],
      ownership: ownership ?? 'public',
      tags,
      code: optional('code'),
      abbreviation: optional('abbreviation'),
      placeName: optional('placeName'),
      draftingUnit: optional('draftingUnit'),
      headName: optional('headName'),
      headTitle: optional('headTitle'),
      lastClass,
    },
  };
}
