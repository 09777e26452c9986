import type { ReactNode } from 'react';
import { Mark, type Shape } from './mark.tsx';
import classes from './note.module.css';

const shapes: Record<NoteKind, Shape> = { plain: 'info', warning: 'warning', danger: 'warning', done: 'check' };

type NoteKind = 'plain' | 'warning' | 'danger' | 'done';

interface NoteProps {
  readonly kind?: NoteKind;
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` is read out at once; use it for what just went wrong. */
  readonly role?: 'alert' | 'status';
  readonly children?: ReactNode;
}

/** A framed sentence that a person should not overlook. */
export function Note({ kind = 'plain', title, actions, role, children }: NoteProps) {
  return (
    <div className={`${classes.note} ${classes[kind] ?? ''}`} role={role}>
      <Mark shape={shapes[kind]} />
      <div className={classes.body}>
        {title ? <div className={classes.title}>{title}</div> : null}
        {children ? <div>{children}</div> : null}
        {actions ? <div className={classes.actions}>{actions}</div> : null}
      </div>
    </div>
  );
}
