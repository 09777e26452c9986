import type { Id } from '#base/id.ts';
import type {
  FigureCell,
  FigureColumn,
  FigureRow,
  FigureTable,
} from '#modules/documents/rules/official/figure-table.ts';
import { rollUpAnnex } from '../form/figure-annex.ts';
import type { Form } from '../form/form.ts';
import type { RollUp } from '../form/roll-up.ts';
import { inDecimals } from './join-tallies.ts';

interface SheetTotals {
  readonly form: Form;
  readonly total: RollUp;
  readonly children: ReadonlyMap<Id | null, RollUp>;
}

/** The annex of figures with one more column for each child; sensitive figures have none there. */
export function consolidationSheet(
  { form, total, children }: SheetTotals,
  columns: readonly { readonly unitId: Id | null; readonly name: string }[],
  withSensitive: boolean,
): FigureTable {
  const annex = rollUpAnnex(form, total, { withSensitive });
  if (columns.length === 0) return annex;
  const shown = form.indicators.filter(({ sensitive }) => withSensitive || !sensitive);
  const cellOf = (row: number, child: Id | null): FigureCell => {
    const indicator = shown[row];
    const tally = indicator && children.get(child)?.get(indicator.code);
    if (!indicator || indicator.sensitive || !tally?.reporters) return null;
    const { decimals } = total.get(indicator.code) ?? indicator;
    return { scaled: inDecimals(tally, decimals), decimals };
  };
  // The rows of figures come in form order by group; shares, which no child has, come after them.
  const order = form.groups.flatMap(({ code }) => shown.filter(({ group }) => group === code));
  let at = 0;
  const rows = annex.rows.map((row): FigureRow => {
    if ('group' in row) return row;
    const indicator = order[at];
    at += 1;
    const place = indicator ? shown.indexOf(indicator) : -1;
    return { cells: [...row.cells, ...columns.map(({ unitId }) => cellOf(place, unitId))] };
  });
  const names = columns.map(
    ({ name }): FigureColumn => ({ title: name || 'Đơn vị khác', weight: 2.2, align: 'right' }),
  );
  return { columns: [...annex.columns, { title: 'Trong đó', columns: names }], rows };
}
