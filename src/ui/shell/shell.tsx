import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { formatDate } from '#base/date.ts';
import type { PageRoute } from '../router.ts';
import { type Session, type SessionGrant, useSessionControls } from '../session.ts';
import { ToastRegion } from '../toast-region.tsx';
import { words } from '../words.ts';
import { Brand } from './brand.tsx';
import { Navigation } from './navigation.tsx';
import { PersonMenu } from './person-menu.tsx';
import classes from './shell.module.css';

interface ShellProps {
  readonly pages: readonly PageRoute[];
  readonly session: Session;
  readonly grant: SessionGrant | undefined;
}

/** The frame around every page of a signed-in person. */
export function Shell({ pages, session, grant }: ShellProps) {
  const { source } = useSessionControls();
  const { SignOut } = source;
  const roles = source.rolesOf(session.grants.filter((one) => one.unitId === grant?.unitId));
  const page = useRouterState({ select: (router) => router.matches.at(-1)?.id });
  return (
    <div className={classes.frame} data-side={grant?.unitSide}>
      <a href="#main" className={classes.skip}>
        {words.skipToContent}
      </a>
      <header className={classes.header}>
        <Link to="/" className={classes.home} aria-label={words.notFound.home}>
          <Brand />
        </Link>
        <span className={classes.unit}>{grant?.unitName ?? words.product}</span>
        <PersonMenu session={session} roles={roles} signOut={SignOut ? <SignOut /> : null} />
      </header>
      {session.trial ? (
        <aside className={classes.banner} aria-label={words.trial.lead}>
          <strong>{words.trial.lead}.</strong> {words.trial.rest}
        </aside>
      ) : null}
      {session.factorDue ? (
        <aside className={classes.banner} aria-label={words.factorDue.lead} data-screen-only>
          <Link to="/account/security">{words.factorDue.lead}</Link>{' '}
          {words.factorDue.rest(formatDate(session.factorDue))}
        </aside>
      ) : null}
      <div className={classes.body}>
        <Navigation pages={pages} session={session} grant={grant} />
        {/* A new key for each page and its parameters: none ever shows what belonged to another unit or report. */}
        <main id="main" className={classes.main} tabIndex={-1} key={page}>
          <Outlet />
        </main>
      </div>
      <ToastRegion />
    </div>
  );
}
