import type { Definition, SimpleField } from '../definition.ts';
import { sayValue } from '../say-entry.ts';
import { type RowValue, rowsIn, type Values } from '../values.ts';
import { entryColumns, NUMBER, STATE, simpleFields, type TableSheet, tableSheets, tablesOf } from './entry-columns.ts';

/** A cell of a file: figures as figures, everything else as words; null is empty. */
export type Cell = string | number | null;

const cellOf = (field: SimpleField | undefined, values: Values | RowValue): Cell => {
  if (!field) return null;
  const value = values[field.code];
  if (field.kind === 'count' && typeof value === 'number') return value;
  return sayValue(field, values) || null;
};

/** Entries as rows of a sheet, in the order of its columns, and the lines of their tables. */
export function entryCells(
  definition: Definition,
  entries: readonly { readonly values: Values; readonly state: string | null }[],
): { rows: Cell[][]; tables: { sheet: TableSheet; rows: Cell[][] }[] } {
  const fields = simpleFields(definition);
  const columns = entryColumns(definition);
  const stateName = (state: string | null) => definition.states?.list.find(({ code }) => code === state)?.name ?? null;
  const rows = entries.map(({ values, state }, index) =>
    columns.map(({ key }) => {
      if (key === NUMBER) return index + 1;
      if (key === STATE) return stateName(state);
      return cellOf(
        fields.find(({ code }) => code === key),
        values,
      );
    }),
  );
  const tables = tableSheets(definition).map((sheet) => {
    const own = tablesOf(definition).find(({ code }) => code === sheet.code)?.columns ?? [];
    const lines = entries.flatMap(({ values }, index) =>
      rowsIn(values, sheet.code).map((row) =>
        sheet.columns.map(({ key }) =>
          key === NUMBER
            ? index + 1
            : cellOf(
                own.find(({ code }) => code === key),
                row,
              ),
        ),
      ),
    );
    return { sheet, rows: lines };
  });
  return { rows, tables };
}
