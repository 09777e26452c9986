import { Title } from '@mantine/core';
import { reformWords } from './reform-words.ts';
import classes from './reforms.module.css';
import type { Rehearsal } from './reforms-api.ts';

const words = reformWords.rehearsal;

/** Running work that goes to another receiver on the effective day, and that of ended units that others go on with. */
export function RunningSection({ running, carried }: Pick<Rehearsal, 'running' | 'carried'>) {
  return (
    <section className={classes.section}>
      <Title order={2}>{words.running}</Title>
      {running.length + carried.length === 0 ? (
        <p>{words.runningNone}</p>
      ) : (
        <ul className={classes.names}>
          {carried.map(({ fromId, fromName, toId, toName, assignments, begun }) => (
            <li key={`own ${fromId} ${toId}`}>{words.carried(fromName, toName, assignments, begun)}</li>
          ))}
          {running.map(({ fromId, fromName, toId, toName, assignments, units }) => (
            <li key={`${fromId} ${toId}`}>{words.goes(fromName, toName, assignments, units)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
