import type { PlainDate } from '#base/date.ts';
import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { lastDayInTime } from '#base/window.ts';
import {
  countOpenedUnits,
  selectTotalsReceived,
  selectWindows,
  type WindowInContext,
} from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { rollupContract } from '../../rollup-contract.ts';
import { countChanges } from './changes.ts';
import { selectTotalsOf } from './coverage-store.ts';
import { versionsOf } from './rollup-context.ts';

type C = typeof rollupContract;

/** By the tree of a day, how many more or fewer units stand in each window than by its own: closed totals are opened. */
async function openedIn(work: Work, unitId: Id, windows: readonly WindowInContext[], day: PlainDate | undefined) {
  const others = day ? windows.filter(({ lastDay }) => lastDay !== day).map(({ id }) => id) : [];
  const totals = await selectTotalsReceived(work.tx, others, { receiverId: unitId, today: work.today });
  const counted = await countOpenedUnits(work.tx, totals);
  const counts = new Map(counted.map((one) => [`${one.topId} ${one.topVersion}`, one]));
  return (windowId: Id) => {
    const sum = { expected: 0, accepted: 0, submitted: 0, overdue: 0 };
    for (const total of totals.filter((one) => one.windowId === windowId)) {
      const units = counts.get(`${total.consolidationId} ${total.version}`);
      sum.expected += (units?.expected ?? 0) - 1;
      sum.accepted += (units?.accepted ?? 0) - 1;
      sum.submitted += units?.submitted ?? 0;
      sum.overdue += units?.overdue ?? 0;
    }
    return sum;
  };
}

/** The report windows of an office with their counts, by the tree of each window or by that of a day. */
export async function listConsolidations(
  work: Work,
  unitId: Id,
  day?: PlainDate,
): Promise<ReplyOf<C['listConsolidations']>> {
  // Windows with their counts are for the office itself; those above open the totals that were sent to them.
  await work.needHere('rollup.read', unitId);
  const rows = await selectTotalsOf(work.tx, unitId, work.today);
  const changesIn = await countChanges(work, unitId, rows);
  const ids = rows.map(({ windowId }) => windowId);
  const windows = new Map((await selectWindows(work.tx, ids)).map((one) => [one.id, one]));
  const opened = await openedIn(work, unitId, [...windows.values()], day);
  return {
    windows: rows.flatMap(({ windowId, closedVersion, sent, ...own }) => {
      const window = windows.get(windowId);
      if (!window?.firstDay || !window.lastDay) return [];
      const { name, firstDay, lastDay, dutyTitle, programmeTitle } = window;
      const formTitle = versionsOf(window.formCode ?? '').at(-1)?.title ?? '';
      const dueLastDay = lastDayInTime({ day: window.dueDay, inclusive: window.dueInclusive });
      const head = { id: windowId, name, firstDay, lastDay, dutyTitle, programmeTitle, formTitle, dueLastDay };
      const more = opened(windowId);
      const counts = {
        expected: own.expected + more.expected,
        accepted: own.accepted + more.accepted,
        submitted: own.submitted + more.submitted,
        overdue: own.overdue + more.overdue,
      };
      return [{ ...head, ...counts, closedVersion, ...changesIn(windowId), sent }];
    }),
  };
}
