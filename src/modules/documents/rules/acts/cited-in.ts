import type { PlainDate } from '#base/date.ts';
import { type CitationKind, citationKind, citationYear, normalNumber } from '../reading/citation-key.ts';
import type { CitationRelation } from '../reading/citation-relation.ts';
import type { DocumentReading } from '../reading/reading.ts';
import { type ActKey, citationKey } from './act-key.ts';
import { actKindNames } from './act-kind-names.ts';

/** Raised whenever `citedIn` says something else of the same reading: what was written by an earlier rule is written anew. */
export const CITED_BY_RULE = 2;

/** A citation as the library keeps it. */
export interface CitedAct {
  readonly ordinal: number;
  readonly key: ActKey;
  readonly kind: CitationKind;
  readonly label: string;
  readonly year: number | null;
  readonly day: PlainDate | null;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly relation: CitationRelation;
  readonly locator: string | null;
  /** The citation in whose subject it stands: “Kết luận A về tiếp tục thực hiện Chỉ thị B”. */
  readonly within: number | null;
  readonly withinKey: ActKey | null;
  readonly withinYear: number | null;
  readonly isBasis: boolean;
  readonly start: number;
  readonly end: number;
}

const short = (text: string | undefined, longest: number): string | null =>
  text === undefined ? null : text.replace(/\s+/gu, ' ').trim().slice(0, longest).toWellFormed();

/** Every act a reading cites, in the order of the text. What could never be found again is left out. */
export function citedIn({ citations, header }: Pick<DocumentReading, 'citations' | 'header'>): CitedAct[] {
  const bases = new Set(header.legalBases.map(({ where }) => where.start));
  const found: CitedAct[] = [];
  for (const [ordinal, citation] of citations.entries()) {
    const key = citationKey(citation);
    if (key === undefined) continue;
    const kind = citationKind(citation.kind?.name, citation.numberSymbol);
    const number = normalNumber(citation);
    const label = number === null ? citation.raw : `${citation.kind?.name ?? actKindNames[kind]} ${number}`;
    const before = citation.nested && found.at(-1)?.ordinal === ordinal - 1 ? found.at(-1) : undefined;
    found.push({
      ordinal,
      key,
      kind: number === null && kind === 'other' ? 'law' : kind,
      label: short(label, 200) ?? '',
      year: citationYear(citation),
      day: citation.date ?? null,
      issuer: short(citation.issuer, 200),
      subject: short(citation.subject, 500),
      relation: citation.relation,
      locator: short(citation.locator, 200),
      within: before?.ordinal ?? null,
      withinKey: before?.key ?? null,
      withinYear: before?.year ?? null,
      isBasis: bases.has(citation.where.start),
      start: citation.where.start,
      end: citation.where.end,
    });
  }
  return found;
}
