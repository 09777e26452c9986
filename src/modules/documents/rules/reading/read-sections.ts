import { isCapitals, type Paragraph } from './paragraphs.ts';
import type { ReadSection } from './reading.ts';
import type { ReadingRule } from './reading-rules.ts';
import { type Marker, markerOf, wanders } from './section-markers.ts';

export { markerOf } from './section-markers.ts';

const longestTitle = 160;
/** No plan is nested deeper; lists that begin anew inside each other end here. */
const deepest = 12;
const annexLine =
  /^((?:(?:PHỤ|Phụ)\s?(?:LỤC|lục)(?:\s+(?:số|SỐ))?|(?:Mẫu|MẪU|Biểu|BIỂU)(?:\s(?:biểu|BIỂU|mẫu|MẪU))?(?:\s(?:số|SỐ))?(?=\s?:?\s?\d))(?:\s?:?\s?(?:[IVX]+|\d+|[A-H])(?!\p{L}))?)[.:]?(?:\s+|$)/u;

/** “- Căn cứ Điều lệ …;” above the first heading is what the document rests on, no item of a list. */
const basis = /^[-–+*•]\s*(?:Căn cứ|Xét|Theo đề nghị|Để\s)/u;

interface Open {
  readonly section: ReadSection;
  readonly marker: Marker;
}

/**
 * The tree of the document's own numbering; heading marks of a converter do not count, only the numbers. A style that is
 * open goes on where it was; a new one begins inside what its rank puts it in.
 */
export function readSections(paragraphs: readonly Paragraph[]): ReadSection[] {
  const roots: ReadSection[] = [];
  const open: Open[] = [];
  let before: Paragraph | undefined;
  let headless = false;
  for (const [index, paragraph] of paragraphs.entries()) {
    if (paragraph.text === '') continue;
    const found = roots.length === 0 && basis.test(paragraph.text) ? undefined : markerOf(paragraph.text);
    const last = open.at(-1);
    if (!found || isBrokenLine(found, open, before)) {
      for (const { section } of open) section.where.end = paragraph.end;
      if (last && before && continuesTitle(last, before, paragraph)) lengthen(last, paragraph);
      else if (isCapitals(paragraph.text)) headless = true;
      before = paragraph;
      continue;
    }
    const marker = isLetter(found, open) ? { ...found, style: 'letter', rank: 2, count: 9 } : found;
    close(open, marker, { before, headless, rest: paragraphs, index });
    const section = makeSection(paragraph, marker.marker, marker.length, ruleOf(marker));
    (open.at(-1)?.section.children ?? roots).push(section);
    open.push({ section, marker });
    headless = false;
    for (const parent of open) parent.section.where.end = paragraph.end;
    before = paragraph;
  }
  return roots;
}

/** “I.” behind “H.” is the ninth letter. */
const isLetter = ({ marker, style }: Marker, open: readonly Open[]): boolean =>
  style === 'roman' &&
  /^I\s?[./)]/u.test(marker) &&
  open.some(({ marker: { style: one, count } }) => one === 'letter' && count === 8);

/** A number far out of its count behind an unfinished line is the rest of that line: “trong tháng” / “12. Các …”. */
function isBrokenLine({ style, count }: Marker, open: readonly Open[], before: Paragraph | undefined): boolean {
  if (!before || !/^1[./)]?$/u.test(style) || count <= 3 || /[.;:!?…”"]$/u.test(before.text)) return false;
  const same = open.findLast(({ marker }) => marker.style === style);
  return same !== undefined && count > same.marker.count + 3;
}

interface Around {
  readonly before: Paragraph | undefined;
  /** A heading without a number stood since the last marker. */
  readonly headless: boolean;
  readonly rest: readonly Paragraph[];
  readonly index: number;
}

/** Closes whatever the marker does not lie in. */
function close(open: Open[], marker: Marker, around: Around): void {
  const same = open.findLastIndex((one) => one.marker.style === marker.style);
  if (same >= 0) {
    if (!beginsInside(open, same, marker, around)) open.length = same;
    return;
  }
  if (wanders.has(marker.style) && open.some((one) => one.marker.rank >= 6)) {
    // A bullet lies beside a dash that is no introduction.
    while (marker.style === '•' && open.at(-1)?.marker.style === '-' && !introduces(around.before)) open.pop();
    return;
  }
  if (marker.style === 'letter' && marker.count === 1 && open.at(-1)?.marker.style.startsWith('roman')) return;
  while ((open.at(-1)?.marker.rank ?? -1) >= marker.rank) open.pop();
}

const introduces = (line: Paragraph | undefined): boolean => line?.text.trimEnd().endsWith(':') ?? false;

/** “1.” again inside “a)” or behind a colon: a list of its own, until the outer count goes on. */
function beginsInside(
  open: readonly Open[],
  same: number,
  marker: Marker,
  { before, headless, rest, index }: Around,
): boolean {
  const inner = open.at(-1);
  if (
    marker.count !== 1 ||
    headless ||
    !inner ||
    open.length >= deepest ||
    same === open.length - 1 ||
    (open[same]?.marker.count ?? 0) < 1
  ) {
    return false;
  }
  if (marker.style !== '1.' && marker.style !== 'a)') return false;
  if (introduces(before)) return true;
  if (inner.marker.style !== 'a)') return false;
  // The letters go on behind the list: it stood inside one of them.
  const next = rest
    .slice(index + 1, index + 60)
    .map((line) => markerOf(line.text))
    .find((one) => one !== undefined && (one.style === 'a)' || one.rank < 6));
  return next?.style === 'a)' && next.count === inner.marker.count + 1;
}

/** “Chương I” / “QUY ĐỊNH CHUNG”, and a heading in capitals on two lines. */
function continuesTitle({ section, marker }: Open, before: Paragraph, line: Paragraph): boolean {
  if (before.end !== section.titleWhere.end || line.text.length > longestTitle || line.text.includes('\t'))
    return false;
  if (section.title === '') return marker.rank <= 5 && !/[.;]$/u.test(line.text);
  const isHeading = isCapitals(section.title) && isCapitals(line.text) && marker.rank <= 6;
  return isHeading && !/[.:;]$/u.test(section.title) && section.title.length >= 20;
}

function lengthen({ section }: Open, line: Paragraph): void {
  section.title = section.title === '' ? line.text : `${section.title} ${line.text}`;
  section.titleWhere.end = line.end;
  if (section.title === line.text) section.titleWhere.start = line.start;
}

/**
 * What stands below the signature: a text the decision issues with its own sections, and the annexes as sections of their own. Their
 * numbering begins anew and belongs to no section of the body.
 */
export function readAnnexes(paragraphs: readonly Paragraph[]): ReadSection[] {
  const heads = paragraphs.flatMap((paragraph, index) => (annexLine.test(paragraph.text) ? [index] : []));
  const attached = readSections(paragraphs.slice(0, heads[0]));
  const annexes = heads.flatMap((at, i): ReadSection[] => {
    const [head, ...rest] = paragraphs.slice(at, heads[i + 1]);
    const [whole = '', marker = ''] = annexLine.exec(head?.text ?? '') ?? [];
    if (!head) return [];
    const annex = makeSection(head, marker, whole.length, 'annex-heading');
    annex.where.end = (rest.at(-1) ?? head).end;
    return [{ ...annex, children: readSections(rest) }];
  });
  return [...attached, ...annexes];
}

const ruleOf = ({ rank, count }: Marker): ReadingRule =>
  rank >= 10.5 && count === 0 ? 'list-bullet' : [0, 1, 4, 4.5, 5].includes(rank) ? 'heading-word' : 'heading-number';

function makeSection(paragraph: Paragraph, marker: string, skip: number, rule: ReadingRule): ReadSection {
  const title = shorten(paragraph.text.slice(skip));
  const start = paragraph.start + skip;
  return {
    marker,
    title,
    titleWhere: { start, end: start + title.length },
    where: { start: paragraph.start, end: paragraph.end },
    rule,
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
