import { joinNote } from '../../rules/reading/running-notes.ts';
import { noteBehind } from './note-form.ts';
import type { PdfLine } from './pdf-lines.ts';
import { paragraphsOf, rightEdgeOf } from './printed-paragraphs.ts';

export interface PagesText {
  readonly text: string;
  /** Pages on which no word is printed. */
  readonly emptyPages: number;
  /** Running heads and feet, which are no part of the text. */
  readonly margins: string;
}

/** A head or foot runs when it stands on so many pages at one height. */
const fewestPages = 3;
/** So many lines at the top and at the bottom of a page may be head or foot. */
const deepest = 2;
const pageNumber = /^[-–—\s]*(?:Trang\s*)?\d{1,4}(?:\s*\/\s*\d{1,4})?[-–—\s]*$/iu;

/**
 * What the pages say, without page numbers and running heads. A paragraph goes on over the end of its page, and so does a
 * footnote at the foot of the next; footnotes come in the common form behind the paragraph in which their page ends.
 */
export function joinPages(pages: readonly (readonly PdfLine[])[]): PagesText {
  const running = runningLines(pages);
  const margins: string[] = [];
  const printed = pages.map((lines) =>
    lines.filter((line, index) => {
      const isMargin = isEdge(lines, index) && (pageNumber.test(line.text) || running.has(placeOf(line)));
      if (isMargin) margins.push(line.text);
      return !isMargin;
    }),
  );
  const size = usualSize(printed.flat());
  const body: PdfLine[] = [];
  const notes: (Note & { readonly after: number })[] = [];
  for (const lines of printed) {
    const page = partFoot(lines, size, isOpen(notes.at(-1)));
    notes.at(-1)?.words.push(...page.resumed);
    for (const line of page.body) body.push(line);
    for (const note of page.notes) notes.push({ ...note, after: body.length });
  }
  const text: string[] = [];
  let next = 0;
  const pushNotes = (until: number) => {
    for (let note = notes[next]; note && note.after <= until; note = notes[next]) {
      text.push(noteBehind(note.mark, joinNote(note.words)));
      next += 1;
    }
  };
  for (const paragraph of paragraphsOf(body, rightEdgeOf(printed.flat()))) {
    text.push(paragraph.text);
    pushNotes(paragraph.end);
  }
  pushNotes(Number.POSITIVE_INFINITY);
  return {
    text: closeHyphens(text.join('\n')),
    emptyPages: printed.filter((lines) => lines.every((line) => line.text.trim() === '')).length,
    margins: margins.join('\n'),
  };
}

const isEdge = (lines: readonly PdfLine[], index: number): boolean =>
  index < deepest || index >= lines.length - deepest;

/** Figures aside, for a head may hold the number of its page. */
const placeOf = ({ text, y }: PdfLine): string => `${Math.round(y / 4)} ${text.replace(/\d+/gu, '0')}`;

function runningLines(pages: readonly (readonly PdfLine[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    const edges = new Set(lines.filter((_, index) => isEdge(lines, index)).map(placeOf));
    for (const place of edges) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const least = Math.max(fewestPages, pages.length / 3);
  return new Set([...counts].flatMap(([place, count]) => (count >= least ? [place] : [])));
}

interface Note {
  readonly mark: string;
  readonly words: string[];
}

/** A note whose last line ends no sentence may go on at the foot of the next page. */
const isOpen = (note: Note | undefined): boolean =>
  note !== undefined && !/[.!?…]["”)]?$/u.test(note.words.at(-1) ?? '.');

/** The size most letters have. */
function usualSize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 10;
}

/**
 * Notes stand at the foot: from the first line that begins one to the end of the page, each up to the next. Small lines
 * before them go on with the last note of the page before, when that one is open.
 */
function partFoot(
  lines: readonly PdfLine[],
  size: number,
  mayResume: boolean,
): { body: PdfLine[]; resumed: string[]; notes: Note[] } {
  const marks = new Set(
    lines.flatMap(({ text }) => [...text.matchAll(/\[footnoteRef:(\d+)\]/gu)].map(([, mark]) => mark)),
  );
  const found = lines.findIndex(({ note }) => note !== undefined && marks.has(note));
  const foot = found < 0 ? lines.length : found;
  let end = foot;
  while (mayResume && end > 0 && (lines[end - 1]?.size ?? size) < size * 0.92) end -= 1;
  const notes: Note[] = [];
  for (const { note, text } of lines.slice(foot)) {
    if (note !== undefined) notes.push({ mark: note, words: [text] });
    else notes.at(-1)?.words.push(text);
  }
  return {
    body: lines
      .slice(0, end)
      .map((line) => (line.note === undefined ? line : { ...line, text: `${line.note} ${line.text}` })),
    resumed: lines.slice(end, foot).map(({ text }) => text),
    notes,
  };
}

/** A soft hyphen at the end of a line: the word goes on in the next. */
const closeHyphens = (text: string): string => text.replace(/\u00ad\n(?=\p{Ll})/gu, '').replaceAll('\u00ad', '');
