import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { lastDayInTime } from '#base/window.ts';
import type { Work } from '#platform/work.ts';
import type { programmesContract } from '../contract.ts';
import { insertAssignments, selectAssignmentsOfWindow } from './assignment-store.ts';
import { audienceUnits, listedUnits } from './audience-units.ts';
import { windowOf } from './follow-window.ts';
import { selectDuties } from './programme-store.ts';

type C = typeof programmesContract;

/** Units that belong to the audience today without an assignment: they opened after the window did. */
async function offered(work: Work, unitId: Id, windowId: Id) {
  const window = await windowOf(work, unitId, windowId);
  const duty = (await selectDuties(work.tx, unitId, window.programmeId)).find(
    (candidate) => candidate.id === window.dutyId,
  );
  if (window.state !== 'open' || !duty) return { window, units: [] };
  const assigned = new Set((await selectAssignmentsOfWindow(work.tx, windowId)).map((row) => row.unitId));
  const units = await audienceUnits(work, unitId, duty.audience, work.today);
  return { window, units: units.filter((unit) => !assigned.has(unit.unitId)) };
}

export async function offeredUnits(work: Work, unitId: Id, windowId: Id): Promise<ReplyOf<C['offeredUnits']>> {
  await work.need('programme.read', unitId);
  const { units } = await offered(work, unitId, windowId);
  return { units: await listedUnits(work, units) };
}

/** Gives offered units their assignment of an open window. */
export async function addToWindow(
  work: Work,
  unitId: Id,
  windowId: Id,
  unitIds: readonly Id[],
): Promise<{ added: number }> {
  await work.needHere('programme.issue', unitId);
  const { window, units } = await offered(work, unitId, windowId);
  if (window.state !== 'open') throw new Refusal('window-not-open');
  const chosen = units.filter((unit) => unitIds.includes(unit.unitId));
  await insertAssignments(
    work.tx,
    chosen.map((unit) => ({
      unitId: unit.unitId,
      id: work.newId(),
      issuerUnitId: unitId,
      programmeId: window.programmeId,
      dutyId: window.dutyId,
      windowId,
      kind: window.kind,
      dueLastDay: lastDayInTime({ day: window.dueDay, inclusive: window.dueInclusive }),
      createdAt: work.now,
    })),
  );
  await work.record({
    unitId,
    subjectKind: 'programme',
    subjectId: window.programmeId,
    action: 'add-units',
    after: { window: window.name, units: chosen.map((unit) => unit.name) },
  });
  return { added: chosen.length };
}
