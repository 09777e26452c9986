import type { PlainDate } from '#base/date.ts';
import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { compareVietnamese } from '#base/vietnamese.ts';
import { selectNamesOn, tellApart } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { programmesContract } from '../contract.ts';
import { countStates, isOverdue, type StateCounts } from '../rules/assignment.ts';
import { countFollowed, stateInTotal } from '../rules/in-total.ts';
import { selectUncounted } from './answer-store.ts';
import { countEntries } from './answers.ts';
import { selectStandIns } from './assignment-list-store.ts';
import { type Assignment, selectAssignmentsOf } from './assignment-store.ts';
import { selectCarrying } from './carrier-store.ts';
import { type OpenedUnit, selectOpenedUnits, selectTotalsReceived } from './opened-store.ts';
import { selectReceived } from './received-store.ts';
import { selectChildrenOver } from './standing-store.ts';
import { waiversOf } from './waivers.ts';
import type { WindowInContext } from './window-store.ts';

type Followed = ReplyOf<(typeof programmesContract)['followWindow']>['units'][number];

/** What stands of an assignment in the list, and the closed total it came in by another tree. */
interface Standing {
  readonly assignment: Assignment;
  readonly inTotal: OpenedUnit | undefined;
}

/**
 * By another tree than that of the window a report that is a closed total is opened, as the total itself is: the units it
 * was made of and those that were missing in it stand in its place.
 */
async function openTotals(
  work: Work,
  officeId: Id,
  windowId: Id,
  received: readonly Assignment[],
): Promise<Standing[]> {
  const totals = await selectTotalsReceived(work.tx, [windowId], { receiverId: officeId, today: work.today });
  const inside = await selectOpenedUnits(work.tx, totals);
  const assignments = new Map((await selectAssignmentsOf(work.tx, inside)).map((one) => [one.id, one]));
  const opened = new Set(totals.map(({ assignmentId }) => assignmentId));
  return [
    ...received.filter(({ id }) => !opened.has(id)).map((assignment) => ({ assignment, inTotal: undefined })),
    ...inside.flatMap((inTotal) => {
      const assignment = assignments.get(inTotal.assignmentId);
      return assignment ? [{ assignment, inTotal }] : [];
    }),
  ];
}

/** Under whom units stand by the tree of a day, when one is asked for. */
async function standingOn(work: Work, officeId: Id, unitIds: readonly Id[], day: PlainDate | undefined) {
  if (!day) return () => ({});
  const children = await selectChildrenOver(work.tx, officeId, unitIds, day);
  const names = await selectNamesOn(work.tx, [...children.values()], day);
  return (unitId: Id) => {
    const child = children.get(unitId);
    return { under: child ? { unitId: child, name: names.get(child) ?? '' } : null };
  };
}

/** How it stands now, or stood in the closed total it came in. */
function stateShown({ assignment, inTotal }: Standing, today: PlainDate) {
  const { firstSubmittedAt, submittedAt, acceptedAt } = inTotal ?? assignment;
  const times = {
    firstSubmittedAt: firstSubmittedAt?.toISOString() ?? null,
    submittedAt: submittedAt?.toISOString() ?? null,
    acceptedAt: acceptedAt?.toISOString() ?? null,
  };
  if (inTotal) return { ...times, ...stateInTotal(inTotal), correction: null, waiver: null };
  const { state, correction } = assignment;
  return {
    ...times,
    state: state === 'draft' || state === 'ready' ? ('open' as const) : state,
    correction: correction === 'draft' ? null : correction,
    late: assignment.late,
    overdue: isOverdue(assignment, today),
    version: assignment.version,
  };
}

/** Every unit an office receives something of in a window, by name, and how many of them stand how. */
export async function followedUnits(
  work: Work,
  officeId: Id,
  { id: windowId, kind, lastDay }: WindowInContext,
  day: PlainDate | undefined,
  seesUncounted: boolean,
): Promise<{ units: Followed[]; counts: StateCounts }> {
  const received = await selectReceived(work.tx, { windowId, receiverId: officeId, today: work.today });
  const isOtherTree = kind === 'report' && day !== undefined && day !== lastDay;
  const standing: Standing[] = isOtherTree
    ? await openTotals(work, officeId, windowId, received)
    : received.map((assignment) => ({ assignment, inTotal: undefined }));
  const unitIds = standing.map(({ assignment }) => assignment.unitId);
  const elsewhere = standing.flatMap(({ assignment, inTotal }) => inTotal?.officeId ?? assignment.receiverUnitId);
  const names = await selectNamesOn(work.tx, [...unitIds, ...elsewhere], work.today);
  const under = await standingOn(work, officeId, unitIds, day);
  const assignments = standing.map(({ assignment }) => assignment);
  const carrying = await selectCarrying(work.tx, assignments);
  const waivers = await waiversOf(work, assignments);
  const standIns = await selectStandIns(
    work.tx,
    standing.map(({ assignment, inTotal }) =>
      inTotal ? { ...assignment, version: inTotal.sentVersion ?? 0 } : assignment,
    ),
  );
  const entries = await countEntries(work, assignments);
  const short = assignments.filter((one) => seesUncounted && one.kind === 'entries' && one.state === 'open');
  const uncounted = await selectUncounted(
    work.tx,
    short.map(({ unitId, id }) => ({ unitId, assignmentId: id })),
  );
  const isShort = new Set(short.map(({ id }) => id));
  const named = (unitId: Id) => ({ unitId, name: names.get(unitId) ?? '' });
  const told = await tellApart(work.tx, [...new Set(unitIds)].map(named), work.today);
  const units = standing.map((one): Followed => {
    const { assignment, inTotal } = one;
    const isElsewhere = !inTotal && assignment.receiverUnitId !== officeId;
    return {
      unitId: assignment.unitId,
      assignmentId: assignment.id,
      unitName: named(assignment.unitId).name,
      told: told.get(assignment.unitId) ?? null,
      carrying: carrying.get(assignment.id) ?? null,
      dueLastDay: assignment.dueLastDay,
      returnDueDay: inTotal ? null : assignment.returnDueDay,
      standIn: standIns.get(assignment.id) ?? null,
      waiver: waivers.get(assignment.id) ?? null,
      ...stateShown(one, work.today),
      receiver: isElsewhere ? named(assignment.receiverUnitId) : null,
      inTotalOf: inTotal ? named(inTotal.officeId) : null,
      counted: kind === 'entries' ? (entries.get(assignment.id) ?? 0) : null,
      uncounted: isShort.has(assignment.id) ? (uncounted.get(assignment.id) ?? 0) : null,
      ...under(assignment.unitId),
    };
  });
  units.sort((a, b) => compareVietnamese(a.unitName, b.unitName));
  const asItStands = standing.flatMap(({ assignment, inTotal }) => (inTotal ? [] : [assignment]));
  const inTotals = units.filter(({ inTotalOf }) => inTotalOf !== null);
  return { units, counts: countFollowed(countStates(asItStands, work.today), inTotals) };
}
