import { Link, useLocation, useRouterState } from '@tanstack/react-router';
import { Suspense, useRef } from 'react';
import { type PageRoute, partsFor } from '../router.ts';
import { type Session, type SessionGrant, useSessionControls } from '../session.ts';
import { words } from '../words.ts';
import classes from './navigation.module.css';

interface NavigationProps {
  readonly pages: readonly PageRoute[];
  readonly session: Session;
  readonly grant: SessionGrant | undefined;
}

/** The entry one is in: the one that leads nearest to the page, as the log of a unit lies below the units. */
const nearest = (paths: readonly string[], here: string): string | undefined =>
  paths.filter((path) => here === path || here.startsWith(`${path}/`)).sort((a, b) => b.length - a.length)[0];

/** As many parts stand at the foot of a phone; the fifth place leads to the rest. */
const AT_FOOT = 4;

/** The parts of the program this person may open, in order: at the foot on a phone, at the left on a desk. */
export function Navigation({ pages, session, grant }: NavigationProps) {
  const here = useLocation({ select: ({ pathname }) => pathname });
  const entries = partsFor(pages, session, grant);
  const covering = entries.find(({ covers }) => nearest(covers, here));
  const current = nearest(
    entries.map(({ to }) => to),
    here,
  );
  return (
    <nav className={classes.nav} aria-label={words.navigation}>
      <ul className={classes.list}>
        {entries.map(({ to, word }, index) => (
          <li key={to} data-rest={index >= AT_FOOT || undefined}>
            <Link
              to={to}
              activeOptions={{ exact: to !== current }}
              className={classes.link}
              {...(to === covering?.to ? { 'data-status': 'active' } : {})}
            >
              {word}
            </Link>
          </li>
        ))}
        <li className={classes.more}>
          <More rest={entries.slice(AT_FOOT)} current={covering?.to ?? current} />
        </li>
      </ul>
    </nav>
  );
}

/** On a phone: the other parts, the account, and the way out. */
function More({ rest, current }: { rest: readonly { to: string; word: string }[]; current: string | undefined }) {
  const { source } = useSessionControls();
  const page = useRouterState({ select: (router) => router.location.pathname });
  const fold = useRef<HTMLDetailsElement>(null);
  const isHere = rest.some(({ to }) => to === current) || page.startsWith('/account');
  return (
    <details
      key={page}
      ref={fold}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !fold.current?.open) return;
        fold.current.open = false;
        fold.current.querySelector('summary')?.focus();
      }}
    >
      <summary className={classes.link} data-status={isHere ? 'active' : undefined}>
        {words.more}
      </summary>
      <div className={classes.panel}>
        {[...rest, { to: '/account', word: words.account }].map(({ to, word }) => (
          <Link key={to} to={to} className={classes.panelLink}>
            {word}
          </Link>
        ))}
        <div className={classes.out}>
          <Suspense>{source.SignOut ? <source.SignOut /> : null}</Suspense>
        </div>
      </div>
    </details>
  );
}
