import { bodyWord } from './body-words.ts';
import { kindByName } from './document-kinds.ts';
import { opensContent } from './opening-words.ts';
import { isCapitals } from './paragraphs.ts';
import type { Repair } from './repair-encoding.ts';
import { withoutPageMarks } from './running-heads.ts';
import { beginsSignature } from './signature-words.ts';

export interface Line {
  text: string;
  repairs: Repair[];
  /** Where marks of footnotes stood in it. */
  marks: number[];
  /** A line of a footnote: its first, or one that goes on; `resume` goes on with the text before the note. */
  part?: 'note' | 'more' | 'resume' | undefined;
}

/** A line that begins like this begins a paragraph. */
export const startsParagraph =
  /^(?:[-–—+*•▪]\s|(?:Chương|Phần|Mục|CHƯƠNG|PHẦN|MỤC)\s(?:[IVX\d]|thứ\s|THỨ\s)|[IVX]{1,5}[.)/]\s|\d{1,2}(?:\.\d{1,2}){0,3}[.)/](?:\s|$)|\d{1,2}(?:\.\d{1,2}){1,3}\s|[a-zđ]\)|[a-zđ]\/\s|Điều \d|Số\s*:|Kính gửi|Nơi nhận|Căn cứ |PHỤ LỤC|[Vv]\s?\/\s?v|\((?:Kèm|Ban hành))/;
/** No paragraph ends like this. */
const danglingWord = /(?:^|\s)(?:của|và|về|các|cho|là|với|bởi|giữa|qua|tại|theo|những)$/;
/** A full line that ends like this goes on in the next, whatever that begins with. */
const goesOn =
  /(?:[,–(“/]|[^\s]-|(?:^|\s)(?:của|và|về|các|cho|là|với|trong|tại|số|ngày|tháng|năm|theo|đến|từ|việc|những|do|bởi|để|như|qua|trên|giữa|Bộ|Sở|Ban|Phòng|Ủy|Chỉ|Nghị|Kết|Kế|Công|Thông|Quyết|Hướng))$/;
const ends = /[.:;!?…]["”)]?$/;
const startsSmall = /^[\p{Ll}(“]/u;
/** A year or a name broken behind its hyphen is no item of a list: “2025” / “- 2026”, “Văn hóa” / “- Xã hội)”. */
export const hyphenated = /^[-–]\s(?:\d|\p{L}{1,4}\s\p{L}{1,8}[),.;]\s)/u;
/** Below the kind so many lines may be the subject, which no sentence goes on. */
const subjectDepth = 4;

/**
 * Undoes hard line wraps and page breaks. A text whose lines are about equally long was wrapped: there a line goes on
 * when the next line's first word would not have fitted on it. Elsewhere only a small letter after an unfinished
 * line shows a break. Blank lines and, in wrapped text, page numbers and running heads go. Footnotes never join anything: they wait
 * behind the paragraph they break.
 */
export function joinWrappedLines(lines: readonly Line[]): Line[] {
  const filled = lines.filter((line) => line.text !== '');
  const inText = filled.filter((line) => !isNote(line));
  const wrapped = isWrapped(inText);
  const kept = wrapped ? withoutPageMarks(inText) : inText;
  const widths = kept.map((line) => widthOf(line.text));
  const brokenLength = lengthOfBroken(kept);
  const notes = notesAfter(filled, new Set(kept));
  const joined: Line[] = [...(notes.get(undefined) ?? [])];
  let waiting: Line[] = [];
  let last: Line | undefined;
  let sinceKind = subjectDepth;
  kept.forEach((line, index) => {
    const before = kept[index - 1]?.text ?? '';
    sinceKind = isCapitals(before) && kindByName(before) ? 0 : sinceKind + 1;
    const opens = sinceKind < subjectDepth && opensContent.test(line.text);
    const isFullBefore = () =>
      wrapped && (before.endsWith(',') || before.length >= brokenLength || isFull(widths, index, line.text));
    if (last && (line.part === 'resume' || (!opens && goesOnIn(before, line.text, isFullBefore))))
      append(last, line, before);
    else {
      last = { ...line, repairs: [...line.repairs], marks: [...line.marks], part: undefined };
      joined.push(...waiting, last);
      waiting = [];
    }
    waiting.push(...(notes.get(line) ?? []));
  });
  return [...joined, ...waiting];
}

const isNote = ({ part }: Line): boolean => part === 'note' || part === 'more';

function addTo(notes: Map<Line | undefined, Line[]>, after: Line | undefined, line: Line): void {
  const known = notes.get(after);
  if (known) known.push(line);
  else notes.set(after, [line]);
}

/** The lines of footnotes by the line of the text they follow. */
function notesAfter(lines: readonly Line[], kept: ReadonlySet<Line>): Map<Line | undefined, Line[]> {
  const notes = new Map<Line | undefined, Line[]>();
  let after: Line | undefined;
  for (const line of lines) {
    if (kept.has(line)) after = line;
    else if (isNote(line)) addTo(notes, after, line);
  }
  return notes;
}

/** “trước ngày” at a line's end and “20/3/2024” at the head of the next. */
const wantsDate = /(?:^|\s)(?:ngày|từ|đến|trước)$/iu;
const startsWithDate = /^\d{1,2}(?:\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?(?!\d)|\s+tháng\s)/;

/** A name of a body, a kind or a motto broken behind its first syllable: “ỦY” / “BAN NHÂN DÂN”, “CỘNG” / “HÒA XÃ HỘI …”. */
const firstSyllable =
  /^(?:ỦY|UỶ|CỘNG|ĐỘC|BỘ|SỞ|PHÒNG|TRƯỜNG|HỘI|TỈNH|THÀNH|HUYỆN|QUẬN|XÃ|PHƯỜNG|CÔNG|TRUNG|VĂN|TỔNG|CHỦ|GIÁM|HIỆU|PHÓ|KẾ|QUYẾT|CHỈ|THÔNG|HƯỚNG|BÁO|NGHỊ|TỜ|QUY|CHƯƠNG)$/u;
const numberedCapitals = /^(?:[IVX]{1,5}|[A-Z]|\d{1,2}(?:\.\d{1,2}){0,2})[.)]\s/u;

const bareMarker = /^(?:Điều \d{1,3}|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ])[.)]$/u;

/** What no width tells, and no letter: a wrap inside what belongs together. */
const partOfName = /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?$/u;

function isBroken(before: string, next: string): boolean {
  if (firstSyllable.test(before) && isCapitals(next)) return true;
  // “Điều 3.” / “Quyết định này …”
  if (bareMarker.test(before) && /^[\p{L}“]/u.test(next) && !startsParagraph.test(next)) return true;
  if (isOpen(before) && /^[^()]{0,120}\)/u.test(next) && !startsParagraph.test(next)) return true;
  if (danglingWord.test(before) && !startsParagraph.test(next)) return true;
  // “Khánh” / “Hòa, ngày 17 tháng 8 …”
  if (partOfName.test(before) && /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?,\s*ngày\s/u.test(next)) return true;
  // “Quyết định số” / “1960/QĐ-BCA”
  if (/(?:^|\s)[Ss]ố$/u.test(before) && /^\d{1,5}[a-z]?\s?[/-]/u.test(next)) return true;
  // “II. MỤC ĐÍCH,” / “YÊU CẦU”
  const isHeading = numberedCapitals.test(before) && isCapitals(before) && isCapitals(next);
  return isHeading && !startsParagraph.test(next) && !kindByName(next) && !beginsSignature(next) && !ends.test(before);
}

/** A bracket near its end is not closed. */
const isOpen = (text: string): boolean => /\([^()]{0,120}$/u.test(text);

function goesOnIn(before: string, next: string, isFullBefore: () => boolean): boolean {
  if (!before.includes('\t') && !next.includes('\t') && isBroken(before, next)) return true;
  if (
    hyphenated.test(next) &&
    /[\p{L}\d]$/u.test(before) &&
    (/^[-–]\s\d/u.test(next) ? /\d$/u.test(before) : isFullBefore())
  )
    return true;
  if (wantsDate.test(before) && startsWithDate.test(next)) return true;
  // “GDNN-” / “GDTX”: a hyphen with no blank before it binds.
  if (/[\p{L}\d]-$/u.test(before) && /^\p{Lu}[\p{Lu}\d&]/u.test(next)) return true;
  if (startsParagraph.test(next) || before.includes('\t') || next.includes('\t') || before.endsWith('./.'))
    return false;
  const areNames = bodyWord.test(before) && bodyWord.test(next);
  const bothCapitals = isCapitals(before) && isCapitals(next);
  if (bothCapitals && (areNames || beginsSignature(next))) return false;
  // Below the subject whoever decides stands on a line of its own: “… TỈNH ĐÔNG LÂM” / “BAN CHỈ ĐẠO …”.
  if (
    bothCapitals &&
    bodyWord.test(next) &&
    next.length > 24 &&
    !/(?:,|\s(?:CỦA|VÀ|VỀ|CHO|CÁC|TẠI|VỚI))$/u.test(before)
  )
    return false;
  // Below a heading in capitals a small letter begins what it is about: “KẾT LUẬN” / “về tiếp tục thực hiện …”.
  if (isCapitals(before) && before.length > 4 && !isCapitals(next) && !/[,–-]$/.test(before)) return false;
  if (startsSmall.test(next) && !ends.test(before)) return true;
  return isFullBefore() && (startsSmall.test(next) || goesOn.test(before) || !ends.test(before));
}

/**
 * How long a line is that was surely broken, the shortest quarter left out: pages of the web break at no width, but lines that
 * go on with a small letter tell how long theirs are.
 */
function lengthOfBroken(lines: readonly Line[]): number {
  const broken = lines
    .flatMap(({ text }, index) =>
      startsSmall.test(lines[index + 1]?.text ?? '') && !ends.test(text) ? [text.length] : [],
    )
    .sort((a, b) => a - b);
  const isUsual = broken.length >= 8 && broken.length * 6 > lines.length;
  return isUsual ? Math.max(50, broken[Math.floor(broken.length / 4)] ?? 0) : Number.POSITIVE_INFINITY;
}

/** Whether the line before `index` had no room for the first word of this one. */
function isFull(widths: readonly number[], index: number, next: string): boolean {
  const nearby = widths.slice(Math.max(0, index - 5), index + 5);
  const column = Math.max(...nearby);
  const first = /^\S{1,40}/.exec(next)?.[0] ?? '';
  return (widths[index - 1] ?? 0) + widthOf(` ${first}`) > column * 0.97;
}

function isWrapped(lines: readonly Line[]): boolean {
  // Heads, headings and ends of paragraphs are short whether wrapped or not.
  const lengths = lines.flatMap(({ text }) => (text.length < 25 ? [] : [text.length])).sort((a, b) => a - b);
  if (lengths.length < 12) return false;
  const at = (share: number) => lengths[Math.floor(lengths.length * share)] ?? 0;
  return at(0.9) >= 55 && at(0.95) <= 130 && at(0.6) >= at(0.9) * 0.6;
}

/** Rough printed width in the letters of a proportional font, for wrapped text mostly comes from one. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text.normalize('NFD')) {
    if (/\p{M}/u.test(letter)) continue;
    if (/[ijltfrI.,;:'!|()/-]/.test(letter)) width += 0.62;
    else if (/[mwMW%&@]/.test(letter)) width += 1.6;
    else if (/\p{Lu}/u.test(letter)) width += 1.4;
    else width += letter === ' ' ? 0.55 : 1;
  }
  return width;
}

/** `before` is the end of the line: looking at what was put together so far would copy all of it each time. */
function append(line: Line, next: Line, before: string): void {
  const glue = /\S-$/.test(before) && /^[\p{L}\d]/u.test(next.text) ? '' : ' ';
  const offset = line.text.length + glue.length;
  line.text += glue + next.text;
  for (const repair of next.repairs) {
    line.repairs.push({ ...repair, start: repair.start + offset, end: repair.end + offset });
  }
  for (const mark of next.marks) line.marks.push(mark + offset);
}
