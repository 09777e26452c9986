import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';

/**
 * What a reform says of receivers. With `unitId`: what that unit owes to `fromId` goes to `toId`; without: whatever else
 * `fromId` receives does.
 */
export interface ReceiverChange {
  readonly unitId: Id | null;
  readonly fromId: Id;
  readonly toId: Id;
}

/** Such a saying with the reform it comes from, in the order in which they were carried out. */
export interface CarriedOut extends ReceiverChange {
  readonly reformId: Id;
  readonly effectiveOn: PlainDate;
  /** The day of the reform, or of its confirmation where that came later. */
  readonly carriedOutOn: PlainDate;
}

/** One hand of many through which work goes. */
export type Link = Pick<CarriedOut, 'reformId' | 'effectiveOn' | 'fromId' | 'toId'>;

/**
 * Through whose hands goes what a unit owes to an office: at most one step a reform, one reform after the other; nothing
 * where the office itself receives it. `changes` in the order in which they were carried out.
 */
export function handsOf(changes: readonly CarriedOut[], unitId: Id, officeId: Id): Link[] {
  const links: Link[] = [];
  for (const said of Map.groupBy(changes, ({ reformId }) => reformId).values()) {
    const receiver = links.at(-1)?.toId ?? officeId;
    const from = said.filter(({ fromId }) => fromId === receiver);
    const next = from.find((one) => one.unitId === unitId) ?? from.find((one) => one.unitId === null);
    if (next)
      links.push({ reformId: next.reformId, effectiveOn: next.effectiveOn, fromId: next.fromId, toId: next.toId });
  }
  return links;
}
