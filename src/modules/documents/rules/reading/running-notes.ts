import type { Span } from './reading.ts';

/** A note that stands at the foot of its page, with the place its mark was printed. */
export interface RunningNote {
  readonly mark: string;
  readonly at: Span;
  /** From the note's own mark to the end of its last line, the page number behind it included. */
  readonly note: Span & { readonly text: string };
}

/** No mark stands further from its note than a page or two. */
const farthest = 12_000;
const mostLines = 60;
const mostBlanks = 8;
const superscript = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** A number that has grown onto a word or its punctuation, not onto another number. */
const gluedNumber = /(?<=[\p{Ll}”"’)\]…]|(?<!\d)[,.;])[1-9]\d?(?=[\s,.;:…)”"!?]|$)|(?<=\S)[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}/gu;
const noteLine = /^[^\S\n]*(?:([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})[^\S\n]*|([1-9]\d?) {1,3})(?=["“(]|\p{L})/u;
/** In plain figures the note must begin like a sentence: “3 trường” is a line of the text. */
const beginsSentence = /^["“(\p{Lu}]/u;
const pageNumber = /^\s*[-–]?\s*\d{1,3}\s*[-–]?\s*$/;

interface TextLine extends Span {
  readonly text: string;
  readonly isBlank: boolean;
}

interface Head {
  readonly index: number;
  readonly mark: string;
  readonly skip: number;
  readonly isRaised: boolean;
}

/**
 * The footnotes of a text that shows whole pages: pasted, or saved as text. A line that begins with a number is a note
 * only when the same number hangs on a word not far above it and the page, the text or a gap ends behind it.
 */
export function findRunningNotes(text: string): RunningNote[] {
  const lines = linesOf(text);
  const heads = lines.flatMap((line, index) => headOf(line, index) ?? []);
  if (heads.length === 0) return [];
  const glued = gluedByMark(text);
  const layout = layoutOf(lines);
  const headAt = new Map(heads.map((head) => [head.index, head]));
  const notes: RunningNote[] = [];
  let free = 0;
  for (const head of heads) {
    const line = lines[head.index] as TextLine;
    if (line.start < free) continue;
    const at = markOf(glued.get(head.mark), notes.at(-1), line.start);
    if (!at) continue;
    const { last, isClosed } = endOf(lines, head, headAt, layout);
    const before = lines[head.index - 1];
    const isApart = !before || before.isBlank || before.end <= free;
    if (!head.isRaised && !(isClosed && (isApart || pageNumber.test(lines[last]?.text ?? '')))) continue;
    const own = lines
      .slice(head.index, last + 1)
      .filter(({ isBlank, text: words }) => !isBlank && !pageNumber.test(words));
    const words = own.map((part, index) => (index === 0 ? part.text.slice(head.skip) : part.text).trim());
    free = lines[last]?.end ?? line.end;
    notes.push({ mark: head.mark, at, note: { start: line.start, end: free, text: joinNote(words) } });
  }
  return notes;
}

function linesOf(text: string): TextLine[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const made = { text: line, start, end: start + line.length, isBlank: line.trim() === '' };
    start = made.end + 1;
    return made;
  });
}

function headOf({ text }: TextLine, index: number): Head | undefined {
  const [whole, raised, plain] = noteLine.exec(text) ?? [];
  if (whole === undefined) return undefined;
  if (!raised && !beginsSentence.test(text.slice(whole.length, whole.length + 2))) return undefined;
  return { index, mark: raised ? lowered(raised) : (plain ?? ''), skip: whole.length, isRaised: raised !== undefined };
}

const lowered = (digits: string): string => [...digits].map((digit) => superscript.indexOf(digit)).join('');

function gluedByMark(text: string): Map<string, Span[]> {
  const places = new Map<string, Span[]>();
  for (const { 0: digits, index } of text.matchAll(gluedNumber)) {
    const mark = superscript.includes(digits[0] ?? '') ? lowered(digits) : digits;
    const known = places.get(mark) ?? [];
    known.push({ start: index, end: index + digits.length });
    places.set(mark, known);
  }
  return places;
}

/** The last place of this mark between the mark of the note before and the note itself. */
function markOf(places: readonly Span[] = [], before: RunningNote | undefined, noteStart: number): Span | undefined {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) <= noteStart) low = middle + 1;
    else high = middle;
  }
  const place = places[low - 1];
  if (!place || place.start < noteStart - farthest) return undefined;
  const isInNote = before && place.start >= before.note.start && place.start < before.note.end;
  return isInNote || (before && place.start <= before.at.start) ? undefined : place;
}

interface Layout {
  /** Blank lines stand between the lines of one paragraph. */
  readonly isSpaced: boolean;
  /** A paragraph is broken into lines of the page's width. */
  readonly isWrapped: boolean;
}

const widest = 140;

function layoutOf(lines: readonly TextLine[]): Layout {
  const lengths = lines.flatMap(({ text, isBlank }) => (isBlank ? [] : [text.trim().length])).sort((a, b) => a - b);
  const isWrapped = (lengths[Math.floor(lengths.length * 0.9)] ?? 0) <= widest;
  return { isWrapped, isSpaced: isWrapped && (lines.length - lengths.length) * 5 > lines.length * 2 };
}

/** A note goes on to the number of the page, the next note, a gap or the end of the text. */
function endOf(
  lines: readonly TextLine[],
  head: Head,
  heads: ReadonlyMap<number, Head>,
  { isSpaced, isWrapped }: Layout,
): { last: number; isClosed: boolean } {
  let last = head.index;
  let blanks = 0;
  for (let index = head.index + 1; index < lines.length; index += 1) {
    const { text, isBlank } = lines[index] as TextLine;
    if (isBlank) {
      blanks += 1;
      if (text.includes('\f') || blanks > mostBlanks) return { last, isClosed: true };
      continue;
    }
    if (pageNumber.test(text)) return { last: index, isClosed: true };
    const isNext = heads.get(index)?.mark === String(Number(head.mark) + 1);
    const isGap = blanks > (isSpaced ? 1 : 0) || (head.isRaised && !isSpaced && isWhole(lines[last]?.text ?? ''));
    if (isNext || isGap || !isWrapped) return { last, isClosed: true };
    if (index - head.index > mostLines * (isSpaced ? 2 : 1)) return { last: head.index, isClosed: false };
    blanks = 0;
    last = index;
  }
  return { last, isClosed: true };
}

/** Without a gap behind it a note ends with its sentence. */
const isWhole = (text: string): boolean => /[.;!?…]["”)]?\s*$/u.test(text);

/** The printed lines of a note as one; a hyphen at the end of a line is part of a number. */
export const joinNote = (lines: readonly string[]): string =>
  lines.reduce((text, line) => text + (text === '' || /\S-$/u.test(text) ? '' : ' ') + line, '');
