import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { dayInVietnam } from '#base/date.ts';
import { FailureNote } from '#ui/failure-note.tsx';
import { formatTime } from '#ui/instants.ts';
import { useListKeys } from '#ui/list-keys.ts';
import { BusyWords } from '#ui/loading.tsx';
import type { LogEntry, LogPage } from './history-api.ts';
import classes from './log.module.css';
import { LogRow } from './log-row.tsx';
import { RowDetail } from './row-detail.tsx';
import { logWords as words } from './words.ts';

interface LogListProps {
  readonly unitId: string;
  /** Words looked for. */
  readonly wanted?: string | undefined;
  readonly pages: readonly LogPage[];
  readonly empty: ReactNode;
  readonly hasOlder: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onOlder: () => void;
  readonly onPerson: (personId: string) => void;
}

/** Rows by the day they were recorded, each day with its seal; J and K walk through them and on to the older ones. */
export function LogList({ unitId, wanted, pages, empty, hasOlder, busy, error, onOlder, onPerson }: LogListProps) {
  const entries = pages.flatMap((page) => page.entries);
  const seals = new Map(pages.flatMap((page) => page.days.map((day) => [day.day, day] as const)));
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  // A row is a button and opens itself; walking alone is asked of the keys.
  const { propsFor } = useListKeys(entries.length + (hasOlder ? 1 : 0), () => undefined);
  const toggle = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  const days = [...Map.groupBy(entries.entries(), ([, entry]) => dayInVietnam(new Date(entry.recordedAt)))];
  return (
    <>
      {entries.length === 0 && !hasOlder ? empty : null}
      {entries.length === 0 && hasOlder ? <p className={classes.quiet}>{words.searchedOn}</p> : null}
      {days.map(([day, rows]) => (
        <section key={day} className={classes.day} aria-label={words.day(day)}>
          <h2 className={classes.dayHead}>
            {words.day(day)} <Seal seal={seals.get(day)} />
          </h2>
          <ol className={classes.list}>
            {rows.map(([index, entry]) => (
              <LogRow
                key={entry.id}
                row={entry}
                under={day}
                wanted={wanted}
                unitName={entry.unitId === unitId ? undefined : entry.unitName}
                erased={entry.erased}
                open={open.has(entry.id)}
                onToggle={() => toggle(entry.id)}
                rowProps={{ ...propsFor(index) }}
              >
                <RowDetail
                  row={entry}
                  place={entry}
                  unitName={entry.unitName}
                  recordedAt={entry.recordedAt}
                  wanted={wanted}
                  erased={entry.erased}
                  onPerson={personOf(entry, onPerson)}
                />
              </LogRow>
            ))}
          </ol>
        </section>
      ))}
      <div className={classes.foot} data-screen-only>
        <FailureNote error={error} onRetry={onOlder} />
        {hasOlder ? (
          <Button
            {...propsFor(entries.length)}
            tabIndex={0}
            variant="default"
            aria-busy={busy}
            onClick={() => {
              if (!busy) onOlder();
            }}
          >
            {busy ? <BusyWords idle={words.older} what={words.loadingOlder} /> : words.older}
          </Button>
        ) : entries.length > 0 ? (
          <p className={classes.quiet}>{words.end}</p>
        ) : null}
      </div>
    </>
  );
}

const personOf = ({ personId }: LogEntry, onPerson: (personId: string) => void): (() => void) | undefined =>
  personId ? () => onPerson(personId) : undefined;

function Seal({ seal }: { seal: LogPage['days'][number] | undefined }) {
  const { sealedAt, rows } = seal ?? {};
  return (
    <span className={classes.seal}>
      {sealedAt
        ? words.seal.sealed(formatTime(sealedAt), dayInVietnam(new Date(sealedAt)), rows ?? 0)
        : words.seal.open}
    </span>
  );
}
