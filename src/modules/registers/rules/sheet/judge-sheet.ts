import type { SheetRow } from '#base/sheet-columns.ts';
import { fold } from '#base/vietnamese.ts';
import type { Definition, SimpleField } from '../definition.ts';
import { type Finding, type JudgedOn, judgeEntry } from '../judge-entry.ts';
import { firstState } from '../states.ts';
import { tidyValues } from '../tidy-values.ts';
import { dayAt, OTHER, type RowValue, type Values } from '../values.ts';
import { entryColumns, NUMBER, STATE, simpleFields, type TableSheet, tableSheets, tablesOf } from './entry-columns.ts';
import { FORMULA, readCell } from './read-cells.ts';

/** The most entries taken from one file. */
export const MOST_ROWS = 2_000;
/** The most lines of their tables. */
export const MOST_LINES = 10_000;

type Row = SheetRow<string>;

/** A file as it was read: its entries, and the lines of each table by its code. */
export interface EntrySheet {
  readonly rows: readonly Row[];
  readonly tables: Readonly<Record<string, readonly Row[]>>;
}

/** What is wrong with a cell; `table`: of which table's sheet, null for that of the entries. */
export interface SheetFinding {
  readonly table: string | null;
  readonly row: number;
  readonly column: string;
  readonly severity: 'error' | 'warning';
  readonly sentence: string;
}

export interface SheetEntry {
  readonly row: number;
  readonly values: Values;
  readonly state: string | null;
}

/** An entry that was read, with the rows in which the lines of its tables stand. */
interface Read extends SheetEntry {
  readonly lines: ReadonlyMap<string, readonly number[]>;
}

const FORMULA_SENTENCE = 'Ô này là công thức. Ghi giá trị.';

const cell = ({ cells }: Row, key: string): string => (cells[key] ?? '').trim();

function readRow(fields: readonly SimpleField[], row: Row, day: string | undefined): RowValue {
  return Object.assign({}, ...fields.map((field) => readCell(field, cell(row, field.code), day)));
}

function readState(definition: Definition, name: string, values: Values): string | null | undefined {
  if (!definition.states) return null;
  if (name === '') return firstState(definition, values);
  return definition.states.list.find((state) => fold(state.name) === fold(name))?.code;
}

/** Lines of a table by the number of their entry. */
const byNumber = (rows: readonly Row[] | undefined): ReadonlyMap<string, readonly Row[]> =>
  Map.groupBy(rows ?? [], (row) => cell(row, NUMBER));

/** Reads one row with its lines; what cannot be read is judged with the entry. */
function readEntry(
  definition: Definition,
  row: Row,
  lines: ReadonlyMap<string, ReadonlyMap<string, readonly Row[]>>,
): Omit<Read, 'state'> {
  const fields = simpleFields(definition);
  const dayField = fields.find(({ code }) => code === definition.day);
  const day = dayField && dayAt(readCell(dayField, cell(row, dayField.code), undefined), dayField.code);
  const number = cell(row, NUMBER);
  const values: Record<string, Values[string]> = { ...readRow(fields, row, day) };
  const places = new Map<string, readonly number[]>();
  for (const { code, columns } of tablesOf(definition)) {
    const own = number === '' ? [] : (lines.get(code)?.get(number) ?? []);
    if (own.length > 0) values[code] = own.map((line) => readRow(columns, line, day));
    places.set(
      code,
      own.map((line) => line.row),
    );
  }
  return { row: row.row, values: tidyValues(definition, values), lines: places };
}

/** Where a finding of an entry stands in the file. */
function placeOf(definition: Definition, read: Omit<Read, 'state'>, { where, severity, sentence }: Finding) {
  const [code = '', index, column] = where.replace(`:${OTHER}`, '').split('.');
  const isTable = definition.fields.some((field) => field.code === code && field.kind === 'rows');
  const line = read.lines.get(code)?.[Number(index)];
  return isTable && column !== undefined && line !== undefined
    ? { table: code, row: line, column, severity, sentence }
    : { table: null, row: read.row, column: isTable ? NUMBER : code, severity, sentence };
}

/** Formulas, and numbers that name two entries or none. */
function judgePlain(definition: Definition, sheet: EntrySheet): SheetFinding[] {
  const findings: SheetFinding[] = [];
  const blame = (table: string | null, row: number, column: string, sentence: string) =>
    findings.push({ table, row, column, severity: 'error', sentence });
  const formulas = (table: string | null, columns: TableSheet['columns'], rows: readonly Row[]) => {
    for (const row of rows) {
      for (const { key } of columns) if (cell(row, key) === FORMULA) blame(table, row.row, key, FORMULA_SENTENCE);
    }
  };
  formulas(null, entryColumns(definition), sheet.rows);
  const tables = tableSheets(definition);
  if (tables.length === 0) return findings;
  const known = new Map<string, number>();
  for (const row of sheet.rows) {
    const number = cell(row, NUMBER);
    const other = known.get(number);
    if (number === '') continue;
    if (other !== undefined) blame(null, row.row, NUMBER, `Trùng STT với dòng ${other}. Mỗi mục một số riêng.`);
    else known.set(number, row.row);
  }
  for (const { code, columns } of tables) {
    const rows = sheet.tables[code] ?? [];
    formulas(code, columns, rows);
    for (const row of rows) {
      if (known.has(cell(row, NUMBER))) continue;
      blame(code, row.row, NUMBER, 'Không có mục nào mang STT này ở trang đầu. Ghi đúng STT của mục.');
    }
  }
  return findings;
}

/**
 * Judges the rows of a file: each as an entry, by the same rules as a form. Rows that are left out are not judged, nor the
 * lines that belong to them.
 */
export function judgeSheet(
  definition: Definition,
  sheet: EntrySheet,
  on: Omit<JudgedOn, 'state'>,
): { readonly entries: readonly SheetEntry[]; readonly findings: readonly SheetFinding[] } {
  const findings = judgePlain(definition, sheet);
  const spoiled = new Set(findings.map(({ table, row, column }) => `${table} ${row} ${column}`));
  const lines = new Map(Object.entries(sheet.tables).map(([code, rows]) => [code, byNumber(rows)]));
  const entries = sheet.rows.map((row): SheetEntry => {
    const read = readEntry(definition, row, lines);
    const state = readState(definition, cell(row, STATE), read.values);
    if (state === undefined) {
      const sentence = 'Sổ không có trạng thái này. Chọn trong danh sách ở trang Hướng dẫn.';
      findings.push({ table: null, row: row.row, column: STATE, severity: 'error', sentence });
    }
    const judged = judgeEntry(definition, read.values, { ...on, state: state ?? null });
    findings.push(
      ...judged
        .map((finding) => placeOf(definition, read, finding))
        .filter(({ table, row: at, column }) => !spoiled.has(`${table} ${at} ${column}`)),
    );
    return { row: row.row, values: read.values, state: state ?? null };
  });
  return { entries, findings };
}

/** The sheet without the rows that are left out, and without their lines. */
export function withoutRows(sheet: EntrySheet, leaveOut: readonly number[]): EntrySheet {
  const out = new Set(leaveOut);
  const gone = new Set(sheet.rows.filter(({ row }) => out.has(row)).map((row) => cell(row, NUMBER)));
  const kept = sheet.rows.filter(({ row }) => !out.has(row));
  for (const row of kept) gone.delete(cell(row, NUMBER));
  const tables = Object.entries(sheet.tables).map(([code, rows]): [string, readonly Row[]] => [
    code,
    rows.filter((row) => !gone.has(cell(row, NUMBER))),
  ]);
  return { rows: kept, tables: Object.fromEntries(tables) };
}
