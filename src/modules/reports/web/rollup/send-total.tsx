import { Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { formatDate } from '#base/date.ts';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Mark } from '#ui/mark.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import classes from './rollup.module.css';
import { type Candidate, type Consolidation, type Place, rollupApi } from './rollup-api.ts';
import { rollupWords } from './words.ts';

const words = rollupWords.send;
/** Reports of other days say only that they do not fit; a few are enough. */
const OTHERS_SHOWN = 3;

interface SendTotalProps {
  readonly place: Place;
  /** Newest closed version; 0 while none is closed. */
  readonly version: number;
  readonly sent: Consolidation['sent'];
}

/** Which of the office's own reports the total may go into, and why it may not go into the others. */
export function SendTotal({ place, version, sent }: SendTotalProps) {
  const query = useQuery(
    rollupApi.query('GET /api/units/:unitId/consolidations/:windowId/send-candidates', { params: place }),
  );
  return (
    <section className={classes.box}>
      <Title order={2}>{words.title}</Title>
      <p className={classes.quiet}>{words.lead}</p>
      {sent.map((one) => (
        <p key={one.assignmentId} className={classes.full}>
          <Mark shape="check" /> {words.sentTo(one.consolidationVersion, one.receiver)}
        </p>
      ))}
      <Loaded query={query} what={words.loading} rows={2}>
        {({ candidates }) => {
          const fits = candidates.filter(({ obstacle }) => obstacle !== 'days' && obstacle !== 'form');
          const others = candidates.filter(({ obstacle }) => obstacle === 'days' || obstacle === 'form');
          return candidates.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <ul className={classes.sources}>
              {[...fits, ...others.slice(0, OTHERS_SHOWN)].map((one) => (
                <OneCandidate key={one.assignmentId} place={place} candidate={one} version={version} />
              ))}
            </ul>
          );
        }}
      </Loaded>
    </section>
  );
}

function OneCandidate({ place, candidate, version }: { place: Place; candidate: Candidate; version: number }) {
  const client = useQueryClient();
  const { assignmentId, receiver, windowName, firstDay, lastDay, dueLastDay, obstacle, typed } = candidate;
  const send = useCommand(
    (body: { assignmentId: string }, options) =>
      rollupApi('POST /api/units/:unitId/consolidations/:windowId/send', { params: place, body, ...options }),
    async ({ late }) => {
      toast(words.done(late));
      await client.invalidateQueries();
    },
  );
  const days = firstDay && lastDay ? words.days(formatDate(firstDay), formatDate(lastDay)) : '';
  return (
    <li className={classes.source}>
      <div className={classes.sourceHead}>
        <span>{windowName}</span>
        <span className={classes.quiet}>{words.due(formatDate(dueLastDay))}</span>
      </div>
      <p className={classes.quiet}>
        {receiver}, {days}
      </p>
      {obstacle ? (
        <p>{words.obstacles[obstacle]}</p>
      ) : (
        <ConfirmButton
          label={words.to(receiver)}
          confirmLabel={words.button}
          variant="filled"
          busy={send.busy}
          consequence={words.consequence(receiver, version)}
          onConfirm={() => send.run({ assignmentId })}
        >
          {typed ? <p>{words.replaces}</p> : null}
          <FailureNote error={send.error} />
        </ConfirmButton>
      )}
    </li>
  );
}
