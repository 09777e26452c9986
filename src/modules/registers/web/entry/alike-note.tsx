import { Link } from '@tanstack/react-router';
import { formatDate } from '#base/date.ts';
import { Note } from '#ui/note.tsx';
import { registerPath, type Written } from '../registers-api.ts';
import { registerWords } from '../words.ts';
import classes from './entry.module.css';

const words = registerWords.saved;

interface AlikeNoteProps {
  readonly alike: Written['alike'];
  readonly unitId: string;
  readonly register: string;
}

/** Entries that are perhaps the same event, each a link; nothing was refused for it. */
export function AlikeNote({ alike, unitId, register }: AlikeNoteProps) {
  if (alike.length === 0) return null;
  return (
    <Note kind="warning" title={words.alike(alike.length)}>
      <ul className={classes.alike}>
        {alike.map(({ id, day, title }) => (
          <li key={id}>
            <Link to={registerPath(unitId, register, id)}>{`${formatDate(day)} · ${title}`}</Link>
          </li>
        ))}
      </ul>
      <p>{words.alikeLead}</p>
    </Note>
  );
}
