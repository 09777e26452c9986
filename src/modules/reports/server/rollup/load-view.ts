import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { compareVietnamese } from '#base/vietnamese.ts';
import type { Work } from '#platform/work.ts';
import type { RollUp, Tally } from '../../rules/form/roll-up.ts';
import { type CoverageOfWindow, coverClosed, coverWindow } from '../../rules/rollup/coverage.ts';
import { type ClosedTotal, selectTotalsInForce, selectTotalsInside } from './changes-store.ts';
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

/** What was frozen stays as it was frozen, whatever became known of the units since. */
function frozen(totals: Totals, closed: ClosedVersion): RollUp {
  const total = new Map(totals.total);
  totals.form.indicators.forEach(({ code, decimals }, i) => {
    const tally: Tally | undefined = total.get(code);
    const sum = BigInt(closed.cells[i] ?? '0');
    const reporters = closed.reporters[i] ?? 0;
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
      : await selectTotalsInForce(work.tx, unitId, [windowId], work.today);
  const names = new Map(expected.map((unit) => [unit.unitId, unit.name]));
  const below = await selectCoverageBelow(
    work.tx,
    totalsBelow.map((one) => ({ ...one, consolidationVersion: one.version })),
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
    totals: closed ? { ...loaded, total: frozen(loaded, closed) } : loaded,
    coverage:
      closed && 'version' in which ? coverClosed(closed, await sourcesOf(work, which, expected), live.waived) : live,
    below: below
      .map((one) => ({ ...one, name: names.get(one.unitId) ?? '', missing: one.missing.map(({ name }) => name) }))
      .sort((a, b) => compareVietnamese(a.name, b.name)),
    totalsBelow,
    words: closed?.words ?? (inside ? row?.words : undefined) ?? {},
    gapsNote: closed?.gapsNote ?? (inside ? row?.gapsNote : undefined) ?? '',
    inside,
  };
}
