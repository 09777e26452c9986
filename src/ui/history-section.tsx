import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { isRecord } from './api-errors.ts';
import classes from './history-list.module.css';
import { HistoryList } from './history-list.tsx';
import { Loaded } from './loaded.tsx';
import { useMay } from './session.ts';
import { words } from './words.ts';

/** A change as the history of a thing tells it. */
export interface Recorded {
  readonly id: string;
  readonly at: string;
  readonly who: string;
  readonly onBehalfOf?: string | null;
  readonly action: string;
  /** The action as a sentence. */
  readonly what: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly note: string | null;
  /** Somebody is still at it. */
  readonly open: boolean;
}

interface HistorySectionProps {
  /** Asks for the changes of the thing, the newest first; sent only when somebody wants to know. */
  readonly query: {
    readonly queryKey: readonly unknown[];
    readonly queryFn: (context: { signal: AbortSignal }) => Promise<{ entries: readonly Recorded[] }>;
  };
  /** What changed, in the words of the page; undefined where the sentence says it all. */
  readonly show: (values: Values, change: Recorded) => ReactNode;
}

/** *Lịch sử thay đổi*: who did what with the thing of this page, when, from what to what. */
export function HistorySection(props: HistorySectionProps) {
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

type Values = Readonly<Record<string, unknown>>;

/** What is the same before and after is no change. */
function differing(values: unknown, other: unknown): Values | undefined {
  if (!isRecord(values)) return undefined;
  if (!isRecord(other)) return values;
  const isSame = (key: string) => JSON.stringify(values[key]) === JSON.stringify(other[key]);
  return Object.fromEntries(Object.entries(values).filter(([key]) => !isSame(key)));
}

function Changes({ query, show }: HistorySectionProps) {
  const changes = useQuery({ ...query, staleTime: 0 });
  const shown = (values: Values | undefined, change: Recorded) => (values ? show(values, change) : undefined);
  return (
    <Loaded query={changes} what={words.history.loading}>
      {({ entries }) => (
        <HistoryList
          entries={entries.map((change) => {
            const { id, at, what, note, open, onBehalfOf } = change;
            const who = onBehalfOf ? words.history.inPlaceOf(change.who, onBehalfOf) : change.who;
            const before = shown(differing(change.before, change.after), change);
            const after = shown(differing(change.after, change.before), change);
            return {
              id,
              at,
              who,
              what: open ? `${what} (${words.history.open})` : note ? `${what}: ${note}` : what,
              ...(before === undefined && after === undefined ? {} : { before, after }),
            };
          })}
        />
      )}
    </Loaded>
  );
}
