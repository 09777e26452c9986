import { Link } from '@tanstack/react-router';
import { useMay } from '#ui/session.ts';
import { SHIFT } from '../../rules/shifts/keep-log.ts';
import { registerPath } from '../registers-api.ts';
import classes from './shifts.module.css';
import { shiftsPath } from './shifts-api.ts';
import { shiftWords as words } from './words.ts';

/** The pages about shifts, one beside the other. */
export function ShiftParts({ unitId }: { unitId: string }) {
  const reads = useMay('register.read');
  const parts = [
    { to: shiftsPath(unitId), word: words.duty },
    { to: shiftsPath(unitId, 'roster'), word: words.roster },
    { to: shiftsPath(unitId, 'holidays'), word: words.holidays },
    { to: shiftsPath(unitId, 'report'), word: words.report },
    ...(reads ? [{ to: registerPath(unitId, SHIFT), word: words.book }] : []),
  ];
  return (
    <nav className={classes.parts} aria-label={words.parts} data-screen-only>
      {parts.map(({ to, word }) => (
        <Link key={to} to={to} className={classes.part} activeOptions={{ exact: true, includeSearch: false }}>
          {word}
        </Link>
      ))}
    </nav>
  );
}
