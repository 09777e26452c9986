import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { formatTime } from '#ui/instants.ts';
import { Mark } from '#ui/mark.tsx';
import type { Values } from '../../rules/values.ts';
import { phaseWords } from '../outbox/waiting-list.tsx';
import { MendLog } from './mend-log.tsx';
import classes from './shifts.module.css';
import type { KnownLog } from './use-shift-log.ts';
import { shiftWords } from './words.ts';

const words = shiftWords.log;

interface LoggedListProps {
  readonly unitId: string;
  readonly logs: readonly KnownLog[];
  /** The one that is being taken back. */
  readonly taking: string | undefined;
  readonly onTakeBack: (log: KnownLog) => Promise<unknown>;
  readonly onMend: (log: KnownLog, values: Values) => Promise<unknown>;
}

/** What was logged of the last shifts, where it is, *Hoàn tác* for a slip, and how to mend what was refused. */
export function LoggedList({ logs, ...ways }: LoggedListProps) {
  const [mending, setMending] = useState<string>();
  if (logs.length === 0) return null;
  return (
    <section aria-labelledby="logged">
      <h2 id="logged" className={classes.sub}>
        {words.logged}
      </h2>
      <ul className={classes.logs}>
        {logs.map((log) => (
          <li key={log.id}>
            <div className={classes.logWords}>
              <p>
                <strong>{words.shift(log.day, log)}</strong> · {log.guards}
              </p>
              <p className={classes.state} role={log.waiting ? 'status' : undefined}>
                <Mark shape={log.waiting ? (log.waiting.phase === 'refused' ? 'warning' : 'half') : 'check'} />
                {log.waiting?.phase === 'refused' ? null : words.done(log.result)}
                {log.waiting && log.waiting.phase !== 'refused' ? ' · ' : null}
                {log.waiting ? phaseWords(log.waiting) : null}
              </p>
              {log.what ? <p className={classes.event}>{log.what}</p> : null}
              {log.server ? (
                <p className={classes.muted}>{words.by(log.server.by, formatTime(log.server.at))}</p>
              ) : null}
            </div>
            {mending === log.id && log.waiting?.phase === 'refused' ? (
              <MendLog
                unitId={ways.unitId}
                log={log}
                onSend={(values) => ways.onMend(log, values)}
                onCancel={() => setMending(undefined)}
              />
            ) : (
              <LogWays log={log} {...ways} onOpen={() => setMending(log.id)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type LogWaysProps = Pick<LoggedListProps, 'taking' | 'onTakeBack'> & {
  readonly log: KnownLog;
  readonly onOpen: () => void;
};

/** What may be done with one of them: what somebody typed is given up only after a question. */
function LogWays({ log, taking, onTakeBack, onOpen }: LogWaysProps) {
  if (!log.waiting && !log.server?.mayTakeBack) return null;
  // A question stays open while one more try to send is made; it is answered after.
  const busy = taking === log.id || log.waiting?.phase === 'sending';
  const isRefused = log.waiting?.phase === 'refused';
  const word = isRefused ? words.drop : words.undo;
  const shift = words.shift(log.day, log);
  const isTyped = log.what !== '' || log.handedOver !== '';
  return (
    <>
      {isRefused ? (
        <Button aria-label={`${words.mend}: ${shift}`} onClick={onOpen}>
          {words.mend}
        </Button>
      ) : null}
      {isTyped ? (
        <ConfirmButton
          label={word}
          name={`${word}: ${shift}`}
          consequence={log.waiting ? words.typedGoes : words.struckOut}
          confirmLabel={words.dropSure}
          danger
          busy={busy}
          onConfirm={() => onTakeBack(log)}
        />
      ) : (
        <Button variant="default" loading={busy} aria-label={`${word}: ${shift}`} onClick={() => void onTakeBack(log)}>
          {word}
        </Button>
      )}
    </>
  );
}
