import { Button, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { FailureNote } from '#ui/failure-note.tsx';
import { Progress } from '#ui/loading.tsx';
import { Note } from '#ui/note.tsx';
import classes from '../reforms.module.css';
import type { Abolition } from './guided-api.ts';
import { guidedWords as words } from './guided-words.ts';
import { ProposalTable } from './proposal-table.tsx';

interface AbolitionReviewProps {
  readonly proposal: Abolition;
  /** The form was changed after the proposal was made. */
  readonly isOutdated: boolean;
  readonly decisions: Readonly<Record<string, string>>;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onDecide: (unitId: string, toId: string | undefined) => void;
  readonly onMake: (decisions: Readonly<Record<string, string>>) => void;
}

/** The proposal as a table, what is still open, and the draft that is made of it. */
export function AbolitionReview({
  proposal,
  isOutdated,
  decisions,
  busy,
  error,
  onDecide,
  onMake,
}: AbolitionReviewProps) {
  const { rows, ended } = proposal;
  const heading = useRef<HTMLHeadingElement>(null);
  // The proposal stands below a long form: whoever asked for it is led there.
  useEffect(() => {
    heading.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, []);
  // Decisions about places that are no longer offered were made for another proposal.
  const offered = new Map(
    rows.map(({ unitId, choices }) => [unitId, new Set([...choices, ...proposal.communes].map((one) => one.unitId))]),
  );
  const valid = Object.fromEntries(
    Object.entries(decisions).filter(([unitId, toId]) => offered.get(unitId)?.has(toId)),
  );
  const open = rows.filter(({ unitId, toId }) => toId === null && !valid[unitId]).length;
  return (
    <section className={classes.section}>
      <Title order={2} ref={heading} tabIndex={-1} className={classes.landing}>
        {words.three}
      </Title>
      <div className={classes.stack}>
        {isOutdated ? <Note kind="warning">{words.outdated}</Note> : null}
        <p role="status">
          {rows.length > 0 ? `${words.count(rows.length, open)} ` : ''}
          {ended.length > 0 ? words.ended(ended.map(({ name }) => name).join(', ')) : ''}
        </p>
        <div>
          <ProposalTable proposal={proposal} decisions={valid} onDecide={onDecide} />
        </div>
        {open > 0 ? <p className={classes.quiet}>{words.makeOpen(open)}</p> : null}
        <Button loading={busy} disabled={isOutdated || ended.length === 0} onClick={() => onMake(valid)}>
          {words.make}
        </Button>
        {busy ? <Progress what={words.making} /> : null}
        <FailureNote error={error} />
      </div>
    </section>
  );
}
