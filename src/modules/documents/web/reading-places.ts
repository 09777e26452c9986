import { type Paragraph, paragraphsOf } from '../rules/reading/paragraphs.ts';
import type { DocumentReading, ReadSection, Span } from '../rules/reading/reading.ts';
import { isOpen, type ReviewedItem } from '../rules/review/decisions.ts';

/** One thing that was read, where it stands; `id` joins the card with the marks in the text. */
export interface Place {
  /** The key of an item, for its parts with their name behind (`duty@120/who`); of sections and findings their number. */
  readonly id: string;
  readonly where: Span;
  readonly unsure: boolean;
}

/** The id of a part of an item. */
const partId = (key: string, part: string): string => (part === '' ? key : `${key}/${part}`);

/** The item a place belongs to. */
export const itemOf = (id: string): string => id.replace(/\/.*$/u, '');

type Findings = readonly { readonly where?: Span | undefined }[];

/** Every place the cards show, in their order; what was removed has none any more. */
export function placesOf(
  items: readonly ReviewedItem[],
  sections: readonly ReadSection[],
  findings: Findings,
): Place[] {
  const shown = items.filter(({ isGone }) => !isGone);
  return [
    ...shown.flatMap((item) =>
      item.spans.map(({ part, start, end }) => ({
        id: partId(item.key, part),
        where: { start, end },
        unsure: item.unsure && isOpen(item) && item.value.item !== 'duty',
      })),
    ),
    ...sections.map(({ titleWhere }, index) => ({ id: `section-${index}`, where: titleWhere, unsure: false })),
    ...findings.flatMap(({ where }, index) =>
      where && where.end > where.start ? [{ id: `finding-${index}`, where, unsure: false }] : [],
    ),
  ];
}

/** A stretch of one paragraph with the things read in it, the narrowest first. */
export interface Segment extends Span {
  readonly places: readonly Place[];
}

export interface Line {
  readonly paragraph: Paragraph;
  readonly look: LineLook;
  readonly segments: readonly Segment[];
}

export type LineLook = 'plain' | 'blank' | 'title' | 'subject' | 'right' | 'signature' | 'heading' | 'subheading';

const LONGEST_HEADING = 160;

const width = ({ where }: Place): number => where.end - where.start;

function segmentsOf(paragraph: Paragraph, places: readonly Place[]): Segment[] {
  const inside = places.filter(({ where }) => where.start < paragraph.end && paragraph.start < where.end);
  const cuts = new Set([paragraph.start, paragraph.end]);
  for (const { where } of inside) {
    cuts.add(Math.max(where.start, paragraph.start));
    cuts.add(Math.min(where.end, paragraph.end));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? start;
    const here = inside.filter(({ where }) => where.start <= start && end <= where.end);
    return { start, end, places: here.sort((a, b) => width(a) - width(b)) };
  });
}

/** The lines of the text, each with its look and its marks. */
export function linesOf(reading: DocumentReading, places: readonly Place[]): Line[] {
  const looks = looksOf(reading);
  const byPlace = [...places].sort((a, b) => a.where.start - b.where.start);
  let open: Place[] = [];
  let next = 0;
  return paragraphsOf(reading.text).map((paragraph) => {
    open = open.filter(({ where }) => where.end > paragraph.start);
    for (let place = byPlace[next]; place && place.where.start < paragraph.end; place = byPlace[next]) {
      open.push(place);
      next += 1;
    }
    const hit = looks.find(({ at }) => paragraph.start <= at && at < paragraph.end);
    const look = hit?.look ?? (paragraph.text.trim() === '' ? 'blank' : 'plain');
    return { paragraph, look, segments: segmentsOf(paragraph, open) };
  });
}

function looksOf({ header, signatory, sections }: DocumentReading): { at: number; look: LineLook }[] {
  const looks: { at: number; look: LineLook }[] = [];
  if (header.kind) looks.push({ at: header.kind.where.start, look: 'title' });
  if (header.subject) looks.push({ at: header.subject.where.start, look: 'subject' });
  if (header.dateParts) looks.push({ at: header.dateParts.where.start, look: 'right' });
  if (signatory) looks.push({ at: signatory.where.start, look: 'signature' });
  const walk = (list: readonly ReadSection[], depth: number) => {
    for (const section of list) {
      // A dash leads a paragraph, not a heading.
      if (/[\p{L}\d]/u.test(section.marker) && section.title.length <= LONGEST_HEADING) {
        looks.push({ at: section.titleWhere.start, look: depth === 0 ? 'heading' : 'subheading' });
      }
      walk(section.children, depth + 1);
    }
  };
  walk(sections, 0);
  return looks;
}
