import type { PublishedSection } from './published-reading.ts';
import type { DocumentReading, ReadSection } from './reading.ts';

/** The tree of sections, each with the paragraphs that lie in none of its children. */
export function publishSections(reading: DocumentReading): PublishedSection[] {
  const notes = noteLines(reading);
  return reading.sections.map((section) => publishSection(section, 1, reading.text, notes));
}

/** Where each line of a footnote begins. */
const noteLines = ({ text, footnotes }: DocumentReading): ReadonlySet<number> =>
  new Set(
    footnotes.flatMap(({ where: { start, end } }) => [
      start,
      ...Array.from(text.slice(start, end).matchAll(/\n/g), ({ index }) => start + index + 1),
    ]),
  );

function publishSection(
  section: ReadSection,
  level: number,
  text: string,
  notes: ReadonlySet<number>,
): PublishedSection {
  const children = section.children.map((child) => publishSection(child, level + 1, text, notes));
  const paragraphs: { start: number; end: number }[] = [];
  let { start } = section.where;
  for (const line of text.slice(section.where.start, section.where.end).split('\n')) {
    const end = start + line.length;
    const isHeading = start === section.where.start;
    if (
      !isHeading &&
      line !== '' &&
      !notes.has(start) &&
      !children.some((child) => child.start <= start && start < child.end)
    )
      paragraphs.push({ start, end });
    start = end + 1;
  }
  return {
    number: section.marker.replace(/(?<=[\p{L}\d])\s?[.)/–-]$/u, ''),
    title: section.title,
    level,
    children,
    paragraphs,
    rule: section.rule ?? null,
    ...section.where,
  };
}
