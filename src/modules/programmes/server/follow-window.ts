import type { PlainDate } from '#base/date.ts';
import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { lastDayInTime } from '#base/window.ts';
import type { Definition } from '#modules/registers/rules/definition.ts';
import type { Work } from '#platform/work.ts';
import type { programmesContract } from '../contract.ts';
import { shownAsks } from '../rules/asks.ts';
import { byUrgency, isSettled, type StateCounts } from '../rules/assignment.ts';
import { selectWindowCounts } from './assignment-list-store.ts';
import { followedUnits } from './followed-units.ts';
import { receives } from './received-store.ts';
import { selectWindow, selectWindows, type WindowInContext } from './window-store.ts';

type C = typeof programmesContract;
type Head = ReplyOf<C['followWindow']>['window'];

const headOf = (
  definitions: readonly Definition[],
  unitId: Id,
  window: WindowInContext,
  counts: StateCounts,
): Head => ({
  windowId: window.id,
  unitId,
  programmeId: window.programmeId,
  programmeTitle: window.programmeTitle,
  kind: window.kind,
  asks: shownAsks(definitions, window.asks),
  dutyTitle: window.dutyTitle,
  windowName: window.name,
  firstDay: window.firstDay,
  lastDay: window.lastDay,
  dueLastDay: lastDayInTime({ day: window.dueDay, inclusive: window.dueInclusive }),
  counts,
});

/** A window of this office; a window of another office does not exist for the caller. */
export async function windowOf(work: Work, unitId: Id, windowId: Id): Promise<WindowInContext> {
  const window = await selectWindow(work.tx, windowId);
  if (!window || window.unitId !== unitId) throw new Refusal('not-found');
  return window;
}

/** A window of which an office receives something: its own, or one that came to it by a reform. */
export async function receivedWindow(work: Work, unitId: Id, windowId: Id): Promise<WindowInContext> {
  const window = await selectWindow(work.tx, windowId);
  if (
    !window ||
    (window.unitId !== unitId && !(await receives(work.tx, { windowId, receiverId: unitId, today: work.today })))
  ) {
    throw new Refusal('not-found');
  }
  return window;
}

/** *Theo dõi nộp*: every unit of one window and where it stands; no figures, and drafts are not told from nothing. */
export async function followWindow(
  work: Work,
  definitions: readonly Definition[],
  unitId: Id,
  windowId: Id,
  day?: PlainDate,
): Promise<ReplyOf<C['followWindow']>> {
  await work.need('assignment.read', unitId);
  const window = await receivedWindow(work, unitId, windowId);
  // Of what stays inside a unit an office knows nothing before a month is over.
  const register = definitions.find(({ code }) => code === window.asks?.register);
  const seesUncounted = register?.above === 'entries' && (await work.may('register.read', unitId));
  const { units, counts } = await followedUnits(work, unitId, window, day, seesUncounted);
  return {
    window: headOf(definitions, unitId, window, counts),
    units,
    mayWaive: work.mayHere('report.review', unitId),
  };
}

/** *Đang chờ từ dưới*: one line per open window of the office; what is still awaited first, the nearest due day on top. */
export async function listAwaited(
  work: Work,
  definitions: readonly Definition[],
  unitId: Id,
): Promise<ReplyOf<C['listAwaited']>> {
  await work.need('assignment.read', unitId);
  const counts = await selectWindowCounts(work.tx, unitId, work.today);
  // Of a closed programme nothing is awaited any more once everyone has settled.
  const awaited = new Map(
    counts
      .filter((one) => one.programmeState === 'issued' || !isSettled(one.counts))
      .map((one) => [one.windowId, one.counts]),
  );
  const windows = await selectWindows(work.tx, [...awaited.keys()]);
  const heads = windows.flatMap((window) => {
    const found = awaited.get(window.id);
    return found ? [headOf(definitions, unitId, window, found)] : [];
  });
  return { windows: heads.sort(byUrgency) };
}
