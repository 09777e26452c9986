import { type ReactNode, useEffect, useRef } from 'react';
import { Mark } from '#ui/mark.tsx';
import { reportWords as words } from '../words.ts';
import classes from './entry.module.css';

interface EntryGroupProps {
  readonly code: string;
  readonly title: string;
  readonly done: number;
  readonly all: number;
  /** Places in it that must be mended; with any, it is not done. */
  readonly wrong?: number;
  readonly startsOpen: boolean;
  readonly children: ReactNode;
}

/** A group of the form as a fold with its progress: `Tuyên truyền 8/8`. */
export function EntryGroup({ code, title, done, all, wrong = 0, startsOpen, children }: EntryGroupProps) {
  const fold = useRef<HTMLDetailsElement>(null);
  // Opened once, not held open: the fold belongs to the person.
  useEffect(() => {
    if (startsOpen && fold.current) fold.current.open = true;
  }, [startsOpen]);
  const isFull = done === all && wrong === 0;
  return (
    <details ref={fold} className={classes.group} id={`group-${code}`}>
      <summary className={classes.groupHead}>
        <h2 className={classes.groupTitle}>{title}</h2>
        <span className={isFull ? classes.full : classes.progress}>
          {isFull ? <Mark shape="check" /> : null}
          {words.groupDone(done, all)}
          {isFull ? ` ${words.groupFull}` : null}
          {wrong > 0 ? (
            <span className={classes.wrong}>
              <Mark shape="warning" /> {words.groupWrong(wrong)}
            </span>
          ) : null}
        </span>
      </summary>
      <div className={classes.groupBody}>{children}</div>
    </details>
  );
}

/** Opens the fold around a field and goes there. */
export function goToField(id: string): void {
  const field = document.getElementById(id);
  const around = field?.closest('details');
  if (around) around.open = true;
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}
