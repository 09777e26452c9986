import { Link } from '@tanstack/react-router';
import classes from './register.module.css';
import { registerWords as words } from './register-words.ts';

type Part = 'library' | 'received' | 'issued' | 'told';

interface DocumentsPartsProps {
  readonly unitId: string;
  readonly here: Part;
}

/** The library, its two books and what was asked to be made known, one beside the other. */
export function DocumentsParts({ unitId, here }: DocumentsPartsProps) {
  const parts: readonly (readonly [Part, string, string])[] = [
    ['library', words.library, '/documents'],
    ['received', words.titles.received, `/registers/${unitId}/received`],
    ['issued', words.titles.issued, `/registers/${unitId}/issued`],
    ['told', words.told, `/disseminations/${unitId}`],
  ];
  return (
    <nav aria-label={words.parts} data-screen-only>
      <ul className={classes.parts}>
        {parts.map(([part, word, to]) => (
          <li key={part}>
            <Link to={to} className={classes.part} aria-current={part === here ? 'page' : undefined}>
              {word}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
