import type { QueryOf, ReplyOf } from '#base/endpoint.ts';
import { Refusal } from '#base/refusal.ts';
import { compareVietnamese } from '#base/vietnamese.ts';
import { recordLook } from '#modules/history/server/public.ts';
import { selectNamesOn } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { rollupContract } from '../../rollup-contract.ts';
import type { RollUp } from '../../rules/form/roll-up.ts';
import { inDecimals, joinTallies } from '../../rules/rollup/join-tallies.ts';
import { heldBackByChild } from '../../rules/rollup/shown-totals.ts';
import { tellsSensitive } from './record-total-look.ts';
import { versionsOf } from './rollup-context.ts';
import { selectTalliesBelow } from './tally-store.ts';

type C = typeof rollupContract;

/** One total per child of a unit, over every accepted report of a form and its days below it. */
export async function rollUpByChild(
  work: Work,
  query: QueryOf<C['rollUpByChild']>,
): Promise<ReplyOf<C['rollUpByChild']>> {
  const { under, firstDay, lastDay } = query;
  await work.need('rollup.read', under);
  const forms = versionsOf(query.formCode);
  const form = forms.find(({ version }) => version === query.formVersion);
  if (!form) throw new Refusal('rollup-form-unknown', { formCode: query.formCode });
  const day = query.day ?? lastDay;
  const days = { formCode: form.code, firstDay, lastDay };
  const rows = await selectTalliesBelow(work.tx, forms, days, { root: under, day });
  const { total, children, reports } = joinTallies(rows, forms);
  const maySee = await work.may('sensitive.read', under);
  if (maySee && tellsSensitive(form, total)) {
    await recordLook(work, { unitId: under, subjectKind: 'unit', subjectId: under }, 'read-sensitive', {
      from: firstDay,
      to: lastDay,
    });
  }
  const held = heldBackByChild(form, children.values(), work.today);
  const figures = (rolled: RollUp, isHeld: (code: string, sensitive: boolean) => boolean) => {
    const shown = form.indicators.map(({ code, decimals, sensitive }) => {
      const tally = rolled.get(code);
      const hidden = sensitive && isHeld(code, sensitive);
      return { sum: tally?.reporters && !hidden ? String(inDecimals(tally, decimals)) : null, tally };
    });
    return { sums: shown.map(({ sum }) => sum), reporters: shown.map(({ tally }) => tally?.reporters ?? 0) };
  };
  const counts = new Map<string | null, number>();
  for (const row of rows) counts.set(row.childId, (counts.get(row.childId) ?? 0) + row.reports);
  const ids = [...children.keys()].filter((id) => id !== null);
  const names = await selectNamesOn(work.tx, ids, day);
  return {
    day,
    indicators: form.indicators.map(({ code, name, decimals, sensitive }) => ({ code, name, decimals, sensitive })),
    children: ids
      .map((unitId) => ({ unitId, name: names.get(unitId) ?? '' }))
      .sort((a, b) => compareVietnamese(a.name, b.name))
      .map(({ unitId, name }) => ({
        unitId,
        name,
        reports: counts.get(unitId) ?? 0,
        ...figures(children.get(unitId) ?? new Map(), (code) => !maySee || held.has(code)),
      })),
    total: { reports, ...figures(total, () => !maySee) },
    withheld: [...held],
  };
}
