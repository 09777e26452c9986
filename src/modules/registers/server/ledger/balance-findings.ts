import type { Id } from '#base/id.ts';
import type { Work } from '#platform/work.ts';
import type { Definition, Ledger } from '../../rules/definition.ts';
import type { Finding } from '../../rules/judge-entry.ts';
import { judgeBalance, type Net, netOf } from '../../rules/ledger/balance.ts';
import { sayValue } from '../../rules/say-entry.ts';
import type { SheetEntry, SheetFinding } from '../../rules/sheet/judge-sheet.ts';
import { dayAt, isBlank, type Values } from '../../rules/values.ts';
import { selectNets } from './ledger-store.ts';

function sourceOf({ fields }: Definition, { source }: Ledger, values: Values) {
  const field = fields.find(({ code }) => code === source);
  const name = field && field.kind !== 'rows' ? sayValue(field, values) : '';
  return { code: String(values[source] ?? ''), name };
}

/** Whether an entry of a ledger that stands, or one that is to be added, spends more than its source has. */
export async function balanceFindings(
  work: Work,
  definition: Definition,
  unitId: Id,
  values: Values,
  which: 'stands' | 'adds' = 'stands',
): Promise<Finding[]> {
  const { ledger, code: register } = definition;
  const day = dayAt(values, definition.day);
  if (!ledger || !day || isBlank(values[ledger.spending])) return [];
  const source = sourceOf(definition, ledger, values);
  const nets = await selectNets(work.tx, { unitId, register, ledger }, source.code);
  const own = which === 'adds' ? [{ day, amount: netOf(ledger, values) }] : [];
  return judgeBalance(ledger, source.name, [...nets, ...own], day);
}

/** The same of the rows of a sheet, as if all of them stood in the ledger already. */
export async function sheetBalanceFindings(
  work: Work,
  definition: Definition,
  unitId: Id,
  rows: readonly SheetEntry[],
): Promise<SheetFinding[]> {
  const { ledger, code: register } = definition;
  if (!ledger) return [];
  const nets = new Map<string, Net[]>();
  const placed = rows.flatMap(({ row, values }) => {
    const day = dayAt(values, definition.day);
    return day ? [{ row, values, day, source: sourceOf(definition, ledger, values) }] : [];
  });
  for (const { source } of placed) {
    if (nets.has(source.code)) continue;
    nets.set(source.code, await selectNets(work.tx, { unitId, register, ledger }, source.code));
  }
  for (const { day, values, source } of placed) {
    nets.get(source.code)?.push({ day, amount: netOf(ledger, values) });
  }
  return placed
    .filter(({ values }) => !isBlank(values[ledger.spending]))
    .flatMap(({ row, day, source }) =>
      judgeBalance(ledger, source.name, nets.get(source.code) ?? [], day).map(({ where, severity, sentence }) => ({
        table: null,
        row,
        column: where,
        severity,
        sentence,
      })),
    );
}
