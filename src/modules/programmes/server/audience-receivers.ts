import type { Id } from '#base/id.ts';
import { selectHeirs, selectLastDay, selectUnits } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { Audience } from '../rules/audience.ts';
import { type CarriedOut, handsOf, type Link } from '../rules/receivers.ts';
import { audienceUnits } from './audience-units.ts';
import type { Programme } from './programme-store.ts';
import { selectCarriedOut } from './receiver-store.ts';

/** Who is asked when a window opens, and through whose hands it comes; the last of them receives, or the issuer. */
export interface Asked {
  readonly unitId: Id;
  readonly came: readonly Link[];
}

/** An office that stands gives away what it had issued before; what it issues afterwards is its own again. */
const givenAway = (changes: readonly CarriedOut[], issuedOn: string) =>
  changes.filter(({ carriedOutOn }) => carriedOutOn > issuedOn);

/**
 * Whom an ended office asked on its last day, as far as they still stand; where one went into another as a whole, that one
 * once, which answers to whom it reports today.
 */
async function askedByEnded(work: Work, issuerId: Id, ids: readonly Id[]): Promise<Asked[]> {
  const changes = await selectCarriedOut(work.tx, issuerId, work.today);
  const standing = new Set((await selectUnits(work.tx, ids, work.today)).map(({ unitId }) => unitId));
  const ended = ids.filter((id) => !standing.has(id));
  const asked = ids.flatMap((unitId): Asked[] =>
    standing.has(unitId) ? [{ unitId, came: handsOf(changes, unitId, issuerId) }] : [],
  );
  const heirs = new Map((await selectHeirs(work.tx, ended, work.today)).map((heir) => [heir.unitId, heir]));
  for (const { unitId, receiverId } of heirs.values()) {
    if (standing.has(unitId)) continue;
    const came = handsOf(changes, unitId, issuerId);
    const last = came.at(-1);
    asked.push({ unitId, came: last && receiverId ? [...came.slice(0, -1), { ...last, toId: receiverId }] : came });
  }
  // An office below it that took its place does not report to itself.
  return asked.filter(({ unitId, came }) => came.at(-1)?.toId !== unitId);
}

/** The audience of a window that opens today, and to whom each answers (docs/decisions/0019). */
export async function audienceNow(work: Work, programme: Programme, audience: Audience): Promise<Asked[]> {
  const issuerId = programme.unitId;
  const lastDay = await selectLastDay(work.tx, issuerId, work.today);
  const units = await audienceUnits(work, issuerId, audience, lastDay ?? work.today);
  const ids = units.map(({ unitId }) => unitId);
  if (lastDay) return askedByEnded(work, issuerId, ids);
  return askedByStanding(work, programme, ids);
}

/** Units that an office that stands asks today, and to whom each answers (docs/decisions/0019). */
export async function askedByStanding(
  work: Work,
  { unitId: issuerId, issuedOn }: Pick<Programme, 'unitId' | 'issuedOn'>,
  ids: readonly Id[],
): Promise<Asked[]> {
  const all = await selectCarriedOut(work.tx, issuerId, work.today);
  const changes = givenAway(all, issuedOn ?? work.today);
  return ids.map((unitId) => ({ unitId, came: handsOf(changes, unitId, issuerId) }));
}
