import type { ComponentProps } from 'react';
import { sumText, type Total } from './rollup-api.ts';
import classes from './totals-table.module.css';
import { rollupWords } from './words.ts';

const words = rollupWords.table;

interface TotalRowProps {
  readonly total: Total;
  /** Accepted reports of the window: the most a figure can rest on. */
  readonly accepted: number;
  /** Places of the children shown. */
  readonly columns: readonly number[];
  /** How many of them there is room for on paper. */
  readonly onPaper: number;
  readonly rowProps: ComponentProps<'tr'>;
  readonly onOpen: () => void;
}

export function TotalRow({ total, accepted, columns, onPaper, rowProps, onOpen }: TotalRowProps) {
  const { name, unit, sum, decimals, reporters, notApplicable, blank, sensitive, withheld, byChild } = total;
  const text = withheld ? words.withheld : sumText(sum, decimals);
  const gaps = [
    ...(notApplicable > 0 ? [words.notApplicable(notApplicable)] : []),
    ...(blank > 0 ? [words.blank(blank)] : []),
  ];
  return (
    <tr {...rowProps}>
      <th scope="row">
        {name}
        {sensitive ? (
          <>
            {' '}
            <span className={classes.sensitive}>{words.sensitive}</span>
          </>
        ) : null}
        {unit ? <span className={classes.unitBelow}>{unit}</span> : null}
      </th>
      <td className={classes.measure}>{unit}</td>
      <td className={classes.number}>
        <button type="button" className={classes.figure} onClick={onOpen} aria-label={words.open(name, text)}>
          {text}
        </button>
        <span data-print-only>{text}</span>
      </td>
      <td className={classes.number}>
        {words.rests(reporters, accepted)}
        {gaps.length > 0 ? <div className={classes.gaps}>{gaps.join(', ')}</div> : null}
      </td>
      {columns.length > 0 && !byChild ? (
        <td colSpan={columns.length} className={classes.totalOnly}>
          {words.totalOnly}
        </td>
      ) : null}
      {byChild
        ? columns.map((at, i) => (
            <td key={at} className={classes.number} data-screen-only={i >= onPaper || undefined}>
              {sumText(byChild[at], decimals)}
            </td>
          ))
        : null}
    </tr>
  );
}
