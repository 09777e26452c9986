import { type Paragraph, paragraphsOf } from '../rules/reading/paragraphs.ts';
import type { Certainty, DocumentReading, ReadSection, Span } from '../rules/reading/reading.ts';

/** One thing that was read, where it stands; `id` joins the card with the marks in the text. */
export interface Place {
  readonly id: string;
  readonly where: Span;
  readonly unsure: boolean;
}

export const dutyId = (duty: number): string => `duty-${duty}`;
export const windowId = (duty: number, window: number): string => `duty-${duty}-window-${window}`;

const headerFields = ['superiorBody', 'issuer', 'number', 'symbol', 'place', 'dateParts', 'kind', 'subject'] as const;

/** Everything the reading shows a place for, in the order of the cards. */
export function placesOf(reading: DocumentReading): Place[] {
  const places: Place[] = [];
  const add = (id: string, found: { where: Span; certainty?: Certainty } | undefined) => {
    if (found && found.where.end > found.where.start) {
      places.push({ id, where: found.where, unsure: found.certainty === 'unsure' });
    }
  };
  for (const field of headerFields) add(field, reading.header[field]);
  add('year', reading.year);
  reading.addressees.forEach((addressee, index) => {
    add(`addressee-${index}`, addressee);
  });
  reading.header.legalBases.forEach((base, index) => {
    add(`base-${index}`, base);
  });
  reading.duties.forEach((duty, index) => {
    const id = dutyId(index);
    add(id, duty);
    add(`${id}-who`, duty.who);
    add(`${id}-receiver`, duty.receiver);
    add(`${id}-channel`, duty.channel);
    duty.windows.forEach(({ dueWhere, windowWhere, certainty }, place) => {
      if (windowWhere) add(`${windowId(index, place)}-days`, { where: windowWhere, certainty });
      add(`${windowId(index, place)}-due`, { where: dueWhere, certainty: windowWhere ? 'sure' : certainty });
    });
  });
  reading.unscheduled.forEach((one, index) => {
    add(`unscheduled-${index}`, one);
  });
  reading.recipients.forEach((one, index) => {
    add(`recipient-${index}`, one);
  });
  add('signatory', reading.signatory);
  reading.sections.forEach((section, index) => {
    add(`section-${index}`, { where: section.titleWhere });
  });
  reading.findings.forEach(({ where }, index) => {
    if (where) add(`finding-${index}`, { where });
  });
  return places;
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
