import { findCitations } from './citations.ts';
import { cleanText } from './clean-text.ts';
import { findAnchors } from './duty-anchors.ts';
import { judgeReading } from './judge-reading.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import { type Place, readDuties } from './read-duties.ts';
import { readHeader } from './read-header.ts';
import { issuerFromOpening, openingOf, readAddressees, readLegalBases } from './read-opening.ts';
import { readAnnexes, readSections } from './read-sections.ts';
import { readRecipients, readSignatory } from './read-tail.ts';
import { readUnscheduled } from './read-unscheduled.ts';
import { readYear } from './read-year.ts';
import type { DocumentReading, ReadingFinding, ReadSection, Span } from './reading.ts';
import { findZones } from './zones.ts';

/**
 * Reads a Vietnamese administrative document: what it is, what it asks of whom and by when. The same text always gives
 * the same reading; nothing is invented, what could not be read is a finding.
 */
export function readDocument(raw: string): DocumentReading {
  const { text, repairs, isCut } = cleanText(raw);
  const paragraphs = paragraphsOf(text);
  const zones = findZones(paragraphs);
  const opening = openingOf(paragraphs, zones);
  const header = readHeader(paragraphs, zones, readLegalBases(opening));
  const issuer = header.issuer ?? issuerFromOpening(opening);
  const { year, schoolYear } = readYear(header);
  const [body, annexes] = [paragraphs.slice(zones.body, zones.tail), paragraphs.slice(zones.annex)];
  const content = [...body, ...annexes];
  const sections = [...readSections(body), ...readAnnexes(annexes)];
  const places = placesOf(content, sections);
  const owed = readDuties(text, places, year && { year: year.value, schoolYear });
  const signatory = readSignatory(paragraphs, zones);
  const reading = {
    text,
    repairs,
    header: { ...header, ...(issuer && { issuer }) },
    ...(year && { year }),
    schoolYear,
    addressees: readAddressees(opening),
    sections,
    duties: owed.duties,
    unscheduled: [...owed.unscheduled, ...readUnscheduled(places)].sort((a, b) => a.where.start - b.where.start),
    recipients: readRecipients(paragraphs, zones),
    ...(signatory && { signatory }),
    citations: findCitations(text),
  };
  const rest: ReadingFinding[] = isCut ? [{ code: 'not-read', severity: 'warning', facts: { part: 'rest' } }] : [];
  return { ...reading, findings: [...owed.findings, ...judgeReading(reading), ...rest] };
}

/** Each paragraph with the sections around it and the line that introduces its list. */
function placesOf(content: readonly Paragraph[], sections: readonly ReadSection[]): Place[] {
  const byStart = new Map(content.map((paragraph) => [paragraph.start, paragraph]));
  let intro: { line: Paragraph; index: number } | undefined;
  const path: ReadSection[] = [];
  let queue = sections;
  return content.map((paragraph, index) => {
    while (path.length > 0 && !holds(path.at(-1), paragraph)) path.pop();
    queue = path.at(-1)?.children ?? sections;
    let inner = sectionAt(queue, paragraph.start);
    while (inner) {
      path.push(inner);
      inner = sectionAt(inner.children, paragraph.start);
    }
    const parents = path.filter((section) => section.where.start !== paragraph.start);
    const parent = parents
      .toReversed()
      .map((section) => byStart.get(section.where.start))
      .find((line) => line !== undefined && introduces(line));
    const near = intro && index - intro.index <= 12 ? intro.line : undefined;
    if (introduces(paragraph)) intro = { line: paragraph, index };
    return { paragraph, path: [...path], intro: parent ?? near };
  });
}

const holds = (section: ReadSection | undefined, { start }: Span): boolean =>
  section !== undefined && section.where.start <= start && start < Math.max(section.where.end, section.where.start + 1);

/** Binary search: siblings are in order and do not overlap. */
function sectionAt(siblings: readonly ReadSection[], start: number): ReadSection | undefined {
  let [low, high] = [0, siblings.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const section = siblings[middle] as ReadSection;
    if (holds(section, { start, end: start })) return section;
    if (section.where.start > start) high = middle - 1;
    else low = middle + 1;
  }
  return undefined;
}

/** Names what is owed and leads into a list, or is a heading. */
const introduces = ({ text }: Paragraph): boolean =>
  text.length <= 400 && (text.trimEnd().endsWith(':') || text.length <= 120) && findAnchors(text).length > 0;
