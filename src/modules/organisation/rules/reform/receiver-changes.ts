import type { Id } from '#base/id.ts';
import type { ReformOutcome } from './apply-steps.ts';
import type { UnitChange } from './compare-structures.ts';
import type { Place } from './structure.ts';

/** What goes to another receiver: what one unit owes to `fromId`, or, without a unit, whatever else `fromId` receives. */
export interface ReceiverChange {
  readonly unitId: Id | null;
  readonly fromId: Id;
  readonly toId: Id;
}

const first = (places: readonly Place[]) =>
  places.find(({ relation, rank }) => relation === 'reports_to' && rank === 1)?.otherId;

/** The units that end, each with the one of its successors that goes on with what it had to do. */
export const takenOver = ({ after, successions }: ReformOutcome): { readonly fromId: Id; readonly toId: Id }[] =>
  successions
    .filter(({ fromId, rank }) => rank === 1 && !after.has(fromId))
    .map(({ fromId, toId }) => ({ fromId, toId }));

/** What an ended unit owed to an office that ends with it is owed to whom its successor reports. */
function owedByEnded(changes: readonly UnitChange[], outcome: ReformOutcome): ReceiverChange[] {
  const carriers = new Map(takenOver(outcome).map(({ fromId, toId }) => [fromId, toId]));
  return changes.flatMap((one): ReceiverChange[] => {
    if (one.change !== 'ends') return [];
    const { unitId, places } = one.unit;
    const fromId = first(places);
    const carrier = outcome.after.get(carriers.get(unitId) ?? '');
    const toId = carrier && first(carrier.places);
    return fromId && toId && fromId !== toId && !outcome.after.has(fromId) ? [{ unitId, fromId, toId }] : [];
  });
}

/**
 * Who receives after a reform what was owed to somebody else before: a unit that moves answers to its new first receiver;
 * whatever else an office received goes to whom its duties are handed over.
 */
export function receiverChanges(changes: readonly UnitChange[], outcome: ReformOutcome): ReceiverChange[] {
  const moved = changes.flatMap((one): ReceiverChange[] => {
    if (one.change !== 'changes') return [];
    const [fromId, toId] = [first(one.leaves), first(one.joins)];
    return fromId && toId && fromId !== toId ? [{ unitId: one.unit.unitId, fromId, toId }] : [];
  });
  const owed = owedByEnded(changes, outcome);
  return [...moved, ...owed, ...outcome.handOvers.map(({ fromId, toId }) => ({ unitId: null, fromId, toId }))];
}
