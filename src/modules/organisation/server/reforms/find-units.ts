import type { QueryOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { fold } from '#base/vietnamese.ts';
import type { Work } from '#platform/work.ts';
import type { reformsContract } from '../../reforms-contract.ts';
import { administered } from './administered.ts';
import { selectFoundNamed } from './named-unit-store.ts';
import { seenAround } from './seen-units.ts';

type Find = (typeof reformsContract)['findReformUnits'];

/** Hits shown at once; more words find fewer. */
const MOST = 20;

/** Units a step may speak of, also those that only govern and those that end with the eve of the reform. */
export async function findReformUnits(work: Work, unitId: Id, query: QueryOf<Find>): Promise<ReplyOf<Find>> {
  await work.need('unit.manage', unitId);
  const words = fold(query.q).split(' ').filter(Boolean);
  if (words.length === 0) return { units: [], more: false };
  const seen = await seenAround(work, unitId, query.day);
  const found = await selectFoundNamed(work.tx, seen, query.day, words, MOST + 1);
  const shown = found.slice(0, MOST);
  const mine = await administered(
    work,
    shown.map((unit) => unit.unitId),
  );
  return {
    units: shown.map((unit) => ({ ...unit, levels: [...unit.levels], administered: mine.has(unit.unitId) })),
    more: found.length > MOST,
  };
}
