import { Button } from '@mantine/core';
import { FailureNote } from '#ui/failure-note.tsx';
import { onServerClock } from '#ui/server-day.ts';
import { useSession } from '#ui/session.ts';
import { comparisonLines } from '../../rules/rollup/comparison-copy.ts';
import classes from './papers.module.css';
import { type Paper, PaperButton } from './papers.tsx';
import type { Consolidation } from './rollup-api.ts';
import { rollupWords } from './words.ts';

const words = rollupWords.comparison;

/** What can be made of a total by another tree than that of its window: a sheet and a printed page to compare with. */
export function ComparisonActions({ paper }: { paper: Paper }) {
  return (
    <div className={classes.exports}>
      <PaperButton paper={paper} kind="xlsx" word={words.excel} />
      <Button variant="default" onClick={() => window.print()}>
        {words.print}
      </Button>
      <FailureNote error={paper.error} />
    </div>
  );
}

/** What stands on top of such a page on paper; the same as on the sheet. */
export function ComparisonHead({ data, readAt }: { data: Consolidation; readAt: number }) {
  const { fullName } = useSession();
  const { day, window } = data;
  const [mark, line] = comparisonLines({ ...window, day, at: onServerClock(readAt), by: fullName });
  return (
    <div className={classes.comparison} data-print-only>
      <p>{mark}</p>
      <p>{line}</p>
    </div>
  );
}
