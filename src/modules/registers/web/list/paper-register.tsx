import { useEffect } from 'react';
import { formatNumber } from '#base/vietnamese.ts';
import type { Window } from '#base/window.ts';
import type { Definition, Field } from '../../rules/definition.ts';
import type { ListedEntry, Measured } from '../registers-api.ts';
import { columnFields, showField, stateName } from '../show-field.ts';
import { registerWords } from '../words.ts';
import classes from './list.module.css';

const words = registerWords.list;

interface PaperRegisterProps {
  readonly definition: Definition;
  readonly unitName: string;
  readonly days: Window;
  readonly entries: readonly ListedEntry[];
  readonly withUnit: boolean;
  /** What the register amounts to in these days; nothing when only some of its entries are printed. */
  readonly measures: readonly Measured[];
  /** The paper is printed, or put away. */
  readonly onDone: () => void;
}

const lookOf = ({ kind }: Field): string | undefined => {
  if (kind === 'count') return classes.number;
  return kind === 'day' || kind === 'time' ? classes.whole : undefined;
};

/** The register as it goes on paper: the entries looked at, on A4 laid across, the first day first. */
export function PaperRegister(props: PaperRegisterProps) {
  const { definition, unitName, days, entries, withUnit, measures, onDone } = props;
  useEffect(() => {
    window.addEventListener('afterprint', onDone);
    window.print();
    return () => window.removeEventListener('afterprint', onDone);
  }, [onDone]);
  const fields = columnFields(definition);
  return (
    <div className={classes.paper} data-paper="landscape">
      <div className={classes.paperHead}>
        <p className={classes.upper}>
          <strong>{unitName}</strong>
        </p>
        <p className={classes.paperTitle}>{definition.words.name}</p>
        <p className={classes.centre}>{words.paperDays(days.firstDay, days.lastDay)}</p>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col" className={classes.whole}>
              {words.ordinal}
            </th>
            {withUnit ? <th scope="col">{words.unit}</th> : null}
            {fields.map(({ code, name }) => (
              <th key={code} scope="col">
                {name}
              </th>
            ))}
            {definition.states ? <th scope="col">{words.stateColumn}</th> : null}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, unitName: of, values, state, withdrawn }, at) => (
            <tr key={id} className={withdrawn ? classes.out : undefined}>
              <td className={classes.number}>{at + 1}</td>
              {withUnit ? <td>{of}</td> : null}
              {fields.map((field) => (
                <td key={field.code} className={lookOf(field)}>
                  {showField(field, values)}
                </td>
              ))}
              {definition.states ? <td>{stateName(definition, state)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      {measures.length > 0 ? (
        <ul className={classes.sums}>
          {measures.map(({ code, name, amount, unit }) => (
            <li key={code}>
              {name}: <strong>{formatNumber(amount)}</strong> {unit}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
