import { Title } from '@mantine/core';
import { reformWords } from './reform-words.ts';
import classes from './reforms.module.css';
import type { Rehearsal } from './reforms-api.ts';

const words = reformWords.rehearsal;

/** Running work that goes to another receiver on the effective day. */
export function RunningSection({ running }: Pick<Rehearsal, 'running'>) {
  return (
    <section className={classes.section}>
      <Title order={2}>{words.running}</Title>
      {running.length === 0 ? (
        <p>{words.runningNone}</p>
      ) : (
        <ul className={classes.names}>
          {running.map(({ fromId, fromName, toId, toName, assignments, units }) => (
            <li key={`${fromId} ${toId}`}>{words.goes(fromName, toName, assignments, units)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
