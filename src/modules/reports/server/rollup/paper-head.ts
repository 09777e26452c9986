import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import { selectAbove, selectUnit } from '#modules/organisation/server/public.ts';
import { selectProgramme, type WindowInContext } from '#modules/programmes/server/public.ts';
import type { Work } from '#platform/work.ts';
import type { PaperHead } from '../../rules/rollup/official-consolidation.ts';

type Dated = WindowInContext & { readonly firstDay: PlainDate; readonly lastDay: PlainDate };

/** The number and the day a document is given, when they are known. */
export interface PaperNumber {
  readonly number?: number | undefined;
  readonly date?: PlainDate | undefined;
}

/** A programme as documents name it, its office as it was called when it signed, and the one it rests on. */
async function citedProgrammes(work: Work, unitId: Id, programmeId: Id, otherwise: PlainDate) {
  const cite = async (from: { unitId: Id; id: Id }) => {
    const found = await selectProgramme(work.tx, from.unitId, from.id);
    if (!found) throw new Error(`Programme ${from.id} of a window is missing`);
    const day = found.signedOn ?? found.issuedOn ?? otherwise;
    const office = (await selectUnit(work.tx, from.unitId, day)) ?? (await selectUnit(work.tx, from.unitId, otherwise));
    return { ...found, issuer: office?.name ?? '' };
  };
  const programme = await cite({ unitId, id: programmeId });
  return { programme, parent: programme.parent ? await cite(programme.parent) : undefined };
}

/** What stands at the head of a unit's document on a window: its name, who governs it and whom it reports to that day. */
export async function paperHead(
  work: Work,
  unitId: Id,
  { number, date }: PaperNumber,
  { unitId: askingId, programmeId, dutyTitle, name, firstDay, lastDay }: Dated,
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
  const { programme, parent } = await citedProgrammes(work, askingId, programmeId, lastDay);
  const window = { dutyTitle, windowName: name, firstDay, lastDay, programme, ...(askingId === unitId && { parent }) };
  return { issuer, governing: governing?.name, above: above?.name, number, date, today, ...window, ...content };
}
