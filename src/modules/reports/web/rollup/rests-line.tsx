import type { ReactNode } from 'react';
import { Mark } from '#ui/mark.tsx';
import box from './box.module.css';
import classes from './coverage-line.module.css';
import { rollupWords } from './words.ts';

const words = rollupWords.coverage;
/** More names than this stand in the list below only. */
const NAMED = 6;

interface Covered {
  readonly expected: number;
  readonly accepted: number;
}

interface RestsLineProps extends Covered {
  /** Names of the units that are not in the figures. */
  readonly missing: readonly string[];
  /** Offices whose figures are themselves totals. */
  readonly below: readonly (Covered & { readonly name: string; readonly missing: readonly string[] })[];
  /** What stands at the end of the line. */
  readonly children?: ReactNode;
}

/** Whom figures rest on in one line, with the gaps inside the totals they are made of: full is said only of all levels. */
export function RestsLine({ expected, accepted, missing, below, children }: RestsLineProps) {
  const more = missing.length - NAMED;
  const partial = below.filter((one) => one.accepted < one.expected);
  return (
    <>
      <p className={classes.line}>
        <strong className={classes.count}>{words.count(accepted, expected)}</strong>
        {missing.length > 0 ? (
          <span>{more > 0 ? words.missingMany(missing.slice(0, NAMED), more) : words.missing(missing)}</span>
        ) : partial.length === 0 ? (
          <span className={box.full}>
            <Mark shape="check" /> {words.all}
          </span>
        ) : null}
        {children}
      </p>
      {partial.length > 0 ? (
        <p className={classes.inside}>
          <Mark shape="half" size={14} />{' '}
          {partial.length > NAMED
            ? words.partialMany(partial.length)
            : words.partial(partial.map((one) => words.below(one.name, one.accepted, one.expected, one.missing)))}
        </p>
      ) : null}
    </>
  );
}
