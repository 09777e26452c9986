import { Link } from '@tanstack/react-router';
import { type ReactNode, Suspense, useId, useRef, useState } from 'react';
import type { Session } from '../session.ts';
import { words } from '../words.ts';
import classes from './person-menu.module.css';

interface PersonMenuProps {
  readonly session: Session;
  readonly roles: string;
  /** Ends the session; stands in the menu, so that nobody has to look for it on a computer others use too. */
  readonly signOut: ReactNode;
}

/** Who is signed in; opens the way to the account and the way out. Closes with Escape and when the focus leaves. */
export function PersonMenu({ session, roles, signOut }: PersonMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and focus bubble up here from the button and the links.
    <div
      className={classes.menu}
      data-screen-only
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        setOpen(false);
        button.current?.focus();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={classes.person}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={classes.text}>
          <span className={classes.name}>{session.fullName}</span>
          {roles ? <span className={classes.role}>{roles}</span> : null}
        </span>
        <svg className={classes.mark} viewBox="0 0 12 8" width="12" height="8" aria-hidden="true">
          <path d="M1 1.5 6 6.5 11 1.5" fill="none" stroke="currentColor" strokeWidth="1.75" />
        </svg>
      </button>
      <div id={id} className={classes.panel} hidden={!isOpen} tabIndex={-1}>
        {roles ? <p className={classes.small}>{roles}</p> : null}
        <Link to="/account" className={classes.link} onClick={() => setOpen(false)}>
          {words.account}
        </Link>
        {isOpen ? <Suspense fallback={null}>{signOut}</Suspense> : null}
      </div>
    </div>
  );
}
