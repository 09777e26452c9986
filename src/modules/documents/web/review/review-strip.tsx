import { Checkbox } from '@mantine/core';
import { formatInstant } from '#ui/instants.ts';
import { Mark } from '#ui/mark.tsx';
import type { ReadDocument } from '../documents-api.ts';
import classes from '../reading.module.css';
import { useReviewDesk } from './review-context.ts';
import { reviewWords as words } from './words.ts';

interface ReviewStripProps {
  readonly document: ReadDocument;
}

/** How far the review is, and the way to what is left. */
export function ReviewStrip({ document: { review, findings } }: ReviewStripProps) {
  const desk = useReviewDesk();
  const { unsure, seen, all, open } = desk.progress;
  return (
    <section className={classes.strip} aria-label={words.strip}>
      {review.confirmed ? (
        <strong className={classes.stripDone}>
          <Mark shape="check" /> {words.confirmedBy(review.confirmed.by, formatInstant(review.confirmed.at))}
        </strong>
      ) : (
        <>
          <strong className={unsure > 0 ? classes.stripWarning : undefined}>
            {unsure > 0 ? <Mark shape="warning" /> : null} {words.unsureLeft(unsure)}
          </strong>
          <span>{words.seen(seen, all)}</span>
          <span className={classes.bar} aria-hidden="true">
            <span style={{ inlineSize: `${all === 0 ? 100 : Math.round((100 * seen) / all)}%` }} />
          </span>
        </>
      )}
      {findings.length > 0 ? (
        <a className={classes.stripFindings} href="#findings">
          {words.findings(findings.length)}
        </a>
      ) : null}
      {desk.mayDecide ? (
        <span className={classes.stripTools}>
          <Checkbox
            label={words.onlyOpen}
            checked={desk.onlyOpen}
            disabled={open === 0 && !desk.onlyOpen}
            onChange={(event) => desk.setOnlyOpen(event.currentTarget.checked)}
          />
        </span>
      ) : null}
    </section>
  );
}
