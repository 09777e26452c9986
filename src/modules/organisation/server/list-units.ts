import type { PlainDate } from '#base/date.ts';
import type { QueryOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { compareVietnamese, fold } from '#base/vietnamese.ts';
import type { Work } from '#platform/work.ts';
import type { organisationContract } from '../contract.ts';
import { unitKindNames } from '../rules/kinds.ts';
import { selectSubtree, type UnitFact } from './unit-store.ts';
import { isBelow, selectChildIds, selectTreeRows, selectUppermost, type TreeRow } from './unit-tree-store.ts';

type C = typeof organisationContract;

/** Hits of a search shown at once; more words find fewer. */
const MOST_HITS = 50;

export const compareUnits = (a: UnitFact, b: UnitFact): number =>
  unitKindNames.indexOf(a.kind) - unitKindNames.indexOf(b.kind) || compareVietnamese(a.name, b.name);

/** Whether the caller may see a unit: by a grant today, or because it stood below their unit on the day asked for. */
export async function maySee(work: Work, unitId: Id, day: PlainDate): Promise<boolean> {
  if (await work.may('unit.read', unitId)) return true;
  return isBelow(work.tx, unitId, work.rootsFor('unit.read'), day);
}

const shown = ({ validFrom: _from, validTo: _to, ...row }: TreeRow, path: string[] = []) => ({
  ...row,
  levels: [...row.levels],
  tags: [...row.tags],
  path,
});

export async function listUnits(work: Work, query: QueryOf<C['listUnits']>): Promise<ReplyOf<C['listUnits']>> {
  const { day = work.today, under, q = '' } = query;
  const roots = work.rootsFor('unit.read');
  if (fold(q) !== '') return findUnits(work, fold(q).split(' '), under, day);
  if (under && !(await maySee(work, under, day))) throw new Refusal('not-found');
  const ids = under ? await selectChildIds(work.tx, under, day) : await selectUppermost(work.tx, roots, day);
  const rows = await selectTreeRows(work.tx, ids, day);
  // What stands above the reader's uppermost units is not theirs to see.
  const units = rows.sort(compareUnits).map((row) => shown(under ? row : { ...row, parentId: null }));
  return { day, units, more: false };
}

async function findUnits(work: Work, words: readonly string[], under: Id | undefined, day: PlainDate) {
  if (under && !(await maySee(work, under, day))) throw new Refusal('not-found');
  const all = await selectSubtree(work.tx, under ? [under] : work.rootsFor('unit.read'), 'reports_to', day);
  const byId = new Map(all.map((unit) => [unit.unitId, unit]));
  const hits = all
    .filter(({ name, code }) => {
      const text = fold(`${name} ${code ?? ''}`);
      return words.every((word) => text.includes(word));
    })
    .sort(compareUnits);
  const rows = await selectTreeRows(
    work.tx,
    hits.slice(0, MOST_HITS).map((unit) => unit.unitId),
    day,
  );
  const units = rows.sort(compareUnits).map((row) => {
    const path: string[] = [];
    const parentId = byId.get(row.unitId)?.parentId ?? null;
    for (let at = parentId && byId.get(parentId); at; at = at.parentId ? byId.get(at.parentId) : null)
      path.unshift(at.name);
    return shown({ ...row, parentId }, path);
  });
  return { day, units, more: hits.length > MOST_HITS };
}

/** Every unit the caller may see, parents before children: for pickers and audiences. */
export async function mySubtree(work: Work, query: QueryOf<C['mySubtree']>): Promise<ReplyOf<C['mySubtree']>> {
  const { day = work.today } = query;
  const all = await selectSubtree(work.tx, work.rootsFor('unit.read'), 'reports_to', day);
  const units = all
    .sort((a, b) => a.depth - b.depth || compareUnits(a, b))
    .map(({ validFrom: _from, validTo: _to, ...unit }) => ({
      ...unit,
      levels: [...unit.levels],
      tags: [...unit.tags],
    }));
  return { day, units };
}
