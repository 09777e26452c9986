import { Link } from '@tanstack/react-router';
import { fillPath, type PageRoute } from '../router.ts';
import type { Session, SessionGrant } from '../session.ts';
import { words } from '../words.ts';
import classes from './navigation.module.css';

interface NavigationProps {
  readonly pages: readonly PageRoute[];
  readonly session: Session;
  readonly grant: SessionGrant | undefined;
}

/** The parts of the program this person may open, in order: at the foot on a phone, at the left on a desk. */
export function Navigation({ pages, session, grant }: NavigationProps) {
  const entries = pages
    .flatMap((page) => (page.nav ? [{ ...page, nav: page.nav }] : []))
    .filter(({ needs }) => !needs || session.permissions.includes(needs))
    .filter(({ side }) => !side || side === grant?.unitSide)
    .filter(({ path }) => grant || !path.includes(':unitId'))
    .sort((a, b) => a.nav.order - b.nav.order);
  if (entries.length === 0) return <div />;
  return (
    <nav className={classes.nav} aria-label={words.navigation}>
      <ul className={classes.list}>
        {entries.map(({ path, nav }) => (
          <li key={path}>
            <Link to={fillPath(path, { unitId: grant?.unitId })} className={classes.link}>
              {nav.word}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
