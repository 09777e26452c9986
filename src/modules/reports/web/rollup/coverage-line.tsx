import { Link } from '@tanstack/react-router';
import box from './box.module.css';
import classes from './coverage-line.module.css';
import { RestsLine } from './rests-line.tsx';
import type { Consolidation, Place } from './rollup-api.ts';
import { rollupWords } from './words.ts';

const words = rollupWords.coverage;

/** Whom the totals rest on, in one line; under it, who is missing and how far they are. */
export function CoverageLine({ place, coverage }: { place: Place; coverage: Consolidation['coverage'] }) {
  const { expected, accepted, missing, late, waived, below } = coverage;
  const has = missing.length > 0 || waived.length > 0 || below.length > 0;
  return (
    <section className={classes.coverage} aria-label={rollupWords.coverage.details}>
      <RestsLine expected={expected} accepted={accepted} missing={missing.map(({ name }) => name)} below={below}>
        {late > 0 ? <span className={box.late}>{words.lateCount(late)}</span> : null}
        <Link to={`/follow-up/${place.unitId}/${place.windowId}`} className={classes.follow} data-screen-only>
          {rollupWords.list.follow}
        </Link>
      </RestsLine>
      {has ? (
        <details className={classes.details}>
          <summary>{words.details}</summary>
          {missing.length > 0 ? <p className={box.quiet}>{words.notZero}</p> : null}
          <ul>
            {missing.map(({ unitId, name, state, late: isLate }) => (
              <li key={unitId}>
                {name}: {words.states[state]}
                {isLate ? <span className={box.late}> ({words.late})</span> : null}
              </li>
            ))}
            {waived.length > 0 ? <li>{words.waived(waived)}</li> : null}
            {below.map((one) => (
              <li key={one.unitId}>{words.below(one.name, one.accepted, one.expected, one.missing)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
