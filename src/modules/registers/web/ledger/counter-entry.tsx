import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate } from '#base/date.ts';
import { newCommandId } from '#ui/command-id.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Note } from '#ui/note.tsx';
import { ReasonButton } from '#ui/reason-button.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import classes from '../entry/entry.module.css';
import { useOutbox } from '../outbox/use-outbox.ts';
import { type EntryView, registerPath } from '../registers-api.ts';
import { ledgerApi } from './ledger-api.ts';
import { ledgerWords } from './ledger-words.ts';

const words = ledgerWords;

interface LedgerEntryProps {
  readonly unitId: string;
  readonly register: string;
  readonly entry: EntryView['entry'];
}

interface LedgerNoteProps extends LedgerEntryProps {
  /** What follows from it: the right entry that stands in its place. */
  readonly raised: EntryView['raised'];
  readonly mayWrite: boolean;
}

/** What is to be known of one of a pair: the wrong entry, or what takes it back. Nothing for any other entry. */
export function LedgerNote({ unitId, register, entry, raised, mayWrite }: LedgerNoteProps) {
  const { state } = useOutbox();
  if (entry.counters) {
    return (
      <Note title={words.countersTitle}>
        <p>{words.countersLead(entry.counters.reason)}</p>
        <p>
          <Link to={registerPath(unitId, register, entry.counters.entryId)}>{words.openCountered}</Link>
        </p>
      </Note>
    );
  }
  if (!entry.counteredBy) return null;
  const right = raised.filter((one) => one.register === register);
  const waits = state.items.some(({ sourceId }) => sourceId === entry.id);
  return (
    <Note
      kind="warning"
      title={words.counteredTitle}
      actions={
        mayWrite && right.length === 0 && !waits ? (
          <LinkButton variant="default" to={registerPath(unitId, register, 'new')} search={{ again: entry.id }}>
            {words.again}
          </LinkButton>
        ) : null
      }
    >
      <p>{words.counteredLead}</p>
      {right.map(({ id, day, title }) => (
        <p key={id}>
          {words.right} <Link to={registerPath(unitId, register, id)}>{`${formatDate(day)} · ${title}`}</Link>
        </p>
      ))}
      {waits ? <p>{words.rightWaits}</p> : null}
      <p>
        <Link to={registerPath(unitId, register, entry.counteredBy)}>{words.openCounter}</Link>
      </p>
    </Note>
  );
}

/** The only way to mend an entry of a ledger: it is taken back with a reason, and the right one is offered, filled in. */
export function CounterEntry({ unitId, register, entry }: LedgerEntryProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [counterId] = useState(newCommandId);
  const counter = useCommand(
    (reason: string, options) =>
      ledgerApi('POST /api/units/:unitId/registers/:register/entries/:entryId/counter', {
        params: { unitId, register, entryId: entry.id },
        body: { counterId, reason },
        ...options,
      }),
    async () => {
      toast(words.countered);
      await client.invalidateQueries();
      await navigate({ to: registerPath(unitId, register, 'new'), search: { again: entry.id } as never });
    },
  );
  if (entry.counters || entry.counteredBy) return null;
  return (
    <div data-screen-only>
      <p className={classes.by}>{words.fixed}</p>
      <ReasonButton
        label={words.counter}
        danger
        variant="default"
        busy={counter.busy}
        error={counter.error}
        consequence={words.counterConsequence}
        reasonLabel={words.counterReason}
        reasonHint={words.counterReasonHint}
        onConfirm={(reason) => counter.run(reason)}
      />
    </div>
  );
}
