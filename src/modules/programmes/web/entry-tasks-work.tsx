import { useQuery } from '@tanstack/react-query';
import { formatDate } from '#base/date.ts';
import { upperFirst } from '#base/vietnamese.ts';
import type { answersContract } from '#modules/registers/answers-contract.ts';
import { apiFor } from '#ui/api.ts';
import { DueText } from '#ui/due-text.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { useMay } from '#ui/session.ts';
import classes from './work.module.css';
import { workWords } from './work-words.ts';

const words = workWords.tasks;
const tasksApi = apiFor<typeof answersContract>();

/** What the registers of the unit say is still to be done, as what an inspection found; nothing at all where there is none. */
export function EntryTasksWork({ unitId }: { unitId: string }) {
  const mayRead = useMay('register.read');
  const query = useQuery({
    ...tasksApi.query('GET /api/units/:unitId/entry-tasks', { params: { unitId } }),
    enabled: mayRead,
  });
  if (query.isError && query.data === undefined) {
    return <FailureNote error={query.error} onRetry={() => void query.refetch()} />;
  }
  const tasks = query.data?.tasks ?? [];
  if (tasks.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="entry-tasks">
      <h2 className={classes.heading} id="entry-tasks">
        {words.title(tasks.length)}
      </h2>
      <ul className={classes.list}>
        {tasks.map(({ entryId, register, entry, word, title, day, due }) => (
          <li key={entryId} className={classes.row}>
            <div className={classes.what}>
              <h3 className={classes.title}>{title}</h3>
              <p className={classes.facts}>{words.raisedOn(upperFirst(entry), formatDate(day))}</p>
            </div>
            <div className={classes.standing}>
              <p className={classes.due}>
                {due ? (
                  <>
                    {workWords.due} <DueText lastDay={due} />
                  </>
                ) : (
                  words.noDue
                )}
              </p>
            </div>
            <LinkButton
              to={`/facts/${unitId}/${register}/${entryId}`}
              variant="default"
              aria-label={`${word}: ${title}`}
            >
              {word}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
