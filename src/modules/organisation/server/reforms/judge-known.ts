import { formatDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { audienceSchema, isInAudience } from '#modules/programmes/rules/audience.ts';
import {
  countCarried,
  countStaying,
  selectAcceptedSince,
  selectOpenWindows,
  selectOwedBy,
  selectPlannedWindows,
} from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { ReformOutcome } from '../../rules/reform/apply-steps.ts';
import type { UnitChange } from '../../rules/reform/compare-structures.ts';
import { receiverChanges, takenOver } from '../../rules/reform/receiver-changes.ts';
import { type ReformFinding, reformFinding } from '../../rules/reform/reform-findings.ts';
import type { Reform } from '../../rules/reform/steps.ts';
import { placesAlong, type Structure } from '../../rules/reform/structure.ts';
import { selectCodesInUse } from '../unit-time-store.ts';
import { judgeLater } from './judge-later.ts';
import { selectKnownIds } from './structure-store.ts';

/** A reform with what its steps come to. */
export interface Planned {
  readonly reform: Reform & { readonly knowsAccepted: boolean };
  readonly before: Structure;
  readonly outcome: ReformOutcome;
  readonly changes: readonly UnitChange[];
}

export const idsOf = (changes: readonly UnitChange[], change: UnitChange['change']): Id[] =>
  changes.flatMap((one) => (one.change === change ? [one.unit.unitId] : []));

/**
 * Every unit that changes, ends, receives another, or gives or takes duties is to be administered by the caller; a unit
 * opened by the reform stands under one that is.
 */
function judgeRights({ before, outcome, changes }: Planned, mine: ReadonlySet<Id>): ReformFinding[] {
  const concerned = new Set<Id>(outcome.successions.map(({ toId }) => toId));
  for (const { toId } of receiverChanges(changes, outcome)) concerned.add(toId);
  for (const { fromId, toId } of outcome.handOvers) concerned.add(fromId).add(toId);
  for (const one of changes) {
    if (one.change !== 'opens') concerned.add(one.unit.unitId);
    const joins = one.change === 'changes' ? one.joins : one.change === 'opens' ? one.unit.places : [];
    for (const { relation, otherId } of joins) if (relation === 'reports_to') concerned.add(otherId);
  }
  return [...concerned].flatMap((unitId) => {
    const unit = before.get(unitId);
    return unit && !mine.has(unitId) ? [reformFinding('not-administered', unitId, { name: unit.name })] : [];
  });
}

/** Ids and codes of opened units that other units have, wherever these stand. */
async function judgeOpened(work: Work, { reform, changes }: Planned): Promise<ReformFinding[]> {
  const opened = changes.flatMap((one) => (one.change === 'opens' ? [one.unit] : []));
  const known = new Set(
    await selectKnownIds(
      work.tx,
      opened.map(({ unitId }) => unitId),
    ),
  );
  const codes = opened.flatMap(({ code }) => code || []);
  const taken = new Set(await selectCodesInUse(work.tx, codes, reform.effectiveOn));
  return opened.flatMap(({ unitId, name, code }) => [
    ...(known.has(unitId) ? [reformFinding('opened-twice', unitId, { name })] : []),
    ...(code && taken.has(code.toLowerCase()) ? [reformFinding('code-taken', unitId, { name, code })] : []),
  ]);
}

/**
 * What runs and what was accepted. Running work goes to the new receivers, and that of ended units to their successors;
 * what an ended office receives or will ask for and nobody takes over keeps the reform from being confirmed, and what an
 * ended unit still owes and nobody goes on with is told.
 */
async function judgeWork(work: Work, { reform, changes, outcome }: Planned): Promise<ReformFinding[]> {
  const ended = new Map(changes.flatMap((one) => (one.change === 'ends' ? [[one.unit.unitId, one.unit.name]] : [])));
  const receivers = receiverChanges(changes, outcome);
  const taken = new Set(receivers.flatMap(({ unitId, fromId }) => (unitId === null ? [fromId] : [])));
  const lost = new Map<Id, number>();
  const lose = (unitId: Id, count: number) => lost.set(unitId, (lost.get(unitId) ?? 0) + count);
  for (const { receiverId, assignments } of await countStaying(work.tx, [...ended.keys()], receivers)) {
    lose(receiverId, assignments);
  }
  const open = [...ended.keys()].filter((id) => !taken.has(id));
  for (const { issuerId, windows } of await selectPlannedWindows(work.tx, open)) lose(issuerId, windows);
  const carried = await countCarried(work.tx, takenOver(outcome), receivers);
  const goesOn = new Map(carried.map(({ fromId, assignments }) => [fromId, assignments]));
  const owed = (await selectOwedBy(work.tx, [...ended.keys()])).flatMap(({ unitId, assignments }) => {
    const left = assignments - (goesOn.get(unitId) ?? 0);
    return left > 0 ? [{ unitId, assignments: left }] : [];
  });
  const touched = [...idsOf(changes, 'changes'), ...ended.keys()];
  const accepted = await selectAcceptedSince(work.tx, touched, reform.effectiveOn);
  return [
    ...[...lost].map(([unitId, count]) => reformFinding('duties-running', unitId, { name: ended.get(unitId), count })),
    ...owed.map(({ unitId, assignments }) =>
      reformFinding('duties-owed', unitId, { name: ended.get(unitId), count: assignments }),
    ),
    ...accepted.map(({ name, lastDay, units }) =>
      reformFinding(
        'accepted-window',
        undefined,
        { name, day: formatDate(lastDay), count: units },
        reform.knowsAccepted,
      ),
    ),
  ];
}

/** How far below each office above it an opened unit stands along its receivers. */
function officesAbove({ outcome }: Planned, unitId: Id): Map<Id, number> {
  const depths = new Map<Id, number>();
  let level = [unitId];
  for (let depth = 1; level.length > 0; depth += 1) {
    const above = level.flatMap((id) =>
      placesAlong(outcome.after.get(id) ?? { places: [] }, 'reports_to').map(({ otherId }) => otherId),
    );
    level = above.filter((id) => !depths.has(id) && id !== unitId);
    for (const id of level) depths.set(id, depth);
  }
  return depths;
}

/** Units that begin are asked by no window that is open already: whoever issued it gives it to them. */
async function judgeNotAsked(work: Work, planned: Planned): Promise<ReformFinding[]> {
  const { reform, before, changes } = planned;
  const opened = changes.flatMap((one) =>
    one.change === 'opens' ? [{ ...one.unit, above: officesAbove(planned, one.unit.unitId) }] : [],
  );
  const issuers = new Set(opened.flatMap(({ above }) => [...above.keys()]).filter((id) => before.has(id)));
  const windows = await selectOpenWindows(work.tx, [...issuers], reform.effectiveOn);
  const missing = Map.groupBy(
    windows.flatMap(({ issuerId, audience }) => {
      // A duty kept before audiences were asked for names nobody.
      const read = audienceSchema.safeParse(audience);
      if (!read.success) return [];
      const units = opened.filter((unit) => isInAudience(read.data, { ...unit, depth: unit.above.get(issuerId) ?? 0 }));
      return units.length > 0 ? [{ issuerId, units }] : [];
    }),
    ({ issuerId }) => issuerId,
  );
  return [...missing].map(([issuerId, found]) => {
    const count = new Set(found.flatMap(({ units }) => units.map(({ unitId }) => unitId))).size;
    return reformFinding('not-asked', issuerId, { name: before.get(issuerId)?.name, count, windows: found.length });
  });
}

/** What the steps alone do not show: rights, what is known of later days, and the work that runs. */
export async function judgeKnown(work: Work, planned: Planned, mine: ReadonlySet<Id>): Promise<ReformFinding[]> {
  return [
    ...judgeRights(planned, mine),
    ...(await judgeLater(work, planned)),
    ...(await judgeOpened(work, planned)),
    ...(await judgeWork(work, planned)),
    ...(await judgeNotAsked(work, planned)),
  ];
}
