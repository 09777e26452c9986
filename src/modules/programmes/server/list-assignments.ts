import { addDays, dayInVietnam } from '#base/date.ts';
import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { selectNamesOn, selectUnit, selectUnits } from '#modules/organisation/server/public.ts';
import type { Definition } from '#modules/registers/rules/definition.ts';
import type { Work } from '#platform/work.ts';
import type { programmesContract } from '../contract.ts';
import { shownAsks } from '../rules/asks.ts';
import { toDoList } from '../rules/to-do-list.ts';
import { waivedOn } from '../rules/waiver.ts';
import { countEntries } from './answers.ts';
import { selectAssignmentsOfUnit, selectOwnTotals, selectStandIns } from './assignment-list-store.ts';
import { selectCarrying } from './carrier-store.ts';
import { dueChangesOf } from './change-due.ts';
import { waiversOf } from './waivers.ts';
import { selectWindows } from './window-store.ts';

type Reply = ReplyOf<(typeof programmesContract)['listAssignments']>;

/** *Việc phải làm* of one unit: reports are named to those who may open them. */
export async function listAssignments(work: Work, definitions: readonly Definition[], unitId: Id): Promise<Reply> {
  await work.need('assignment.read', unitId);
  const since = addDays(work.today, -31);
  const mayOpenReports = await work.may('report.read', unitId);
  const assignments = (await selectAssignmentsOfUnit(work.tx, unitId, since)).filter(
    ({ kind }) => kind !== 'report' || mayOpenReports,
  );
  const windows = new Map(
    (await selectWindows(work.tx, [...new Set(assignments.map((row) => row.windowId))])).map((row) => [row.id, row]),
  );
  const receivers = await selectUnits(work.tx, [...new Set(assignments.map((row) => row.receiverUnitId))], work.today);
  const carrying = await selectCarrying(work.tx, assignments);
  const names = await selectNamesOn(work.tx, [...new Set(assignments.map((row) => row.unitId))], work.today);
  const waivers = await waiversOf(work, assignments);
  const dueChanges = await dueChangesOf(work, assignments);
  const standIns = await selectStandIns(work.tx, assignments);
  const totals = await selectOwnTotals(work.tx, unitId);
  const counts = await countEntries(work, assignments);
  const items = assignments.flatMap((assignment) => {
    const window = windows.get(assignment.windowId);
    if (!window) return [];
    const done = assignment.acceptedAt ?? assignment.submittedAt;
    const waiver = waivers.get(assignment.id) ?? null;
    const asks = shownAsks(definitions, window.asks);
    return [
      {
        unitId: assignment.unitId,
        unitName: names.get(assignment.unitId) ?? '',
        carrying: carrying.get(assignment.id) ?? null,
        id: assignment.id,
        kind: assignment.kind,
        asks: asks && { ...asks, counted: counts.get(assignment.id) ?? 0 },
        title: window.dutyTitle,
        windowId: window.id,
        windowName: window.name,
        firstDay: window.firstDay,
        lastDay: window.lastDay,
        programmeTitle: window.programmeTitle,
        programme: { unitId: window.unitId, id: window.programmeId },
        receiverUnitId: assignment.receiverUnitId,
        receiverName: receivers.find((unit) => unit.unitId === assignment.receiverUnitId)?.name ?? '',
        state: assignment.state,
        correction: assignment.correction,
        dueLastDay: assignment.dueLastDay,
        returnDueDay: assignment.returnDueDay,
        duePhrase: window.duePhrase,
        dueChange: dueChanges.get(assignment.id) ?? null,
        late: assignment.late,
        doneOn: waiver ? waivedOn(waiver) : done && dayInVietnam(done),
        standIn: standIns.get(assignment.id) ?? null,
        waiver,
        totalWindowId: totals.get(assignment.id) ?? null,
        version: assignment.version,
      },
    ];
  });
  const unit = await selectUnit(work.tx, unitId, work.today);
  return { unitName: unit?.name ?? '', today: work.today, ...toDoList(items, work.today) };
}
