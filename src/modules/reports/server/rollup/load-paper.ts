import type { QueryOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import type { rollupContract } from '../../rollup-contract.ts';
import { consolidatedReport } from '../../rules/rollup/official-consolidation.ts';
import { loadView, type View } from './load-view.ts';
import { paperHead } from './paper-head.ts';

export type PaperQuery = QueryOf<(typeof rollupContract)['paperDocx']>;

export interface Paper {
  readonly view: View;
  readonly report: ReturnType<typeof consolidatedReport>;
  readonly unitName: string;
  readonly withSensitive: boolean;
}

/** The consolidated report as an official document, before it is laid out. */
export async function loadPaper(work: Work, unitId: Id, windowId: Id, query: PaperQuery): Promise<Paper> {
  await work.need('rollup.read', unitId);
  const view = await loadView(work, unitId, windowId, query.view);
  const { window, totals, coverage } = view;
  const withSensitive = await work.may('sensitive.read', unitId);
  const head = await paperHead(work, unitId, query, window, { form: totals.form, words: view.words });
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
  return { view, report, unitName: head.issuer.name, withSensitive };
}
