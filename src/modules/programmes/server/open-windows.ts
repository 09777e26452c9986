import type { Id } from '#base/id.ts';
import { lastDayInTime } from '#base/window.ts';
import { holdOrganisation } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import { windowState } from '../rules/schedule.ts';
import { insertAssignments } from './assignment-store.ts';
import { type Asked, audienceNow } from './audience-receivers.ts';
import { setWindowState } from './programme-list-store.ts';
import type { Duty, DutyWindow, Programme } from './programme-store.ts';
import { insertHandOvers } from './receiver-store.ts';
import type { WindowInContext } from './window-store.ts';

/** What happened to the windows of one programme. */
export interface Opened {
  readonly opened: number;
  readonly planned: number;
  readonly passedOver: number;
  readonly assignments: number;
}

/**
 * Settles one planned window for today: passes it over, leaves it planned, or opens it. When it opens its audience is worked
 * out and fixed: each unit gets its assignment. Returns the number of assignments made, or the state it is left in.
 */
export async function settleWindow(
  work: Work,
  programme: Programme,
  duty: Duty,
  window: DutyWindow,
): Promise<number | 'planned' | 'passed-over'> {
  const due = { day: window.dueDay, inclusive: window.dueInclusive };
  const state = windowState({ ...window, due }, programme.issuedOn ?? work.today, work.today);
  if (state === 'planned') return state;
  await setWindowState(work.tx, programme.unitId, window.id, state, work.now);
  if (state === 'passed-over') return state;
  await holdOrganisation(work.tx);
  const asked = await audienceNow(work, programme, duty.audience);
  await assign(
    work,
    programme.unitId,
    { ...window, programmeId: programme.id, dutyId: duty.id, kind: duty.kind },
    asked,
  );
  return asked.length;
}

type Assigned = Pick<WindowInContext, 'id' | 'programmeId' | 'dutyId' | 'kind' | 'dueDay' | 'dueInclusive'>;

/** Gives units their assignment of an open window, each at its receiver, and keeps through whose hands it came there. */
export async function assign(work: Work, issuerId: Id, window: Assigned, asked: readonly Asked[]): Promise<void> {
  const made = asked.map((one) => ({ ...one, id: work.newId() }));
  await insertAssignments(
    work.tx,
    made.map(({ unitId, id, came }) => ({
      unitId,
      id,
      issuerUnitId: issuerId,
      receiverUnitId: came.at(-1)?.toId ?? issuerId,
      programmeId: window.programmeId,
      dutyId: window.dutyId,
      windowId: window.id,
      kind: window.kind,
      dueLastDay: lastDayInTime({ day: window.dueDay, inclusive: window.dueInclusive }),
      createdAt: work.now,
    })),
  );
  const came = made.flatMap(({ unitId, id, came }) => came.map((link) => ({ ...link, unitId, assignmentId: id })));
  await insertHandOvers(work.tx, work.now, came);
}

/** Settles every planned window of a programme just issued. */
export async function settleProgramme(work: Work, programme: Programme, duties: readonly Duty[]): Promise<Opened> {
  let [opened, planned, passedOver, assignments] = [0, 0, 0, 0];
  for (const duty of duties) {
    for (const window of duty.windows) {
      const result = await settleWindow(work, programme, duty, window);
      if (result === 'planned') planned += 1;
      else if (result === 'passed-over') passedOver += 1;
      else {
        opened += 1;
        assignments += result;
      }
    }
  }
  return { opened, planned, passedOver, assignments };
}
