import { isPlainDate } from '#base/date.ts';
import type { BodyOf, ParamsOf, ReplyOf } from '#base/endpoint.ts';
import { mediaTypes } from '#base/file-kinds.ts';
import { Refusal } from '#base/refusal.ts';
import { type SentRow, type SheetColumn, sheetOf } from '#base/sheet-columns.ts';
import { inStoredOrder } from '#base/stored-order.ts';
import type { ReadRow, SheetContent } from '#modules/documents/server/public.ts';
import { readSheets } from '#modules/documents/server/public.ts';
import { recordFirst } from '#modules/history/server/public.ts';
import { remarksOf } from '#modules/organisation/server/public.ts';
import type { Download } from '#platform/http/handlers.ts';
import type { Work } from '#platform/work.ts';
import type { Definition } from '../rules/definition.ts';
import { postAmounts } from '../rules/post-amounts.ts';
import { toldEntry } from '../rules/say-entry.ts';
import { judgeAlike } from '../rules/sheet/alike-rows.ts';
import { entryColumns, tableSheets } from '../rules/sheet/entry-columns.ts';
import {
  type EntrySheet,
  judgeSheet,
  MOST_LINES,
  MOST_ROWS,
  type SheetEntry,
  withoutRows,
} from '../rules/sheet/judge-sheet.ts';
import { FORMULA } from '../rules/sheet/read-cells.ts';
import { dayAt } from '../rules/values.ts';
import type { entrySheetContract } from '../sheet-contract.ts';
import { insertAmounts } from './amount-store.ts';
import type { Registers } from './definitions.ts';
import { insertEntries, selectBetween } from './entry-store.ts';
import { fileNameOf, makeEntrySheet } from './export-register.ts';
import { sheetBalanceFindings } from './ledger/balance-findings.ts';
import { lifeOf } from './seen-register.ts';
import { judgeSheetHours } from './shifts/judge-hours.ts';
import { writtenOf } from './write-entry.ts';

type C = typeof entrySheetContract;
type Params = ParamsOf<C['importEntries']>;

/** The most standing entries a sheet is compared with. */
const COMPARED = 20_000;

/** The empty sheet of a register, each column explained. */
export async function entrySheetTemplate(
  work: Work,
  registers: Registers,
  { unitId, register }: Params,
): Promise<Download> {
  await work.needHere('register.write', unitId);
  const definition = registers.inForce(register);
  return {
    fileName: fileNameOf(definition, ' mau'),
    mediaType: mediaTypes.xlsx,
    bytes: () => makeEntrySheet(definition, []),
  };
}

/** The sheets of a file: that of the entries, then one for each table. */
export const readEntrySheets = (
  registers: Registers,
  register: string,
  bytes: Uint8Array,
): Promise<readonly SheetContent[]> => {
  const definition = registers.inForce(register);
  const tables = tableSheets(definition).map(({ name, columns }) => ({ name: name.slice(0, 31), columns }));
  return readSheets(bytes, [{ columns: entryColumns(definition) }, ...tables]);
};

/** A cell as text. A time typed in Excel comes as a moment of its first day, a decimal with the comma of Vietnam. */
function cellText(cell: ReadRow['cells'][string] | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    const [day = '', time = ''] = cell.toISOString().split('T');
    return day < '1901' ? time.slice(0, 5) : day.split('-').reverse().join('/');
  }
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return typeof cell === 'boolean' ? (cell ? 'Có' : 'Không') : cell;
}

const sentOf = (keys: readonly string[], rows: readonly ReadRow[]): { row: number; cells: string[] }[] =>
  rows.map(({ row, cells, formulas }) => ({
    row,
    cells: keys.map((key) => (formulas.includes(key) ? FORMULA : cellText(cells[key]).slice(0, 5_500))),
  }));

const receive = (columns: readonly SheetColumn[], rows: readonly SentRow[]) => rows.map(sheetOf(columns).receive);

function sheetIn(
  definition: Definition,
  rows: readonly SentRow[],
  tables: Readonly<Record<string, readonly SentRow[]>>,
) {
  const sheet: EntrySheet = {
    rows: receive(entryColumns(definition), rows),
    tables: Object.fromEntries(
      tableSheets(definition).map(({ code, columns }) => [code, receive(columns, tables[code] ?? [])]),
    ),
  };
  return sheet;
}

const said = ({ values, state }: Pick<SheetEntry, 'values' | 'state'>): string =>
  JSON.stringify([inStoredOrder(values), state]);

/** From the first to the last day of these entries; undefined where none has one. */
function daysOf(definition: Definition, entries: readonly SheetEntry[]) {
  const days = entries
    .map(({ values }) => dayAt(values, definition.day))
    .filter((day) => day !== undefined && isPlainDate(day))
    .sort();
  const [firstDay, lastDay] = [days[0], days.at(-1)];
  return firstDay && lastDay ? { firstDay, lastDay } : undefined;
}

/** The rows that stand in the register already: each standing entry answers for one row that says the same. */
async function knownRows(
  work: Work,
  definition: Definition,
  { unitId, register }: Params,
  entries: readonly SheetEntry[],
): Promise<Set<number>> {
  const days = daysOf(definition, entries);
  if (!days) return new Set();
  const standing = await selectBetween(work.tx, unitId, register, days, COMPARED);
  const left = new Map<string, number>();
  for (const entry of standing) left.set(said(entry), (left.get(said(entry)) ?? 0) + 1);
  const known = new Set<number>();
  for (const entry of entries) {
    const count = left.get(said(entry)) ?? 0;
    if (count === 0) continue;
    left.set(said(entry), count - 1);
    known.add(entry.row);
  }
  return known;
}

async function judged(work: Work, params: Params, definition: Definition, sheet: EntrySheet) {
  const life = await lifeOf(work, params.unitId);
  return judgeSheet(definition, sheet, { today: work.today, life, adds: true });
}

/** A file that was read, with everything that does not fit. */
export async function checkEntrySheet(
  work: Work,
  registers: Registers,
  params: Params,
  [main, ...more]: readonly SheetContent[],
): Promise<ReplyOf<C['checkEntrySheet']>> {
  await work.needHere('register.write', params.unitId);
  const definition = registers.inForce(params.register);
  if (!main || main.rows.length === 0) throw new Refusal('sheet-empty');
  if (main.rows.length > MOST_ROWS) throw new Refusal('sheet-too-long', { limit: MOST_ROWS });
  const keysOf = (columns: readonly SheetColumn[]) => columns.map(({ key }) => key);
  const rows = sentOf(keysOf(entryColumns(definition)), main.rows);
  const tables = Object.fromEntries(
    tableSheets(definition).map(({ code, columns }, at) => [code, sentOf(keysOf(columns), more[at]?.rows ?? [])]),
  );
  if (Object.values(tables).some((lines) => lines.length > MOST_LINES)) {
    throw new Refusal('sheet-too-long', { limit: MOST_LINES });
  }
  const { entries, findings } = await judged(work, params, definition, sheetIn(definition, rows, tables));
  const known = await knownRows(work, definition, params, entries);
  const fresh = entries.filter(({ row }) => !known.has(row));
  // Without the day among what is compared an entry of any day may be the same.
  const days = definition.alike.includes(definition.day)
    ? daysOf(definition, fresh)
    : { firstDay: null, lastDay: null };
  const standing =
    definition.alike.length > 0 && days
      ? await selectBetween(work.tx, params.unitId, params.register, days, COMPARED)
      : [];
  const alike = judgeAlike(definition, fresh, standing);
  const short = await sheetBalanceFindings(work, definition, params.unitId, fresh);
  const ofHours = await judgeSheetHours(work, params, entries, known);
  // Of one row it is said once that it may stand there already.
  const told = new Set(ofHours.map(({ row }) => row));
  return {
    rows,
    tables,
    remarks: [main, ...more].flatMap(remarksOf),
    findings: [
      ...findings.filter(({ table, row }) => table !== null || !known.has(row)),
      ...ofHours,
      ...alike.filter(({ row }) => !told.has(row)),
      ...short,
    ],
    known: [...known],
  };
}

/** Writes the entries of a sheet, all or none. */
export async function importEntries(
  work: Work,
  registers: Registers,
  params: Params,
  { rows, tables, leaveOut }: Omit<BodyOf<C['importEntries']>, 'commandId'>,
): Promise<ReplyOf<C['importEntries']>> {
  const { unitId, register } = params;
  await work.needHere('register.write', unitId);
  const definition = registers.inForce(register);
  const { entries, findings } = await judged(
    work,
    params,
    definition,
    withoutRows(sheetIn(definition, rows, tables), leaveOut),
  );
  const known = await knownRows(work, definition, params, entries);
  // Of what stands already nothing is asked: counter-entries of a ledger come out in its sheet and go back nowhere.
  const errors = [...findings, ...(await judgeSheetHours(work, params, entries, known))].filter(
    ({ table, row, severity }) => severity === 'error' && (table !== null || !known.has(row)),
  ).length;
  if (errors > 0 || entries.length === 0) throw new Refusal('entry-sheet-unfit', { count: errors });
  const written = entries
    .filter(({ row }) => !known.has(row))
    .map(({ values, state }) => ({
      unitId,
      register,
      id: work.newId(),
      fixed: definition.ledger !== undefined,
      ...writtenOf(definition, values, state),
    }));
  await insertEntries(work.tx, written, { at: work.now, personId: work.person.personId });
  await insertAmounts(
    work.tx,
    written.map((entry) => ({
      unitId,
      register,
      entryId: entry.id,
      postings: postAmounts(definition, { ...entry, withdrawn: false }),
    })),
  );
  await recordFirst(
    work,
    written.map((entry) => ({
      unitId,
      subjectKind: 'entry',
      subjectId: entry.id,
      action: 'import-entry',
      after: toldEntry(definition, entry),
    })),
  );
  return { count: written.length, known: known.size };
}
