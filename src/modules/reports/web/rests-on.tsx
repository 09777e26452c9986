import type { ReportView } from './reports-api.ts';
import classes from './rollup/coverage-line.module.css';
import { RestsLine } from './rollup/rests-line.tsx';
import { reportWords as words } from './words.ts';

/** Before the figures of a sent-up total: how many units they rest on, and who is missing. */
export function RestsOn({ view: { restsOn } }: { view: ReportView }) {
  if (!restsOn) return null;
  return (
    <section className={classes.coverage} aria-label={words.restsOn}>
      <p>{words.restsOnLead}</p>
      <RestsLine {...restsOn} />
    </section>
  );
}
