import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lowerFirst } from '#base/vietnamese.ts';
import { DueText } from '#ui/due-text.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { registerPath, registersApi } from './registers-api.ts';
import classes from './reminders.module.css';
import { registerWords as words } from './words.ts';

const SHOWN = 5;

/** What in the registers has its day soon or is past it; nothing at all while there is nothing to say, and said where it is not known. */
export function Reminders({ unitId }: { readonly unitId: string }) {
  const { data, isError, error, refetch } = useQuery(
    registersApi.query('GET /api/units/:unitId/reminders', { params: { unitId } }),
  );
  if (isError && !data) return <FailureNote error={error} onRetry={() => void refetch()} />;
  if (!data || data.reminders.length === 0) return null;
  const { reminders } = data;
  const row = ({ register, registerName, entryId, what, title, day }: (typeof reminders)[number]) => (
    <li key={`${entryId} ${what}`} className={classes.row}>
      <span>
        <Link to={registerPath(unitId, register, entryId)}>{title}</Link>
        <span className={classes.about}>
          {what} · {lowerFirst(registerName)}
        </span>
      </span>
      <DueText lastDay={day} />
    </li>
  );
  return (
    <section className={classes.reminders} aria-labelledby="reminders">
      <h2 id="reminders">{words.reminders.title(reminders.length)}</h2>
      <ul>{reminders.slice(0, SHOWN).map(row)}</ul>
      {reminders.length > SHOWN ? (
        <details>
          <summary>{words.reminders.more(reminders.length - SHOWN)}</summary>
          <ul>{reminders.slice(SHOWN).map(row)}</ul>
        </details>
      ) : null}
    </section>
  );
}
