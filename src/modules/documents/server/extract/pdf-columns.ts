import { kindByName } from '../../rules/reading/document-kinds.ts';
import { isCapitals } from '../../rules/reading/paragraphs.ts';
import { isItemLabel, type Piece } from './pdf-lines.ts';

/** A stretch of the page, from left to right, where no letter of a block stands. */
interface Gutter {
  readonly left: number;
  readonly right: number;
  /** Rows with words on both of its sides. */
  readonly rows: number;
}

/** Rows of pieces, top down, that stand in the same columns; or rows that stand in none. */
export interface Block {
  readonly rows: readonly (readonly Piece[])[];
  /** Where columns part, from left to right; none for rows without columns. */
  readonly gutters: readonly number[];
}

/** Number, order or mark of a row: what the first column of a table holds; “STT” may stand in three lines. */
export const label = /^(?:\d{1,3}(?:\.\d{1,2})*[.)]?|[IVX]{1,5}[.)]?|[a-zđ][.)]|[-+•*]|S|T|TT|STT|Số TT)$/iu;

/** Wider than a blank between words, in heights of a letter. */
const wideGap = 1.5;
/** Lines of one table or head lie no farther apart, in heights of a letter. */
const reach = 3.2;
/** A gutter is at least so many points wide. */
const narrowest = 3;

export const rightOf = ({ x, width }: Piece): number => x + width;

/** Rows of a page parted into those that stand in columns together (a head, a table, a page in columns) and the rest. */
export function blocksOf(rows: readonly (readonly Piece[])[]): Block[] {
  const blocks: Block[] = [];
  let plain: (readonly Piece[])[] = [];
  for (let at = 0; at < rows.length; ) {
    const found = columnsFrom(rows, at);
    if (found === undefined) {
      plain.push(rows[at] ?? []);
      at += 1;
      continue;
    }
    // A row above may be the first of the block: its columns lie too close to be told apart by itself.
    const above = plain.at(-1);
    const begins =
      above !== undefined && isNear(above, rows[at]) && survive(found.gutters, above).some(({ rows: n }) => n > 0);
    const first = begins ? plain.pop() : undefined;
    if (plain.length > 0) blocks.push({ rows: plain, gutters: [] });
    plain = [];
    const own = rows.slice(at, found.end);
    const all = first ? [first, ...own] : own;
    blocks.push({ rows: all, gutters: guttersOf(all) });
    at = found.end;
  }
  if (plain.length > 0) blocks.push({ rows: plain, gutters: [] });
  return blocks;
}

/** The rows from `start` on that share a gutter of the first; at least two of them have words on both of its sides. */
function columnsFrom(
  rows: readonly (readonly Piece[])[],
  start: number,
): { end: number; gutters: readonly Gutter[] } | undefined {
  const seed = rows[start] ?? [];
  const least = opensTail(seed) ? 1 : 2;
  let gutters = gapsOf(seed);
  let end = start + 1;
  for (; end < rows.length && gutters.length > 0; end += 1) {
    const row = rows[end] ?? [];
    if (!isNear(rows[end - 1], row) || isHeading(row)) break;
    const left = survive(gutters, row);
    const isLost = gutters.some(
      (gutter) => gutter.rows >= 2 && !left.some((one) => one.left >= gutter.left && one.right <= gutter.right),
    );
    if (left.length === 0 || isLost) break;
    gutters = left.map((one) => ({
      ...one,
      rows: one.rows + (gutters.find((was) => was.left <= one.left && was.right >= one.right)?.rows ?? 0),
    }));
  }
  const kept = gutters.filter((gutter) => gutter.rows >= least);
  return kept.length === 0 ? undefined : { end: withoutLoose(rows, start, end, kept), gutters: kept };
}

/** “KẾ HOẠCH”, “PHỤ LỤC I”: whatever stands above, it begins something new in the middle of the page. */
function isHeading(row: readonly Piece[]): boolean {
  const text = row
    .map((piece) => piece.text)
    .join('')
    .trim();
  return isCapitals(text) && (kindByName(text) !== undefined || text.startsWith('PHỤ LỤC'));
}

/** “Nơi nhận:” and a signature: often the only row with words on both sides. */
const opensTail = (row: readonly Piece[]): boolean => row.length > 1 && /^\s*Nơi nhận/u.test(row[0]?.text ?? '');

/**
 * Words at the left that follow what stands in two columns belong to it only as items of a list; one cell alone below a
 * table only when it is near enough to be the next line of the one above.
 */
function withoutLoose(
  rows: readonly (readonly Piece[])[],
  start: number,
  end: number,
  gutters: readonly Gutter[],
): number {
  const edge = gutters[0]?.left ?? 0;
  let last = end;
  while (last > start + 1) {
    const row = rows[last - 1] ?? [];
    const [first, above] = [row[0], rows[last - 2]?.[0]];
    if (!first || !above) break;
    const isNext = above.y - first.y < first.size * 1.7;
    const isLeft = row.every((piece) => rightOf(piece) <= edge + 1);
    if (gutters.length > 1 ? isNext || row.length > 1 : !isLeft || /^\s*[-–+•]/u.test(first.text)) break;
    last -= 1;
  }
  return last;
}

/** All stretches free of letters in every row that part at least two rows, one of them widely. */
function guttersOf(rows: readonly (readonly Piece[])[]): number[] {
  const spans = rows
    .flat()
    .map((piece) => [piece.x, rightOf(piece)] as const)
    .sort(([a], [b]) => a - b);
  const free: Gutter[] = [];
  let end = Number.POSITIVE_INFINITY;
  for (const [left, right] of spans) {
    if (left - end >= narrowest) free.push({ left: end, right: left, rows: 0 });
    end = end === Number.POSITIVE_INFINITY ? right : Math.max(end, right);
  }
  const isWide = ({ left, right }: Gutter) =>
    rows.some((row) => gapsOf(row).some((gap) => gap.left <= left + 1 && gap.right >= right - 1));
  // The column of numbers is often so narrow that no gap behind it is wide.
  const partsLabels = ({ left }: Gutter) => {
    const before = rows.flatMap((row) => row.filter((piece) => rightOf(piece) <= left + 1));
    return before.length >= 2 && before.every(({ text }) => label.test(text.trim()));
  };
  return free.filter((gutter) => isWide(gutter) || partsLabels(gutter)).map(({ left, right }) => (left + right) / 2);
}

/** The wide gaps within one row, but for that behind the number or bullet of an item. */
function gapsOf(row: readonly Piece[]): Gutter[] {
  const gaps: Gutter[] = [];
  let [text, end] = ['', 0];
  for (const piece of row) {
    const isGap = text !== '' && piece.x - end > piece.size * wideGap;
    if (isGap && !isItemLabel.test(text)) gaps.push({ left: end, right: piece.x, rows: 1 });
    text += piece.text;
    end = Math.max(end, rightOf(piece));
  }
  return gaps;
}

/** What is left of gutters beside one more row, and whether that row has words on both sides. */
function survive(gutters: readonly Gutter[], row: readonly Piece[]): Gutter[] {
  return gutters.flatMap((gutter) => {
    let { left, right } = gutter;
    let [before, behind] = [false, false];
    for (const piece of row) {
      const middle = piece.x + piece.width / 2;
      if (middle < (gutter.left + gutter.right) / 2) {
        left = Math.max(left, rightOf(piece));
        before = true;
      } else {
        right = Math.min(right, piece.x);
        behind = true;
      }
    }
    return right - left < narrowest ? [] : [{ left, right, rows: before && behind ? 1 : 0 }];
  });
}

function isNear(above: readonly Piece[] | undefined, row: readonly Piece[] | undefined): boolean {
  const [upper, lower] = [above?.[0], row?.[0]];
  return upper !== undefined && lower !== undefined && upper.y - lower.y < Math.max(upper.size, lower.size) * reach;
}
