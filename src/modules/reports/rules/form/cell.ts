import { formatScaled } from '#base/scaled-number.ts';
import { fold } from '#base/vietnamese.ts';
import type { Indicator } from './form.ts';

/**
 * One figure: a whole number scaled by ten to the indicator's decimals (12,5 with one decimal is 125; yes is 1, no 0),
 * `'na'` for “không áp dụng”, `null` for blank. Blank is not zero and not applicable is neither.
 */
export type Cell = number | 'na' | null;

/** Figures of one report, by indicator code; a code left out is blank. */
export type Figures = Readonly<Record<string, Cell>>;

/** Greatest scaled amount that is stored; below 2^53, so a JavaScript number holds it exactly. */
export const greatestScaled = 9_000_000_000_000_000;

export const cellOf = (figures: Figures, code: string): Cell =>
  Object.hasOwn(figures, code) ? (figures[code] ?? null) : null;

export type CellProblem = 'not-a-number' | 'not-whole' | 'too-many-decimals' | 'out-of-range' | 'not-yes-no';
export type ParsedCell =
  | { readonly ok: true; readonly cell: Cell }
  | { readonly ok: false; readonly problem: CellProblem };

type Shape = Pick<Indicator, 'kind' | 'decimals'>;

const cell = (value: Cell): ParsedCell => ({ ok: true, cell: value });
const problem = (code: CellProblem): ParsedCell => ({ ok: false, problem: code });

const notApplicable = new Set(['khong ap dung', 'na', 'n/a', 'kad']);
const yes = new Set(['co', 'x', '1', 'yes']);
const no = new Set(['khong', '0', 'no']);

/** Points only between groups of three: `1.5` is refused, since it may mean 1,5 or a slip of 1.500. */
const vietnameseNumber = /^([-−]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/u;

/** Reads what a person typed: `1.234,5`, `Có`, `Không áp dụng`, nothing. Never guesses; a minus is read and judged later. */
export function parseCell(text: string, { kind, decimals }: Shape): ParsedCell {
  const plain = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (plain === '' || plain === '—') return cell(null);
  const folded = fold(plain);
  if (notApplicable.has(folded)) return cell('na');
  if (kind === 'yes-no') {
    if (yes.has(folded)) return cell(1);
    return no.has(folded) ? cell(0) : problem('not-yes-no');
  }
  const match = vietnameseNumber.exec(plain.replace(/ (?=\d{3}(\D|$))/gu, ''));
  if (!match) return problem('not-a-number');
  const [, minus = '', whole = '', typed = ''] = match;
  const fraction = typed.replace(/0+$/u, '');
  if (fraction.length > decimals) return problem(decimals === 0 ? 'not-whole' : 'too-many-decimals');
  const digits = (whole.replaceAll('.', '') + fraction.padEnd(decimals, '0')).replace(/^0+(?=\d)/u, '');
  if (digits.length > 16 || Number(digits) > greatestScaled) return problem('out-of-range');
  return cell(minus === '' || digits === '0' ? Number(digits) : -Number(digits));
}

/** The cell as a person types and reads it; blank is an empty text. `parseCell` of it gives the cell back. */
export function formatCell(value: Cell, { kind, decimals }: Shape): string {
  if (value === null) return '';
  if (value === 'na') return 'Không áp dụng';
  if (kind === 'yes-no') return value === 0 ? 'Không' : 'Có';
  return formatScaled(value, decimals);
}

/** The cell in a table of a document or a screen: blank is “—”, zero is “0”. */
export const showCell = (value: Cell, shape: Shape): string => (value === null ? '—' : formatCell(value, shape));
