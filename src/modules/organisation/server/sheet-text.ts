import type { ReadRow, SheetContent, SheetFinding } from '#modules/documents/server/public.ts';

/** Longest text kept of one cell; the columns themselves take less and say so. */
const LONGEST = 2000;

function textOf(cell: ReadRow['cells'][string] | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10).split('-').reverse().join('/');
  // A control character has no place in a name and would travel into documents.
  return String(cell)
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
}

/** A row of a file as text. A formula is shown as `=`, which the rules refuse until somebody types a value. */
export function textRow<Key extends string>(
  { row, cells, formulas }: ReadRow<Key>,
  keys: readonly Key[],
): { row: number; cells: Record<Key, string> } {
  const textIn = (key: Key) => (formulas.includes(key) ? '=' : textOf(cells[key]).slice(0, LONGEST));
  return { row, cells: Object.fromEntries(keys.map((key) => [key, textIn(key)])) as Record<Key, string> };
}

const remarkOf = ({ where, code }: SheetFinding): string[] => {
  if (code === 'column-unknown') return [`Cột ở ô ${where} không có trong mẫu nên không được đọc.`];
  if (code === 'header-twice') return [`Tiêu đề ở ô ${where} có hai lần; chỉ cột đầu được đọc.`];
  return [];
};

/** What a person should know of the sheet as a whole. */
export const remarksOf = ({ findings }: Pick<SheetContent, 'findings'>): string[] => findings.flatMap(remarkOf);
