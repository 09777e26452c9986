import type { PlainDate } from '#base/date.ts';
import type { QueryOf } from '#base/endpoint.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { selectAbove, selectUnit } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { rollupContract } from '../../rollup-contract.ts';
import { consolidatedReport, type PaperHead } from '../../rules/rollup/official-consolidation.ts';
import { loadView, type View } from './load-view.ts';

export type PaperQuery = QueryOf<(typeof rollupContract)['paperDocx']>;

/** A unit as documents name it, with who governs it and whom it reports to, as of the day of the document. */
export async function paperUnit(
  work: Work,
  unitId: Id,
  date: PlainDate | undefined,
  otherwise: PlainDate,
): Promise<Pick<PaperHead, 'issuer' | 'governing' | 'above'>> {
  const day = date ?? work.today;
  const now = await selectUnit(work.tx, unitId, day);
  // An office that has ended writes as it was at the end of the window.
  const issuer = now ?? (await selectUnit(work.tx, unitId, otherwise));
  if (!issuer) throw new Refusal('not-found');
  const asOf = now ? day : otherwise;
  const [governing] = await selectAbove(work.tx, unitId, 'governed_by', asOf);
  const [above] = await selectAbove(work.tx, unitId, 'reports_to', asOf);
  return { issuer, governing: governing?.name, above: above?.name };
}

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
  const facts = await paperUnit(work, unitId, query.date, window.lastDay);
  const report = consolidatedReport({
    ...facts,
    number: query.number,
    date: query.date,
    today: work.today,
    dutyTitle: window.dutyTitle,
    programmeTitle: window.programmeTitle,
    windowName: window.name,
    firstDay: window.firstDay,
    lastDay: window.lastDay,
    form: totals.form,
    words: view.words,
    rolled: totals.total,
    withSensitive,
    expected: coverage.expected,
    accepted: coverage.accepted,
    missing: coverage.missing.map(({ name }) => name),
    gapsNote: view.gapsNote,
    below: view.below,
    isDraft: view.closed === undefined,
  });
  return { view, report, unitName: facts.issuer.name, withSensitive };
}
