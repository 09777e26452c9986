import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FailureNote } from '#ui/failure-note.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { reportsApi } from '../reports-api.ts';
import { useRenew } from '../use-report.ts';
import { reportWords } from '../words.ts';
import classes from './check.module.css';

const words = reportWords.senders;

/** The head or leader lets somebody else send, or ends that. Folded: it is wanted once a year. */
export function SendersPanel({ unitId, head }: { unitId: string; head: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={classes.senders} data-screen-only onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.title}</summary>
      <p>{words.lead(head)}</p>
      {open ? <Senders unitId={unitId} /> : null}
    </details>
  );
}

interface Person {
  readonly personId: string;
  readonly fullName: string;
  readonly grantId: string | null;
}

function Senders({ unitId }: { unitId: string }) {
  const query = useQuery(reportsApi.query('GET /api/units/:unitId/senders', { params: { unitId } }));
  return (
    <Loaded query={query} what={words.loading} rows={1}>
      {({ people }) =>
        people.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ul className={classes.list}>
            {people.map((person) => (
              <Sender key={person.personId} unitId={unitId} person={person} />
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

function Sender({ unitId, person: { personId, fullName, grantId } }: { unitId: string; person: Person }) {
  const renew = useRenew();
  const change = useCommand(
    (ending: string | null, options) =>
      ending
        ? reportsApi('POST /api/units/:unitId/senders/:grantId/end', {
            params: { unitId, grantId: ending },
            ...options,
          } as never)
        : reportsApi('POST /api/units/:unitId/senders', { params: { unitId }, body: { personId }, ...options }),
    async () => {
      toast(grantId ? words.ended(fullName) : words.given(fullName));
      await renew();
    },
  );
  return (
    <li className={classes.blank}>
      <span className={classes.blankName}>
        {fullName}
        {grantId ? ` (${words.may})` : ''}
      </span>
      <Button variant="default" loading={change.busy} onClick={() => void change.run(grantId)}>
        {grantId ? words.end(fullName) : words.give(fullName)}
      </Button>
      <FailureNote error={change.error} />
    </li>
  );
}
