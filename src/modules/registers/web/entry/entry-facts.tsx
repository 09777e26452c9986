import { DataTable } from '#ui/data-table.tsx';
import { words as general } from '#ui/words.ts';
import type { Definition, RowsField } from '../../rules/definition.ts';
import { sayValue } from '../../rules/say-entry.ts';
import { isBlank, type RowValue, rowsIn, type Values } from '../../rules/values.ts';
import { showField } from '../show-field.ts';
import classes from './entry.module.css';

interface EntryFactsProps {
  readonly definition: Definition;
  readonly values: Values;
  /** Struck out. */
  readonly isOut: boolean;
}

/** What an entry says, field by field; its tables below. */
export function EntryFacts({ definition, values, isOut }: EntryFactsProps) {
  const fields = definition.fields.filter(
    (field) => field.kind !== 'rows' && (field.when.length === 0 || !isBlank(values[field.code])),
  );
  const tables = definition.fields.filter(
    (field): field is RowsField => field.kind === 'rows' && rowsIn(values, field.code).length > 0,
  );
  return (
    <>
      <dl className={classes.facts}>
        {fields.map((field) => (
          <div key={field.code} style={{ display: 'contents' }}>
            <dt>{field.name}</dt>
            <dd className={isOut ? classes.out : undefined}>{showField(field, values) || general.blank}</dd>
          </div>
        ))}
      </dl>
      {tables.map((table) => (
        <FactsTable key={table.code} table={table} rows={rowsIn(values, table.code)} />
      ))}
    </>
  );
}

function FactsTable({ table, rows }: { table: RowsField; rows: readonly RowValue[] }) {
  const numbered = rows.map((row, at) => ({ row, at }));
  return (
    <div className={classes.table}>
      <h3>{table.name}</h3>
      <DataTable
        caption={table.name}
        dense
        cards
        rows={numbered}
        rowKey={({ at }) => String(at)}
        columns={table.columns.map((column) => ({
          key: column.code,
          head: column.name,
          kind: column.kind === 'count' ? ('number' as const) : ('text' as const),
          cell: ({ row }: { row: RowValue; at: number }) => sayValue(column, row) || general.blank,
        }))}
      />
    </div>
  );
}
