import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { holdOrganisation, selectFirstDays } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { programmesContract } from '../contract.ts';
import { selectAssignmentsOfWindow } from './assignment-store.ts';
import { askedByStanding } from './audience-receivers.ts';
import { audienceUnits, listedUnits } from './audience-units.ts';
import { windowOf } from './follow-window.ts';
import { assign } from './open-windows.ts';
import { selectDuties, selectProgramme } from './programme-store.ts';

type C = typeof programmesContract;

/**
 * Units that belong to the audience today without an assignment: they opened after the window did, yet before the days it
 * counts were over.
 */
async function offered(work: Work, unitId: Id, windowId: Id) {
  const window = await windowOf(work, unitId, windowId);
  const duty = (await selectDuties(work.tx, unitId, window.programmeId)).find(
    (candidate) => candidate.id === window.dutyId,
  );
  if (window.state !== 'open' || !duty) return { window, units: [] };
  const assigned = new Set((await selectAssignmentsOfWindow(work.tx, windowId)).map((row) => row.unitId));
  const all = await audienceUnits(work, unitId, duty.audience, work.today);
  const units = all.filter((unit) => !assigned.has(unit.unitId));
  const { lastDay } = window;
  if (lastDay === null) return { window, units };
  const ids = units.map((unit) => unit.unitId);
  const began = await selectFirstDays(work.tx, ids);
  return { window, units: units.filter((unit) => (began.get(unit.unitId) ?? work.today) <= lastDay) };
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
  await holdOrganisation(work.tx);
  const { window, units } = await offered(work, unitId, windowId);
  if (window.state !== 'open') throw new Refusal('window-not-open');
  const chosen = units.filter((unit) => unitIds.includes(unit.unitId));
  const programme = await selectProgramme(work.tx, unitId, window.programmeId);
  const ids = chosen.map((unit) => unit.unitId);
  await assign(
    work,
    unitId,
    window,
    await askedByStanding(work, { unitId, issuedOn: programme?.issuedOn ?? null }, ids),
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
