import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import { settleWindow } from './open-windows.ts';
import { lockWindowsToOpen, selectProgrammesToOpen } from './programme-list-store.ts';
import { selectDuties, selectProgramme } from './programme-store.ts';

/** Runs one unit of work in a transaction of its own. */
type Begin = <T>(act: (work: Work) => Promise<T>) => Promise<T>;

async function openWindowsOf(work: Work, unitId: Id, programmeId: Id): Promise<number> {
  const due = new Set(await lockWindowsToOpen(work.tx, unitId, programmeId, work.today));
  const programme = await selectProgramme(work.tx, unitId, programmeId);
  if (!programme || due.size === 0) return 0;
  let opened = 0;
  for (const duty of await selectDuties(work.tx, unitId, programmeId)) {
    for (const window of duty.windows.filter(({ id }) => due.has(id))) {
      const assigned = await settleWindow(work, programme, duty, window);
      if (typeof assigned !== 'number') continue;
      opened += 1;
      await work.record({
        unitId,
        subjectKind: 'programme',
        subjectId: programmeId,
        action: 'open-window',
        after: { window: window.name, duty: duty.title, assignments: assigned },
      });
    }
  }
  return opened;
}

/**
 * Opens every window, in every office, whose first day has come. Run at start, every hour, and whenever a test or the
 * demonstration moves its clock. Each programme is a unit of work of its own: what fails in one is told at the end and keeps
 * no other from opening. Returns how many windows opened.
 */
export async function openDueWindows(begin: Begin): Promise<number> {
  const programmes = await begin((work) => selectProgrammesToOpen(work.tx, work.today));
  const faults: unknown[] = [];
  let opened = 0;
  for (const { unitId, programmeId } of programmes) {
    try {
      opened += await begin((work) => openWindowsOf(work, unitId, programmeId));
    } catch (fault) {
      faults.push(new Error(`The windows of programme ${programmeId} did not open`, { cause: fault }));
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `The windows of ${faults.length} programmes did not open`);
  return opened;
}
