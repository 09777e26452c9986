import type { Paragraph } from './paragraphs.ts';
import type { ReadSection } from './reading.ts';

const longestTitle = 160;
const annexLine = /^((?:PHỤ LỤC|Phụ lục)(?:\s+(?:[IVX]+|\d+)(?!\p{L}))?)[.:]?(?:\s+|$)/u;

/** Markers from the outermost to the innermost. A number ranks by its depth: “1.” outside “1.1.”. */
const markers: readonly [pattern: RegExp, rank: number][] = [
  [/^(Phần\s+(?:thứ\s+\p{Ll}+|[IVX]+|\d+))[.:]?\s*/u, 0],
  [/^(Chương\s+(?:[IVX]+|\d+))[.:]?\s*/u, 1],
  [/^([A-H][.)])\s+/u, 2],
  [/^([IVX]{1,5}[.)])\s*(?=\p{L})/u, 3],
  [/^(Mục\s+\d+)[.:]?\s*/u, 4],
  [/^(Điều\s+\d+)[.:]?\s*/u, 5],
  [/^(\d{1,2}[.)])\s*(?=[\p{L}“"])/u, 6],
  [/^(\d{1,2}\.\d{1,2}[.)]?)\s+(?=[\p{L}“"])/u, 7],
  [/^(\d{1,2}\.\d{1,2}\.\d{1,2}[.)]?)\s+(?=[\p{L}“"])/u, 8],
  [/^(\d{1,2}(?:\.\d{1,2}){3}[.)]?)\s+(?=[\p{L}“"])/u, 9],
  [/^([a-zđ][).])\s+/u, 10],
  [/^([-–—•▪*])\s+/u, 11],
  [/^(\+)\s*/u, 12],
];

interface Open {
  section: ReadSection;
  rank: number;
}

/** The tree of the document's own numbering; heading marks of a converter do not count, only the numbers. */
export function readSections(paragraphs: readonly Paragraph[]): ReadSection[] {
  const roots: ReadSection[] = [];
  const open: Open[] = [];
  for (const paragraph of paragraphs) {
    const found = markerOf(paragraph.text);
    if (!found) {
      for (const { section } of open) section.where.end = paragraph.end;
      continue;
    }
    while ((open.at(-1)?.rank ?? -1) >= found.rank) open.pop();
    const section = makeSection(paragraph, found.marker, found.length);
    (open.at(-1)?.section.children ?? roots).push(section);
    open.push({ section, rank: found.rank });
    for (const parent of open) parent.section.where.end = paragraph.end;
  }
  return roots;
}

/** The annexes as sections of their own: their numbering begins anew and belongs to no section of the body. */
export function readAnnexes(paragraphs: readonly Paragraph[]): ReadSection[] {
  const heads = paragraphs.flatMap((paragraph, index) => (annexLine.test(paragraph.text) ? [index] : []));
  return heads.flatMap((at, i): ReadSection[] => {
    const [head, ...rest] = paragraphs.slice(at, heads[i + 1]);
    const [whole = '', marker = ''] = annexLine.exec(head?.text ?? '') ?? [];
    if (!head) return [];
    const annex = makeSection(head, marker, whole.length);
    annex.where.end = (rest.at(-1) ?? head).end;
    return [{ ...annex, children: readSections(rest) }];
  });
}

/** The numbering a paragraph begins with. */
export function markerOf(text: string): { marker: string; rank: number; length: number } | undefined {
  for (const [pattern, rank] of markers) {
    const match = pattern.exec(text);
    if (match?.[1]) return { marker: match[1], rank, length: match[0].length };
  }
  return undefined;
}

function makeSection(paragraph: Paragraph, marker: string, skip: number): ReadSection {
  const title = shorten(paragraph.text.slice(skip));
  const start = paragraph.start + skip;
  return {
    marker,
    title,
    titleWhere: { start, end: start + title.length },
    where: { start: paragraph.start, end: paragraph.end },
    children: [],
  };
}

/** The title, or of a paragraph of running text its first words up to a natural stop. */
function shorten(text: string): string {
  const plain = text.trimEnd();
  if (plain.length <= longestTitle) return plain;
  const stop = /^.{20,160}?(?=[.;:](?:\s|$))/u.exec(plain)?.[0];
  return stop ?? plain.slice(0, longestTitle).replace(/\s\S*$/u, '');
}
