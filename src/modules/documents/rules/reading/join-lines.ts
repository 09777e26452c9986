import type { Repair } from './repair-encoding.ts';

export interface Line {
  text: string;
  repairs: Repair[];
}

/** A line that begins like this begins a paragraph. */
const startsParagraph =
  /^(?:[-–—+*•▪]\s|[IVX]{1,5}[.)]\s|\d{1,2}(?:\.\d{1,2}){0,3}[.)](?:\s|$)|\d{1,2}(?:\.\d{1,2}){1,3}\s|[a-zđ]\)|Điều \d|Số\s*:|Kính gửi|Nơi nhận|Căn cứ |PHỤ LỤC|V\/v)/;
/** A wrapped line that ends like this goes on even when it is short. */
const dangles = /(?:,|(?:^|\s)(?:của|và|về|các|cho|là|với|bởi|giữa))$/;
/** A full line that ends like this goes on in the next, whatever that begins with. */
const goesOn =
  /(?:[,–(“/]|[^\s]-|(?:^|\s)(?:của|và|về|các|cho|là|với|trong|tại|số|ngày|tháng|năm|theo|đến|từ|việc|những|do|bởi|để|như|qua|trên|giữa|Bộ|Sở|Ban|Phòng|Ủy|Chỉ|Nghị|Kết|Kế|Công|Thông|Quyết|Hướng))$/;
const ends = /[.:;!?…]["”)]?$/;
const startsSmall = /^[\p{Ll}(]/u;
const pageNumber = /^[-–\s]*(?:Trang\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?[-–\s]*$/;

/**
 * Undoes hard line wraps and page breaks. A text whose lines are about equally long was wrapped: there a line goes on
 * when the next line's first word would not have fitted on it. Elsewhere only a small letter after an unfinished
 * line shows a break. Blank lines and, in wrapped text, lone page numbers go.
 */
export function joinWrappedLines(lines: readonly Line[]): Line[] {
  const filled = lines.filter((line) => line.text !== '');
  const wrapped = isWrapped(filled);
  const kept = wrapped ? filled.filter((line) => !pageNumber.test(line.text)) : filled;
  const widths = kept.map((line) => widthOf(line.text));
  const joined: Line[] = [];
  kept.forEach((line, index) => {
    const last = joined.at(-1);
    const before = kept[index - 1]?.text ?? '';
    const isFullBefore = () => wrapped && (dangles.test(before) || isFull(widths, index, line.text));
    if (last && goesOnIn(before, line.text, isFullBefore)) append(last, line);
    else joined.push({ text: line.text, repairs: [...line.repairs] });
  });
  return joined;
}

function goesOnIn(before: string, next: string, isFullBefore: () => boolean): boolean {
  if (startsParagraph.test(next) || before.includes('\t') || next.includes('\t') || before.endsWith('./.'))
    return false;
  if (startsSmall.test(next) && !ends.test(before)) return true;
  return isFullBefore() && (startsSmall.test(next) || goesOn.test(before) || !ends.test(before));
}

/** Whether the line before `index` had no room for the first word of this one. */
function isFull(widths: readonly number[], index: number, next: string): boolean {
  const nearby = widths.slice(Math.max(0, index - 5), index + 5);
  const column = Math.max(...nearby);
  const first = /^\S{1,40}/.exec(next)?.[0] ?? '';
  return (widths[index - 1] ?? 0) + widthOf(` ${first}`) > column * 0.97;
}

function isWrapped(lines: readonly Line[]): boolean {
  if (lines.length < 12) return false;
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
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

function append(line: Line, next: Line): void {
  const glue = /\S-$/.test(line.text) && /^[\p{L}\d]/u.test(next.text) ? '' : ' ';
  const offset = line.text.length + glue.length;
  line.text += glue + next.text;
  for (const repair of next.repairs) {
    line.repairs.push({ ...repair, start: repair.start + offset, end: repair.end + offset });
  }
}
