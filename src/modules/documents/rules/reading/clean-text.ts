import { joinWrappedLines, type Line } from './join-lines.ts';
import { utf8Proof } from './misread-encodings.ts';
import { withoutPageResidue } from './page-residue.ts';
import { type ParkedNotes, parkFootnotes, signs } from './park-footnotes.ts';
import type { Footnote, Span } from './reading.ts';
import { type Repair, repairLine, type WholeEncoding, wholeEncoding } from './repair-encoding.ts';

export interface CleanText {
  readonly text: string;
  readonly repairs: Repair[];
  readonly footnotes: Footnote[];
  /** The source was longer than is read. */
  readonly isCut: boolean;
}

/** Past this length the rest is not read; a plan of 200 pages has about 0.6 million characters. */
const longestText = 1_000_000;
/** No paragraph of an office is longer; a longer line is broken, so that work stays in proportion to length. */
const longestLine = 8_000;

/**
 * The text everything else is read from: NFC, one line per paragraph, residues of Word, Markdown and web pages gone, columns
 * parted by one tab, legacy runs repaired (each kept with its original and its place), footnotes behind the paragraph
 * they belong to.
 */
export function cleanText(raw: string): CleanText {
  const parked = parkFootnotes(
    raw
      .slice(0, longestText)
      .replace(/\r\n?|[\u0085\u2028\u2029\v]/g, '\n')
      .replaceAll('\f', '\n\f\n'),
  );
  const rawLines = withoutPageResidue(parked.text.split('\n')).flatMap(breakLong);
  const once = rawLines.map((line) => cleanLine(line));
  const whole = wholeEncoding(once);
  const lines = whole ? rawLines.map((line) => cleanLine(line, whole)) : once;
  const text: string[] = [];
  const repairs: Repair[] = [];
  const marks: number[] = [];
  const notes: Span[] = [];
  let length = 0;
  for (const line of joinWrappedLines(lines)) {
    for (const repair of line.repairs) {
      repairs.push({ ...repair, start: repair.start + length, end: repair.end + length });
    }
    for (const mark of line.marks) marks.push(mark + length);
    const end = length + line.text.length;
    const note = notes.at(-1);
    if (line.part === 'note') notes.push({ start: length, end });
    else if (line.part === 'more' && note) note.end = end;
    text.push(line.text);
    length = end + 1;
  }
  const all = text.join('\n');
  return { text: all, repairs, footnotes: pairNotes(all, parked, marks, notes), isCut: raw.length > longestText };
}

/** Each note with the nearest mark before it that bears its number; one mark belongs to one note. */
function pairNotes(text: string, parked: ParkedNotes, marks: readonly number[], notes: readonly Span[]): Footnote[] {
  const open = new Map<string, number[]>();
  let next = 0;
  return notes.map((where, index) => {
    for (; next < marks.length && (marks[next] ?? 0) <= where.start; next += 1) {
      const mark = parked.marks[next] ?? '';
      open.set(mark, [...(open.get(mark) ?? []).slice(-9), marks[next] ?? 0]);
    }
    const mark = parked.notes[index] ?? '';
    const at = open.get(mark)?.pop();
    return {
      mark,
      text: text.slice(where.start, where.end),
      where,
      ...(at !== undefined && { at }),
      rule: parked.rule,
    };
  });
}

const partBySign: ReadonlyMap<string, Line['part']> = new Map([
  [signs.note, 'note'],
  [signs.more, 'more'],
  [signs.resume, 'resume'],
]);

/** One line without residues, its legacy runs repaired, and where the marks of notes stood in it. */
function cleanLine(raw: string, whole?: WholeEncoding): Line {
  const part = partBySign.get(raw.charAt(0));
  const stripped = stripResidues(part ? raw.slice(1) : raw);
  const [first = '', ...rest] = stripped.split(signs.mark);
  const places: number[] = [];
  let plain = first;
  for (const piece of rest) {
    places.push(plain.length);
    plain += piece;
  }
  const { text, repairs } = repairLine(plain, whole);
  if (repairs.length > 0) return { text, repairs, marks: places.map((place) => placeAfter(repairs, place)), part };
  const clean = dropControls(plain)
    .replace(/\u00ad/g, '')
    .trimEnd();
  const lengthOf = (place: number) => dropControls(plain.slice(0, place)).replace(/\u00ad/g, '').length;
  return { text: clean, repairs, marks: places.map((place) => Math.min(lengthOf(place), clean.length)), part };
}

/** A place in a line after its cells were repaired; inside a repaired cell at its nearest end. */
function placeAfter(repairs: readonly Repair[], place: number): number {
  let shift = 0;
  for (const { start, end, original } of repairs) {
    const from = start - shift;
    if (place <= from) break;
    if (place < from + original.length) return Math.min(end, place + shift);
    shift = end - (from + original.length);
  }
  return place + shift;
}

function breakLong(line: string): string[] {
  const parts: string[] = [];
  let start = 0;
  while (line.length - start > longestLine) {
    const blank = line.lastIndexOf(' ', start + longestLine);
    const end = blank > start ? blank : start + longestLine;
    parts.push(line.slice(start, end));
    start = end;
  }
  const isNote = line.startsWith(signs.note) || line.startsWith(signs.more);
  const [first = '', ...more] = [...parts, line.slice(start)];
  return [first, ...(isNote ? more.map((part) => signs.more + part) : more)];
}

function stripResidues(line: string): string {
  return tableRow(utf8Proof.test(line) ? line : dropControls(line))
    .replace(/\[bookmark:[^\]]{0,200}\]/g, '')
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(/\*\*|__/g, '')
    .replace(/(?<=[\s(“"]|^)\*(?=[^\s*)])|(?<=[^\s*(])\*(?=[\s).,;:”"]|$)/g, '')
    .replace(/[\u2010-\u2012\u2212]/g, '-')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffd]/g, '')
    .trim()
    .replace(/ *\t[\t ]*| {4,}/g, '\t')
    .replace(/ {2,}/g, ' ');
}

/** Misread UTF-8 needs them until it is repaired. */
const dropControls = (line: string): string =>
  line
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ');

/** A Markdown table row as tab-parted cells. */
function tableRow(line: string): string {
  if (!/^\s*\|.*\|\s*$/.test(line)) return line;
  if (/^[\s|:-]+$/.test(line)) return '';
  return line
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
    .join('\t');
}
