import { addDays, type PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { selectLastDay, selectUnits, type TreeUnit } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { Audience } from '../rules/audience.ts';
import { type ReceiverChange, receiverOf } from '../rules/receivers.ts';
import { audienceUnits } from './audience-units.ts';
import { selectReceiverChanges, selectReformOfChange } from './receiver-store.ts';

/** Who is asked when a window opens, and who receives it. */
export interface Asked {
  readonly unit: TreeUnit;
  readonly receiverId: Id;
}

export interface AudienceNow {
  readonly asked: readonly Asked[];
  /** The reform by which others than the issuer receive. */
  readonly reform: { readonly reformId: Id; readonly effectiveOn: PlainDate } | undefined;
}

/** Everything said of receivers that follow one another from an office on. */
async function changesFrom(work: Work, officeId: Id): Promise<ReceiverChange[]> {
  const found: ReceiverChange[] = [];
  const seen = new Set<Id>();
  for (let open: Id[] = [officeId]; open.length > 0; ) {
    for (const id of open) seen.add(id);
    const next = await selectReceiverChanges(work.tx, open, work.today);
    found.push(...next);
    open = [...new Set(next.map(({ toId }) => toId))].filter((id) => !seen.has(id));
  }
  return found;
}

/**
 * The audience of a window that opens today. An office that has ended meanwhile asks whom it asked on its last day, as far
 * as they still stand; each answers to the receiver that took its place.
 */
export async function audienceNow(work: Work, issuerId: Id, audience: Audience): Promise<AudienceNow> {
  const lastDay = await selectLastDay(work.tx, issuerId, work.today);
  if (!lastDay) {
    const units = await audienceUnits(work, issuerId, audience, work.today);
    return { asked: units.map((unit) => ({ unit, receiverId: issuerId })), reform: undefined };
  }
  const units = await audienceUnits(work, issuerId, audience, lastDay);
  const ids = units.map(({ unitId }) => unitId);
  const standing = new Set((await selectUnits(work.tx, ids, work.today)).map(({ unitId }) => unitId));
  const changes = await changesFrom(work, issuerId);
  const asked = units.flatMap((unit) => {
    const receiverId = receiverOf(changes, unit.unitId, issuerId);
    // An office below it that took its place does not report to itself.
    return standing.has(unit.unitId) && receiverId !== unit.unitId ? [{ unit, receiverId }] : [];
  });
  const reform = await selectReformOfChange(work.tx, issuerId, addDays(lastDay, 1));
  return { asked, reform };
}
