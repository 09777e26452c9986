import type { PlainDate } from '#base/date.ts';
import { dueWords } from './due.ts';
import classes from './due-text.module.css';
import { useToday } from './server-day.ts';

interface DueTextProps {
  /** The last day in time (`lastDayInTime` of #base/window.ts). */
  readonly lastDay: PlainDate;
  /** False once handed in or waived: then only the day is told. */
  readonly running?: boolean;
}

/** `11/03 · còn 2 ngày`; late ones in red and in words. */
export function DueText({ lastDay, running = true }: DueTextProps) {
  const { day, distance, isLate } = dueWords(lastDay, useToday());
  return (
    <time dateTime={lastDay} className={`${classes.due} ${running && isLate ? classes.late : ''}`}>
      {day}
      {running ? (
        <>
          <span className={classes.dot}> · </span>
          {distance}
        </>
      ) : null}
    </time>
  );
}
