import { Link, useLocation } from '@tanstack/react-router';
import { fillPath, type PageRoute } from '../router.ts';
import type { Session, SessionGrant } from '../session.ts';
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

/** The parts of the program this person may open, in order: at the foot on a phone, at the left on a desk. */
export function Navigation({ pages, session, grant }: NavigationProps) {
  const here = useLocation({ select: ({ pathname }) => pathname });
  const entries = pages
    .flatMap((page) => (page.nav ? [{ ...page, nav: page.nav }] : []))
    .filter(({ needs }) => !needs || session.permissions.includes(needs))
    .filter(({ side }) => !side || side === grant?.unitSide)
    .filter(({ path }) => grant || !path.includes(':unitId'))
    .sort((a, b) => a.nav.order - b.nav.order)
    .map(({ path, nav }) => ({ to: fillPath(path, { unitId: grant?.unitId }), word: nav.word }));
  const current = nearest(
    entries.map(({ to }) => to),
    here,
  );
  if (entries.length === 0) return <div />;
  return (
    <nav className={classes.nav} aria-label={words.navigation}>
      <ul className={classes.list}>
        {entries.map(({ to, word }) => (
          <li key={to}>
            <Link to={to} activeOptions={{ exact: to !== current }} className={classes.link}>
              {word}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
