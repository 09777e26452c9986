import { findAnchors } from './duty-anchors.ts';
import type { Place } from './duty-pieces.ts';
import { labelledRows } from './labelled-rows.ts';
import type { Paragraph } from './paragraphs.ts';
import { findDates } from './read-dates.ts';
import { findDues } from './read-due.ts';
import type { ReadSection, Span } from './reading.ts';
import { taskRows } from './table-rows.ts';

/** Each paragraph with the sections around it and the line that introduces its list. */
export function placesOf(content: readonly Paragraph[], sections: readonly ReadSection[]): Place[] {
  const byStart = new Map(content.map((paragraph) => [paragraph.start, paragraph]));
  const rows = taskRows(content);
  let intro: Intro | undefined;
  const path: ReadSection[] = [];
  let queue = sections;
  const places = content.map((paragraph, index): Place => {
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
    const near = intro && index - intro.index <= 12 && stillLeads(intro, path) ? intro.line : undefined;
    if (introduces(paragraph)) intro = { line: paragraph, index, within: path.at(-1), beside: path.at(-2) };
    return { paragraph, path: [...path], intro: parent ?? near, row: rows.get(paragraph.start) };
  });
  const labelled = labelledRows(places);
  return places.map((place) => ({ ...place, row: place.row ?? labelled.get(place.paragraph.start) }));
}

/** A line that names what is owed, and where it stands: within which section, and which holds that. */
interface Intro {
  readonly line: Paragraph;
  readonly index: number;
  readonly within: ReadSection | undefined;
  readonly beside: ReadSection | undefined;
}

/** Whether a paragraph can belong to the list: it lies in the section the line stands in, or goes on beside its bullet. */
function stillLeads({ line, within, beside }: Intro, path: readonly ReadSection[]): boolean {
  if (!within) return path.length <= 1;
  if (path.includes(within)) return true;
  const goesOnBeside = line.text.trimEnd().endsWith(':') && /^[-–+*•]/u.test(within.marker);
  return goesOnBeside && (beside ? path.includes(beside) : path.length <= 1);
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

/** Names what is owed and leads into a list, or is a heading; not the opening that announces the document itself. */
const introduces = ({ text }: Paragraph): boolean => {
  const leads = text.trimEnd().endsWith(':') && text.length <= 400 && !announces.test(text);
  const heads =
    text.length <= 120 &&
    !text.includes('\t') &&
    !/[.;]\s*$/u.test(text) &&
    findDues(text, findDates(text)).length === 0;
  return (leads || heads) && !tellsPlan.test(text) && findAnchors(text).length > 0;
};

const announces = /^(?:Căn cứ|Thực hiện|Để|Trên cơ sở|Theo)(?!\p{L}).*như sau\s*:\s*$/u;
/** “III. KẾ HOẠCH CỤ THỂ” heads what the plan itself holds. */
const tellsPlan =
  /^[^:]{0,12}kế hoạch\s+(?:cụ thể|chi tiết|hoạt động|công tác|thực hiện|từng tháng|hằng tháng|hàng tháng|tháng)[^:]{0,40}$/iu;
