import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import classes from './history-list.module.css';
import { HistoryList, type Recorded } from './history-list.tsx';
import { Loaded } from './loaded.tsx';
import { useMay } from './session.ts';
import { words } from './words.ts';

interface HistoryProps {
  /** Asks for the changes of the thing, the newest first. */
  readonly query: {
    readonly queryKey: readonly unknown[];
    readonly queryFn: (context: { signal: AbortSignal }) => Promise<{ entries: readonly Recorded[] }>;
  };
}

/** *Lịch sử thay đổi*: who did what with the thing of this page, when, from what to what; asked for only when somebody wants to know. */
export function HistorySection(props: HistoryProps) {
  const [open, setOpen] = useState(false);
  if (!useMay('history.read')) return null;
  return (
    <section data-screen-only className={classes.section}>
      <h2>{words.history.title}</h2>
      {open ? (
        <Changes {...props} />
      ) : (
        <Button variant="default" onClick={() => setOpen(true)}>
          {words.history.show}
        </Button>
      )}
    </section>
  );
}

/** The changes of a thing, always as they are now. */
export function Changes({ query }: HistoryProps) {
  const changes = useQuery({ ...query, staleTime: 0 });
  return (
    <Loaded query={changes} what={words.history.loading}>
      {({ entries }) => <HistoryList entries={entries} />}
    </Loaded>
  );
}
