import type { PlainDate } from '#base/date.ts';
import type { Id } from '#base/id.ts';
import { Refusal } from '#base/refusal.ts';
import type { DocumentKind } from '#modules/documents/rules/official/document-kinds.ts';
import type { ReportHeader } from '#modules/documents/rules/official/official-report.ts';
import { selectAbove, selectUnit } from '#modules/organisation/server/public.ts';
import type { Work } from '#platform/work.ts';

/** Who writes a paper drawn from a register, and who signs for it. */
export interface PaperHead {
  readonly header: ReportHeader;
  /** `Hiệu trưởng`; the name stays to be written. */
  readonly headTitle: string;
  readonly superior: string | null;
}

/** The head of a paper of a unit as it was on a day; `dated`: the paper bears that day, else it is left to be written. */
export async function paperHead(
  work: Work,
  unitId: Id,
  { kind, day, dated }: { readonly kind: DocumentKind; readonly day: PlainDate; readonly dated: boolean },
): Promise<PaperHead> {
  const unit = (await selectUnit(work.tx, unitId, day)) ?? (await selectUnit(work.tx, unitId, work.today));
  if (!unit) throw new Refusal('not-found');
  const [governing] = await selectAbove(work.tx, unitId, 'governed_by', day);
  return {
    header: {
      ...(governing ? { governingBody: governing.name } : {}),
      issuer: unit.name,
      kind,
      agencyAbbreviation: unit.abbreviation ?? '',
      place: unit.placeName ?? '',
      ...(dated ? { date: day } : { month: day.slice(0, 7) }),
    },
    headTitle: unit.headTitle ?? 'Thủ trưởng đơn vị',
    superior: governing?.name ?? null,
  };
}
