import type { ReplyOf } from '#base/endpoint.ts';
import type { WindowInContext } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { reportsContract } from '../contract.ts';
import { previousOf, sameOfLastYear } from '../rules/compare-windows.ts';
import { fromStored } from '../rules/figures-array.ts';
import type { Viewer } from '../rules/who-sees.ts';
import { type AcceptedWindow, selectAcceptedFigures, selectAcceptedWindows } from './compare-store.ts';
import { formOf, type Report } from './report-context.ts';

type View = ReplyOf<(typeof reportsContract)['readReport']>;

/**
 * The accepted figures beside the fields: the window before, and the same window of last year. Who reads from outside the
 * unit sees only what the same office asked by the same form: figures handed in elsewhere are not theirs to see here.
 */
export async function comparisonsOf(
  work: Work,
  { row }: Report,
  { inside }: Viewer,
  window: WindowInContext,
  codes: readonly string[],
): Promise<Pick<View, 'previous' | 'lastYear'>> {
  const windows = await selectAcceptedWindows(work.tx, row, inside);
  const [previous, lastYear] = [previousOf(window, windows), sameOfLastYear(window, windows)];
  const needed = [previous, lastYear].flatMap((one) => one?.windowId ?? []);
  const accepted = await selectAcceptedFigures(work.tx, row.unitId, needed);
  const beside = (other: AcceptedWindow | undefined): View['previous'] => {
    const found = other && accepted.find(({ windowId }) => windowId === other.windowId);
    if (!other?.firstDay || !other.lastDay || !found) return null;
    const figures = fromStored(formOf(found.formCode, found.formVersion), found);
    const cells = Object.fromEntries(codes.map((code) => [code, figures[code] ?? null]));
    return { windowName: other.name, firstDay: other.firstDay, lastDay: other.lastDay, cells };
  };
  return { previous: beside(previous), lastYear: beside(lastYear) };
}
