import type { BodyOf, ParamsOf, ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { Work } from '#platform/work.ts';
import { holidayFaults, tidyHoliday } from '../../rules/shifts/holiday.ts';
import { toldHoliday } from '../../rules/shifts/say-roster.ts';
import type { shiftsContract } from '../../shifts-contract.ts';
import { unitNameOf } from '../seen-register.ts';
import { insertHoliday, selectHoliday, selectHolidays } from './holiday-store.ts';
import { shownHoliday } from './shown-holiday.ts';
import { knownPeople } from './shown-shifts.ts';

type C = typeof shiftsContract;

/** The duty of holidays, the latest first. */
export async function listHolidays(work: Work, unitId: Id): Promise<ReplyOf<C['listHolidays']>> {
  await work.needHere('shift.read', unitId);
  const mayWrite = work.mayHere('register.write', unitId);
  const holidays = await selectHolidays(work.tx, unitId, null, null);
  return {
    unitName: await unitNameOf(work, unitId),
    today: work.today,
    holidays: holidays.map((holiday) => shownHoliday(work, holiday)),
    people: mayWrite ? await knownPeople(work, unitId, work.today) : [],
    mayWrite,
  };
}

const ACTIONS = { new: 'write-holiday-duty', changed: 'change-holiday-duty', dropped: 'drop-holiday-duty' } as const;

/** Writes the duty of a holiday as its next revision, or drops it; one not based on the newest is refused with that. */
export async function saveHoliday(
  work: Work,
  { unitId, holidayId: id }: ParamsOf<C['saveHoliday']>,
  { revision, dropped, commandId: _, ...given }: BodyOf<C['saveHoliday']>,
): Promise<ReplyOf<C['saveHoliday']>> {
  await work.needHere('register.write', unitId);
  const stale = async () => {
    const stands = await selectHoliday(work.tx, unitId, id);
    return new Refusal('stale', stands ? { holiday: shownHoliday(work, stands) } : {});
  };
  const holiday = tidyHoliday(given);
  const findings = holidayFaults(holiday);
  if (findings.length > 0) throw new Refusal('holiday-unfit', { findings });
  const before = await selectHoliday(work.tx, unitId, id);
  if ((before?.revision ?? 0) !== revision) throw await stale();
  const by = { at: work.now, personId: work.person.personId };
  const next = { ...holiday, id, revision: revision + 1, dropped };
  if (!(await insertHoliday(work.tx, unitId, next, by))) throw await stale();
  await work.record({
    unitId,
    subjectKind: 'holiday-duty',
    subjectId: id,
    action: ACTIONS[dropped ? 'dropped' : before ? 'changed' : 'new'],
    ...(before ? { before: toldHoliday(before) } : {}),
    ...(dropped ? {} : { after: toldHoliday(holiday) }),
  });
  const written = await selectHoliday(work.tx, unitId, id);
  if (!written) throw new Error(`The holiday ${id} is not there`);
  return shownHoliday(work, written);
}
