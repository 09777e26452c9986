import { addDays } from '#base/date.ts';
import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import { FORGOTTEN_DAYS, SHIFT } from '../../rules/shifts/keep-log.ts';
import type { shiftsContract } from '../../shifts-contract.ts';
import type { Registers } from '../definitions.ts';
import { unitNameOf } from '../seen-register.ts';
import { selectHolidays } from './holiday-store.ts';
import { loggedIn, rosteredIn } from './shown-shifts.ts';

/** What whoever stands guard today needs on a phone: the shifts around today, the log of them, and the leader on duty. */
export async function readDuty(
  work: Work,
  registers: Registers,
  unitId: Id,
): Promise<ReplyOf<(typeof shiftsContract)['readDuty']>> {
  await work.needHere('shift.read', unitId);
  const { today } = work;
  const days = { firstDay: addDays(today, -FORGOTTEN_DAYS), lastDay: addDays(today, 2) };
  const [holiday] = await selectHolidays(work.tx, unitId, today, today);
  const duty = holiday?.days.find(({ day }) => day === today);
  const shifts = await rosteredIn(work, unitId, days);
  return {
    unitName: await unitNameOf(work, unitId),
    today,
    shifts: shifts.map(({ people, ...hours }) => ({ ...hours, people: [...people] })),
    logged: await loggedIn(work, unitId, days),
    holiday:
      holiday && duty ? { name: holiday.name, leader: duty.leader, phone: duty.phone, people: [...duty.people] } : null,
    version: registers.inForce(SHIFT).version,
    mayLog: work.mayHere('shift.log', unitId),
    mayWrite: work.mayHere('register.write', unitId),
  };
}
