import { type ReactNode, useState } from 'react';
import classes from './reforms.module.css';

interface FoldProps {
  readonly title: ReactNode;
  /** Stands open from the beginning, and whenever the page opens everything. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** A heading that opens what belongs to it; the inside is made only when it is opened. */
export function Fold({ title, open = false, children }: FoldProps) {
  const [isOpen, setOpen] = useState(open);
  return (
    <details className={classes.fold} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen ? <div className={classes.inside}>{children}</div> : null}
    </details>
  );
}
