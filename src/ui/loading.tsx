import { useEffect, useState } from 'react';
import classes from './loading.module.css';
import { words } from './words.ts';

/** Seconds since the piece appeared. */
function useSeconds(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}

interface LoadingProps {
  /** What is being done, in words; shown when it takes longer than a second. */
  readonly what?: string;
  readonly rows?: number;
}

/** Grey places of what will come; after a second, words. */
export function Loading({ what = words.loading, rows = 3 }: LoadingProps) {
  const seconds = useSeconds();
  return (
    <div className={classes.loading} aria-busy="true">
      <p className={classes.words} role="status">
        {seconds > 0 ? words.loadingSeconds(what, seconds) : ''}
      </p>
      {Array.from({ length: rows }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nameless grey places.
        <div key={index} className={classes.bone} />
      ))}
    </div>
  );
}

/** In a button that was pressed: its own word, and after a second what is being done. */
export function BusyWords({ idle, what }: { readonly idle: string; readonly what: string }) {
  const seconds = useSeconds();
  return <span role="status">{seconds > 0 ? words.loadingSeconds(what, seconds) : idle}</span>;
}

interface ProgressProps {
  /** What is being done, in words. */
  readonly what: string;
  /** From 0 to 1; undefined when nobody knows, then only the seconds are counted. */
  readonly part?: number | undefined;
}

/** For what takes longer than a second: a bar with what is being done. */
export function Progress({ what, part }: ProgressProps) {
  const seconds = useSeconds();
  const percent = part === undefined ? undefined : Math.round(part * 100);
  return (
    <div className={classes.loading}>
      <p className={classes.words} role="status">
        {percent === undefined ? words.loadingSeconds(what, seconds) : `${what} (${percent}%)`}
      </p>
      {percent === undefined ? null : (
        <div
          className={classes.bar}
          role="progressbar"
          aria-label={what}
          aria-valuenow={percent}
          aria-valuemin={0}
          aria-valuemax={100}
        >
          <div className={classes.filled} style={{ width: `${percent}%` }} />
        </div>
      )}
    </div>
  );
}
