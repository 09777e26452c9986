import { formatDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import {
  countStaying,
  selectAcceptedSince,
  selectOwedBy,
  selectPlannedWindows,
} from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { ReformOutcome } from '../../rules/reform/apply-steps.ts';
import type { UnitChange } from '../../rules/reform/compare-structures.ts';
import { receiverChanges } from '../../rules/reform/receiver-changes.ts';
import { type ReformFinding, reformFinding } from '../../rules/reform/reform-findings.ts';
import type { Reform } from '../../rules/reform/steps.ts';
import type { Structure } from '../../rules/reform/structure.ts';
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
 * What runs and what was accepted. Running work goes to the new receivers; what an ended office receives or will ask for
 * and nobody takes over keeps the reform from being confirmed.
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
  const owed = await selectOwedBy(work.tx, [...ended.keys()]);
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

/** What the steps alone do not show: rights, what is known of later days, and the work that runs. */
export async function judgeKnown(work: Work, planned: Planned, mine: ReadonlySet<Id>): Promise<ReformFinding[]> {
  return [
    ...judgeRights(planned, mine),
    ...(await judgeLater(work, planned)),
    ...(await judgeOpened(work, planned)),
    ...(await judgeWork(work, planned)),
  ];
}
