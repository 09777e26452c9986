import type { PlainDate } from '#base/date.ts';
import type { ReplyOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { compareVietnamese } from '#base/vietnamese.ts';
import { selectNamesOn } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { rollupContract } from '../../rollup-contract.ts';
import { indicatorsFor, type SchoolLevel } from '../../rules/form/form.ts';
import { inDecimals } from '../../rules/rollup/join-tallies.ts';
import { unitOf } from '../../rules/rollup/shown-totals.ts';
import { loadView } from './load-view.ts';
import type { Totals } from './rollup-context.ts';
import { type PlacedSource, sourcesOfView } from './sources-of-view.ts';

type C = typeof rollupContract;

/** Reports whose form and levels were asked for the figure, with its value in the decimals of the total. */
function sourcesOf({ forms }: Totals, code: string, decimals: number, cells: readonly PlacedSource[]) {
  return cells
    .flatMap((cell) => {
      const form = forms.find(({ version }) => version === cell.formVersion);
      const asked = form && indicatorsFor(form, cell.levels as SchoolLevel[]).find((one) => one.code === code);
      if (!asked) return [];
      const tally = { decimals: asked.decimals, reporters: 1, notApplicable: 0, blank: 0 };
      const value = cell.value === null ? null : String(inDecimals({ ...tally, sum: BigInt(cell.value) }, decimals));
      return [{ ...cell, value }];
    })
    .sort((a, b) => compareVietnamese(a.name, b.name));
}

/**
 * Which reports one total rests on, down to a lower office's own closed total, to be opened next; by another tree those
 * are opened already, and each unit stands under its child of the office there. A sensitive figure never opens per unit, whoever asks.
 */
export async function readProvenance(
  work: Work,
  unitId: Id,
  windowId: Id,
  code: string,
  query: { view?: number | 'live' | undefined; day?: PlainDate | undefined },
): Promise<ReplyOf<C['readProvenance']>> {
  await work.need('rollup.read', unitId);
  const view = await loadView(work, unitId, windowId, query.view, query.day);
  const { totals } = view;
  const indicator = totals.form.indicators.find((one) => one.code === code);
  if (!indicator) throw new Refusal('not-found');
  const decimals = totals.total.get(code)?.decimals ?? indicator.decimals;
  const places = totals.forms.flatMap(({ version, indicators }) => {
    const place = indicators.findIndex((one) => one.code === code) + 1;
    return place > 0 ? [{ formVersion: version, place }] : [];
  });
  const cells = indicator.sensitive ? [] : await sourcesOfView(work, view, places);
  return {
    code,
    name: indicator.name,
    unit: unitOf(indicator),
    kind: indicator.kind,
    decimals,
    officeName: (await selectNamesOn(work.tx, [unitId], view.day)).get(unitId) ?? '',
    sensitive: indicator.sensitive,
    sources: sourcesOf(totals, code, decimals, cells).map((cell) => ({
      unitId: cell.unitId,
      assignmentId: cell.assignmentId,
      name: cell.name,
      value: cell.value,
      notApplicable: cell.notApplicable,
      version: cell.version,
      acceptedAt: cell.decidedAt?.toISOString() ?? null,
      acceptedBy: cell.decidedBy,
      late: cell.late,
      ...(cell.under === undefined ? {} : { under: cell.under }),
      opens:
        cell.consolidationWindowId && cell.consolidationVersion
          ? { windowId: cell.consolidationWindowId, version: cell.consolidationVersion }
          : null,
    })),
    missing: indicator.sensitive ? [] : view.coverage.missing.map(({ name }) => name),
  };
}
