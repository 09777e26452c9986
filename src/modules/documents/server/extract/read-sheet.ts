import { readSheet as readExcelSheet } from 'read-excel-file/node';
import { endingsInWords, sheetFiles } from '#base/file-kinds.ts';
import { Refusal } from '#base/refusal.ts';
import { fold } from '#base/vietnamese.ts';
import { needNoEntities, needNoMacro, needWholeArchive, openArchive } from '#platform/archive.ts';
import { columnNumber, scanSheet, sheetsOf } from './sheet-scan.ts';

export interface SheetColumn<Key extends string = string> {
  readonly key: Key;
  /** Matched without accents and case; `aliases` are other headings for the same. */
  readonly header: string;
  readonly aliases?: readonly string[];
  readonly required?: boolean;
}

/** As the file holds it. A day is a Date at midnight UTC. */
export type RawCell = string | number | boolean | Date | null;

export interface ReadRow<Key extends string = string> {
  /** Row number as Excel shows it. */
  readonly row: number;
  readonly cells: Readonly<Record<Key, RawCell>>;
  /** The columns in which the row has a formula; their cells are given as blank. */
  readonly formulas: readonly Key[];
}

export interface SheetFinding {
  /** Address of the cell: `B5`. */
  readonly where: string;
  readonly code: 'cell-formula' | 'header-twice' | 'column-unknown';
  readonly severity: 'error' | 'warning';
}

export interface SheetContent<Key extends string = string> {
  readonly rows: readonly ReadRow<Key>[];
  readonly findings: readonly SheetFinding[];
}

const maxRows = 10_000;
const maxColumns = 300;
/** A table may stand below a title; its header is looked for in this many rows. */
const headerWithin = 20;

type Grid = readonly (readonly RawCell[])[];

const letterOf = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26);

const headerOf = (cell: RawCell): string =>
  fold(String(cell ?? ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Opens a file that claims to be .xlsx, and refuses what is none or hides something. */
function openSheets(bytes: Uint8Array) {
  const archive = openArchive(bytes, sheetFiles);
  needNoMacro(archive);
  if (!archive.names.includes('xl/workbook.xml'))
    throw new Refusal('file-kind-unknown', { expected: endingsInWords(sheetFiles) });
  needWholeArchive(archive);
  needNoEntities(archive);
  return { archive, sheets: sheetsOf(archive) };
}

type Opened = ReturnType<typeof openSheets>;

async function readGrid(
  bytes: Uint8Array,
  { archive }: Opened,
  sheet: Opened['sheets'][number] | undefined,
  onXml: (letters: number) => void,
): Promise<{ grid: Grid; formulas: ReadonlySet<string> }> {
  const xml = sheet && archive.readText(sheet.path);
  if (!sheet || xml === undefined) throw new Refusal('file-broken', { reason: 'no sheet' });
  onXml(xml.length);
  const { formulas, lastRow, lastColumn } = scanSheet(xml);
  if (lastRow === 0) throw new Refusal('sheet-empty');
  if (lastRow > maxRows + headerWithin) throw new Refusal('sheet-too-long', { limit: maxRows });
  if (lastColumn > maxColumns) throw new Refusal('file-bomb', { columns: lastColumn });
  try {
    const grid = (await readExcelSheet(Buffer.from(bytes), sheet.name)) as unknown as Grid;
    return { grid, formulas: new Set(formulas) };
  } catch (error) {
    throw new Refusal('file-broken', { reason: error instanceof Error ? error.message : String(error) });
  }
}

interface Header<Key extends string> {
  /** Index of the header row in the grid. */
  readonly at: number;
  readonly columns: ReadonlyMap<number, Key>;
  readonly findings: readonly SheetFinding[];
}

function matchHeader<Key extends string>(grid: Grid, at: number, columns: readonly SheetColumn<Key>[]): Header<Key> {
  const keys = new Map(
    columns.flatMap(({ key, header, aliases = [] }) => [header, ...aliases].map((name) => [headerOf(name), key])),
  );
  const found = new Map<number, Key>();
  const findings: SheetFinding[] = [];
  (grid[at] ?? []).forEach((cell, column) => {
    const name = headerOf(cell);
    const key = keys.get(name);
    const where = `${letterOf(column)}${at + 1}`;
    if (name === '') return;
    if (key === undefined) findings.push({ where, code: 'column-unknown', severity: 'warning' });
    else if ([...found.values()].includes(key)) findings.push({ where, code: 'header-twice', severity: 'error' });
    else found.set(column, key);
  });
  return { at, columns: found, findings };
}

/** The row that names most columns; refuses with the names of required columns it lacks. */
function findHeader<Key extends string>(grid: Grid, columns: readonly SheetColumn<Key>[]): Header<Key> {
  const candidates = grid.slice(0, headerWithin).map((_, at) => matchHeader(grid, at, columns));
  const best = candidates.reduce((a, b) => (b.columns.size > a.columns.size ? b : a));
  const present = new Set(best.columns.values());
  const lacking = columns.filter(({ key, required }) => required && !present.has(key)).map(({ header }) => header);
  if (present.size === 0 || lacking.length > 0) {
    const names = lacking.length > 0 ? lacking : columns.map(({ header }) => header);
    throw new Refusal('sheet-columns-missing', { columns: names.join(', ') });
  }
  return best;
}

/** A sheet to be read: the first of the file, or the one called so. */
export interface SheetAsked<Key extends string = string> {
  readonly name?: string;
  readonly columns: readonly SheetColumn<Key>[];
}

/**
 * Reads several sheets of one .xlsx file, each as `readSheet` does. A sheet asked for by its name may be missing or empty:
 * it has no rows then.
 */
export async function readSheets(
  bytes: Uint8Array,
  asked: readonly SheetAsked[],
  onXml: (letters: number) => void = () => undefined,
): Promise<SheetContent[]> {
  const opened = openSheets(bytes);
  const contents: SheetContent[] = [];
  for (const { name, columns } of asked) {
    const sheet =
      name === undefined ? opened.sheets[0] : opened.sheets.find((one) => headerOf(one.name) === headerOf(name));
    const empty = { rows: [], findings: [] };
    if (name !== undefined && !sheet) contents.push(empty);
    else {
      const read = readOne(bytes, opened, sheet, columns, onXml);
      contents.push(await (name === undefined ? read : read.catch((error) => blankOf(error, empty))));
    }
  }
  return contents;
}

function blankOf(error: unknown, empty: SheetContent): SheetContent {
  if (error instanceof Refusal && error.code === 'sheet-empty') return empty;
  throw error;
}

/**
 * Reads the first sheet of an .xlsx file from outside. Empty rows are passed over, row numbers stay as Excel shows
 * them. A cell with a formula is given as blank with a finding: formulas are never evaluated nor their old results
 * trusted. Refuses what is not .xlsx, empty, too large, a zip bomb, with macros, without the required columns, or of
 * more than 10,000 rows. `onXml` hears how many letters of XML the sheet has before they are taken apart.
 */
export async function readSheet<Key extends string>(
  bytes: Uint8Array,
  columns: readonly SheetColumn<Key>[],
  onXml: (letters: number) => void = () => undefined,
): Promise<SheetContent<Key>> {
  const opened = openSheets(bytes);
  return readOne(bytes, opened, opened.sheets[0], columns, onXml);
}

async function readOne<Key extends string>(
  bytes: Uint8Array,
  opened: Opened,
  sheet: Opened['sheets'][number] | undefined,
  columns: readonly SheetColumn<Key>[],
  onXml: (letters: number) => void,
): Promise<SheetContent<Key>> {
  const { grid, formulas } = await readGrid(bytes, opened, sheet, onXml);
  if (grid.length === 0) throw new Refusal('sheet-empty');
  const header = findHeader(grid, columns);
  const rows: ReadRow<Key>[] = [];
  grid.forEach((line, index) => {
    if (index <= header.at) return;
    const cells = Object.fromEntries(columns.map(({ key }) => [key, null])) as Record<Key, RawCell>;
    const own: Key[] = [];
    let filled = false;
    for (const [column, key] of header.columns) {
      const isFormula = formulas.has(`${letterOf(column)}${index + 1}`);
      const value = line[column] ?? null;
      filled ||= isFormula || value !== null;
      if (isFormula) own.push(key);
      cells[key] = isFormula ? null : typeof value === 'string' ? value.normalize('NFC') : value;
    }
    if (filled) rows.push({ row: index + 1, cells, formulas: own });
  });
  if (rows.length > maxRows) throw new Refusal('sheet-too-long', { limit: maxRows });
  if (rows.length === 0) throw new Refusal('sheet-empty');
  const concerned = [...formulas].filter((where) => {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/u.exec(where) ?? [];
    return Number(digits) - 1 >= header.at && header.columns.has(columnNumber(letters) - 1);
  });
  const formulaFindings = concerned.map((where) => ({ where, code: 'cell-formula', severity: 'error' }) as const);
  return { rows, findings: [...header.findings, ...formulaFindings] };
}
