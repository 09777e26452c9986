import { formatDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { selectAcceptedSince, selectOwedBy, selectRunningWindows } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { ReformOutcome } from '../../rules/reform/apply-steps.ts';
import type { UnitChange } from '../../rules/reform/compare-structures.ts';
import { type ReformFinding, reformFinding } from '../../rules/reform/reform-findings.ts';
import type { Reform } from '../../rules/reform/steps.ts';
import type { Structure } from '../../rules/reform/structure.ts';
import { selectCodesInUse } from '../unit-time-store.ts';
import { type LaterRow, selectKnownIds, selectLaterRows } from './structure-store.ts';

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
 * Every unit that changes, ends or receives another is to be administered by the caller; a unit opened by the reform
 * stands under one that is.
 */
function judgeRights({ before, outcome, changes }: Planned, mine: ReadonlySet<Id>): ReformFinding[] {
  const concerned = new Set<Id>(outcome.successions.map(({ toId }) => toId));
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

/** What is known already of days after the reform would be lost or contradicted: a person decides first. */
function judgeLater({ before, changes }: Planned, rows: readonly LaterRow[]): ReformFinding[] {
  const later = Map.groupBy(rows, ({ unitId }) => unitId);
  const towards = Map.groupBy(rows, ({ otherId }) => otherId);
  return changes.flatMap((one) => {
    const { unitId } = one.unit;
    const own = later.get(unitId) ?? [];
    let touched: readonly LaterRow[] = [];
    if (one.change === 'ends') touched = [...own, ...(towards.get(unitId) ?? [])];
    if (one.change === 'changes') {
      const along = new Set<LaterRow['what']>([...one.leaves, ...one.joins].map(({ relation }) => relation));
      touched = own.filter(({ what }) => along.has(what) || (what === 'facts' && one.facts.length > 0));
    }
    const [last] = touched
      .map(({ from }) => from)
      .sort()
      .reverse();
    if (!last) return [];
    const name = before.get(unitId)?.name ?? one.unit.name;
    return [reformFinding('later-known', unitId, { name, day: formatDate(last) })];
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
 * What runs and what was accepted. Nothing is handed over to another receiver: an assignment has no receiver beside the
 * office that issued it. So an office does not end while windows of its programmes are open or will open; the office
 * closes its programmes first.
 */
async function judgeWork(work: Work, { reform, changes }: Planned): Promise<ReformFinding[]> {
  const ended = new Map(changes.flatMap((one) => (one.change === 'ends' ? [[one.unit.unitId, one.unit.name]] : [])));
  const windows = await selectRunningWindows(work.tx, [...ended.keys()]);
  const owed = await selectOwedBy(work.tx, [...ended.keys()]);
  const touched = [...idsOf(changes, 'changes'), ...ended.keys()];
  const accepted = await selectAcceptedSince(work.tx, touched, reform.effectiveOn);
  return [
    ...windows.map(({ issuerId, windows: count }) =>
      reformFinding('duties-running', issuerId, { name: ended.get(issuerId), count }),
    ),
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
  const touched = [...idsOf(planned.changes, 'changes'), ...idsOf(planned.changes, 'ends')];
  const later = await selectLaterRows(work.tx, touched, planned.reform.effectiveOn);
  return [
    ...judgeRights(planned, mine),
    ...judgeLater(planned, later),
    ...(await judgeOpened(work, planned)),
    ...(await judgeWork(work, planned)),
  ];
}
