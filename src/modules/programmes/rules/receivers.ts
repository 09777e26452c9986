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

/** Reforms follow one another; more than this in one year are a circle. */
const MOST_CHANGES = 10;

/** Who receives what a unit owes to an office, after all changes; the office itself where nothing is said of it. */
export function receiverOf(changes: readonly ReceiverChange[], unitId: Id, officeId: Id): Id {
  let receiver = officeId;
  for (let step = 0; step < MOST_CHANGES; step++) {
    const from = changes.filter(({ fromId }) => fromId === receiver);
    const next = from.find((one) => one.unitId === unitId) ?? from.find((one) => one.unitId === null);
    if (!next) return receiver;
    receiver = next.toId;
  }
  return receiver;
}
