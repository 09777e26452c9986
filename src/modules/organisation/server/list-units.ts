import type { PlainDate } from '#base/date.ts';
import type { QueryOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { fold } from '#base/vietnamese.ts';
import type { Work } from '#platform/work.ts';
import type { organisationContract } from '../contract.ts';
import { compareUnits, maySee } from './see-units.ts';
import { selectChildIds, selectFound, selectWaysUp } from './unit-search-store.ts';
import { selectTreeRows, selectUppermost, type TreeRow } from './unit-tree-store.ts';

type C = typeof organisationContract;

/** Hits of a search shown at once; more words find fewer. */
const MOST_HITS = 50;

/** Units shown under one at a time; the next ones are asked for by `skip`. */
const MOST_BELOW = 300;

const shown = ({ validFrom: _from, validTo: _to, ...row }: TreeRow, path: string[] = []) => ({
  ...row,
  levels: [...row.levels],
  tags: [...row.tags],
  path,
});

/** The uppermost units the caller may see, those under one unit, or those found by words: a bounded list in each case. */
export async function listUnits(work: Work, query: QueryOf<C['listUnits']>): Promise<ReplyOf<C['listUnits']>> {
  const { day = work.today, under, q = '', skip = 0 } = query;
  const roots = under ? work.rootsFor('unit.read') : work.needSomewhere('unit.read');
  if (under && !(await maySee(work, under, day))) throw new Refusal('not-found');
  const words = fold(q).split(' ').filter(Boolean);
  if (words.length > 0) return findUnits(work, under ? [under] : roots, words, day);
  if (!under) {
    const rows = await selectTreeRows(work.tx, await selectUppermost(work.tx, roots, day), day);
    // What stands above the reader's uppermost units is not theirs to see.
    return { day, units: rows.sort(compareUnits).map((row) => shown({ ...row, parentId: null })), more: false };
  }
  const ids = await selectChildIds(work.tx, under, day, { skip, limit: MOST_BELOW + 1 });
  const rows = await selectTreeRows(work.tx, ids.slice(0, MOST_BELOW), day);
  return { day, units: rows.sort(compareUnits).map((row) => shown(row)), more: ids.length > MOST_BELOW };
}

async function findUnits(work: Work, roots: readonly Id[], words: readonly string[], day: PlainDate) {
  const found = await selectFound(work.tx, roots, words, day, MOST_HITS + 1);
  const ids = found.slice(0, MOST_HITS);
  const rows = await selectTreeRows(work.tx, ids, day);
  const steps = await selectWaysUp(work.tx, ids, day);
  const units = rows.sort(compareUnits).map((row) => {
    const way = steps.filter(({ startId }) => startId === row.unitId);
    // As far up as the search reaches; what stands above that is not the reader's to see.
    const path = way.slice(0, way.findLastIndex(({ unitId }) => roots.includes(unitId)) + 1);
    return shown({ ...row, parentId: path[0]?.unitId ?? null }, path.map(({ name }) => name).reverse());
  });
  return { day, units, more: found.length > MOST_HITS };
}
