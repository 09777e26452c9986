import { formatScaled } from '#base/scaled-number.ts';
import { words as general } from '#ui/words.ts';
import { isOverWhole } from '../../rules/form/roll-up.ts';
import type { Consolidation } from './rollup-api.ts';
import classes from './totals-table.module.css';
import { rollupWords } from './words.ts';

const words = rollupWords.table;

/** Per cents, always from sums; marked where the two sums rest on different numbers of units. */
export function ShareRows({ shares, columns }: { shares: Consolidation['shares']; columns: number }) {
  if (shares.length === 0) return null;
  return (
    <tbody>
      <tr className={classes.group}>
        <th colSpan={4 + columns} scope="rowgroup">
          <span>{words.shares}</span>
        </th>
      </tr>
      {shares.map(({ code, name, tenths, isSound }) => (
        <tr key={code}>
          <th scope="row">
            {name}
            {isOverWhole(tenths) ? <div className={classes.over}>{words.over}</div> : null}
            {tenths !== null && !isSound ? <div className={classes.remark}>{words.unsound}</div> : null}
          </th>
          <td className={classes.measure}>{words.percent}</td>
          <td className={classes.number}>
            <span className={classes.share}>{tenths === null ? general.blank : formatScaled(tenths, 1)}</span>
          </td>
          <td colSpan={1 + columns} />
        </tr>
      ))}
    </tbody>
  );
}
