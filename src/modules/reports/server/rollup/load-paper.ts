import type { PlainDate } from '#base/date.ts';
import type { QueryOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { selectNamesOn } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { rollupContract } from '../../rollup-contract.ts';
import { consolidatedReport } from '../../rules/rollup/official-consolidation.ts';
import { loadView, type View } from './load-view.ts';
import { paperHead } from './paper-head.ts';

/** `day`: of another tree than that of the window; only a comparison copy has one. */
export type PaperQuery = QueryOf<(typeof rollupContract)['paperDocx']> & { readonly day?: PlainDate | undefined };

export interface Paper {
  readonly view: View;
  readonly report: ReturnType<typeof consolidatedReport>;
  readonly unitName: string;
  readonly withSensitive: boolean;
  /** By another tree than that of the window: no document, only a copy to compare with. */
  readonly isOtherTree: boolean;
}

/** The consolidated report as an official document, before it is laid out. */
export async function loadPaper(work: Work, unitId: Id, windowId: Id, query: PaperQuery): Promise<Paper> {
  await work.need('rollup.read', unitId);
  const view = await loadView(work, unitId, windowId, query.view, query.day);
  const { window, totals, coverage } = view;
  const withSensitive = await work.may('sensitive.read', unitId);
  const isOtherTree = view.day !== window.lastDay;
  const head = await paperHead(work, unitId, isOtherTree ? {} : query, window, {
    form: totals.form,
    words: view.words,
  });
  const report = consolidatedReport({
    ...head,
    rolled: totals.total,
    withSensitive,
    expected: coverage.expected,
    accepted: coverage.accepted,
    missing: coverage.missing.map(({ name }) => name),
    gapsNote: view.gapsNote,
    below: view.below,
    isDraft: view.closed === undefined,
  });
  const unitName = isOtherTree
    ? ((await selectNamesOn(work.tx, [unitId], view.day)).get(unitId) ?? head.issuer.name)
    : head.issuer.name;
  return { view, report, unitName, withSensitive, isOtherTree };
}
