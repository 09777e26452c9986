import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { compareVietnamese } from '#base/vietnamese.ts';
import { selectNamesOn } from '#modules/organisation/server/public.ts';
import { selectOpenedUnits, selectTotalsReceived } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { RollUp, Tally } from '../../rules/form/roll-up.ts';
import { type CoverageOfWindow, coverClosed, coverOpened, coverWindow } from '../../rules/rollup/coverage.ts';
import { type ClosedTotal, selectTotalsInside } from './changes-store.ts';
import {
  type ClosedVersion,
  type ConsolidationRow,
  selectClosedVersions,
  selectConsolidation,
  selectSources,
} from './consolidation-store.ts';
import { type ExpectedUnit, selectCoverageBelow, selectExpectedUnits } from './coverage-store.ts';
import { findReportWindow, loadTotals, type ReportWindow, type Totals } from './rollup-context.ts';
import type { Which } from './tally-store.ts';

/** The consolidated report of a window as it stands now, or as a version was closed. */
export interface View {
  readonly place: { readonly unitId: Id };
  readonly window: ReportWindow;
  readonly row: ConsolidationRow | undefined;
  readonly versions: readonly ClosedVersion[];
  /** Undefined for the live total. */
  readonly closed: ClosedVersion | undefined;
  readonly which: Which;
  readonly day: PlainDate;
  readonly totals: Totals;
  readonly coverage: CoverageOfWindow;
  readonly below: readonly { unitId: Id; name: string; expected: number; accepted: number; missing: string[] }[];
  /** The closed totals among its sources. */
  readonly totalsBelow: readonly ClosedTotal[];
  readonly words: Readonly<Record<string, string>>;
  readonly gapsNote: string;
  readonly inside: boolean;
}

/**
 * What was frozen stays as it was frozen, whatever became known of the units since. By another tree it rests on the units
 * that were opened.
 */
function frozen(totals: Totals, closed: ClosedVersion, isOtherTree: boolean): RollUp {
  const total = new Map(totals.total);
  totals.form.indicators.forEach(({ code, decimals }, i) => {
    const tally: Tally | undefined = total.get(code);
    const sum = BigInt(closed.cells[i] ?? '0');
    const reporters = isOtherTree ? (tally?.reporters ?? 0) : (closed.reporters[i] ?? 0);
    total.set(code, { blank: 0, notApplicable: 0, ...tally, sum, decimals, reporters });
  });
  return total;
}

/** The reports a closed version rests on, with whether each came late. */
async function sourcesOf(
  work: Work,
  { unitId, consolidationId, version }: ClosedTotal,
  units: readonly ExpectedUnit[],
) {
  const used = new Set(
    (await selectSources(work.tx, unitId, consolidationId, version)).map(({ assignmentId }) => assignmentId),
  );
  return units.filter(({ assignmentId }) => used.has(assignmentId));
}

/**
 * By another tree the units in closed totals stand in the place of those: who is in the total, and who is missing, named
 * as on the day of that tree.
 */
async function openCoverage(
  work: Work,
  coverage: CoverageOfWindow,
  totals: readonly ClosedTotal[],
  units: readonly ExpectedUnit[],
  day: PlainDate,
): Promise<CoverageOfWindow> {
  const inside = await selectOpenedUnits(work.tx, totals);
  const lacking = [...coverage.missing, ...inside.filter(({ waiting }) => waiting !== null)];
  const ids = lacking.map(({ unitId }) => unitId);
  const names = await selectNamesOn(work.tx, ids, day);
  const opened = new Set(totals.map(({ unitId }) => unitId));
  const late = units.filter(({ unitId, late: isLate }) => isLate && opened.has(unitId)).length;
  const named = coverage.missing.map((unit) => ({ ...unit, name: names.get(unit.unitId) ?? unit.name }));
  return coverOpened(
    { ...coverage, missing: named },
    { count: totals.length, late },
    inside.map((unit) => ({ ...unit, name: names.get(unit.unitId) ?? '' })),
  );
}

/** Loads what is to be shown: a closed version, the newest closed one unless said, or `live`. Rights are asked before. */
export async function loadView(
  work: Work,
  unitId: Id,
  windowId: Id,
  wanted: number | 'live' | undefined,
  asOf?: PlainDate,
): Promise<View> {
  const window = await findReportWindow(work, unitId, windowId);
  const row = await selectConsolidation(work.tx, unitId, windowId);
  const versions = row ? await selectClosedVersions(work.tx, unitId, row.id) : [];
  const closed =
    wanted === 'live' ? undefined : versions.find(({ version }) => version === (wanted ?? row?.closedVersion));
  if (typeof wanted === 'number' && !closed) throw new Refusal('not-found');
  const received = { windowId, receiverId: unitId, today: work.today };
  const which: Which = row && closed ? { unitId, consolidationId: row.id, version: closed.version } : received;
  const day = asOf ?? window.lastDay;
  const loaded = await loadTotals(work, { ...(closed ?? window), lastDay: window.lastDay }, which, {
    root: unitId,
    day,
  });
  const expected = await selectExpectedUnits(work.tx, received, window.lastDay);
  const live = coverWindow(expected, work.now);
  const totalsBelow =
    'version' in which
      ? await selectTotalsInside(work.tx, which)
      : await selectTotalsReceived(work.tx, [windowId], received);
  const names = new Map(expected.map((unit) => [unit.unitId, unit.name]));
  const isOtherTree = day !== window.lastDay;
  const ownCoverage =
    closed && 'version' in which ? coverClosed(closed, await sourcesOf(work, which, expected), live.waived) : live;
  // What is missing inside is named by another tree itself.
  const below = await selectCoverageBelow(
    work.tx,
    isOtherTree ? [] : totalsBelow.map((one) => ({ ...one, consolidationVersion: one.version })),
  );
  // From above, the drafts of an office are not seen.
  const inside = work.mayHere('rollup.read', unitId);
  return {
    place: { unitId },
    window,
    row,
    versions,
    closed,
    which,
    day,
    totals: closed ? { ...loaded, total: frozen(loaded, closed, isOtherTree) } : loaded,
    coverage: isOtherTree ? await openCoverage(work, ownCoverage, totalsBelow, expected, day) : ownCoverage,
    below: below
      .map((one) => ({ ...one, name: names.get(one.unitId) ?? '', missing: one.missing.map(({ name }) => name) }))
      .sort((a, b) => compareVietnamese(a.name, b.name)),
    totalsBelow,
    words: closed?.words ?? (inside ? row?.words : undefined) ?? {},
    gapsNote: closed?.gapsNote ?? (inside ? row?.gapsNote : undefined) ?? '',
    inside,
  };
}
