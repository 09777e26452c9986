import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { selectAbove, selectUnit } from '#modules/organisation/server/public.ts';
import type { WindowInContext } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { PaperHead } from '../../rules/rollup/official-consolidation.ts';

type Dated = WindowInContext & { readonly firstDay: PlainDate; readonly lastDay: PlainDate };

/** The number and the day a document is given, when they are known. */
export interface PaperNumber {
  readonly number?: number | undefined;
  readonly date?: PlainDate | undefined;
}

/** What stands at the head of a unit's document on a window: its name, who governs it and whom it reports to that day. */
export async function paperHead(
  work: Work,
  unitId: Id,
  { number, date }: PaperNumber,
  { dutyTitle, programmeTitle, name, firstDay, lastDay }: Dated,
  content: Pick<PaperHead, 'form' | 'words'>,
): Promise<PaperHead> {
  const { today } = work;
  const day = date ?? today;
  const now = await selectUnit(work.tx, unitId, day);
  // An office that has ended writes as it was at the end of the window.
  const issuer = now ?? (await selectUnit(work.tx, unitId, lastDay));
  if (!issuer) throw new Refusal('not-found');
  const asOf = now ? day : lastDay;
  const [governing] = await selectAbove(work.tx, unitId, 'governed_by', asOf);
  const [above] = await selectAbove(work.tx, unitId, 'reports_to', asOf);
  const window = { dutyTitle, programmeTitle, windowName: name, firstDay, lastDay };
  return { issuer, governing: governing?.name, above: above?.name, number, date, today, ...window, ...content };
}
