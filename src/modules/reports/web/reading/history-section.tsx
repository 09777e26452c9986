import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { historyContract } from '#modules/history/contract.ts';
import { apiFor } from '#ui/api.ts';
import { HistoryList } from '#ui/history-list.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { useMay } from '#ui/session.ts';
import { words as general } from '#ui/words.ts';
import { type Cell, showCell } from '../../rules/form/cell.ts';
import { nameOfPlace } from '../entry/entry-notes.tsx';
import type { ReportView } from '../reports-api.ts';
import { reportWords } from '../words.ts';
import classes from './reading.module.css';

const historyApi = apiFor<typeof historyContract>();
const words = reportWords.history;

interface HistorySectionProps {
  readonly view: ReportView;
  readonly assignmentId: string;
}

/** Who changed the report, when, from what to what; asked for only when somebody wants to know. */
export function HistorySection({ view, assignmentId }: HistorySectionProps) {
  const [open, setOpen] = useState(false);
  if (!useMay('history.read')) return null;
  return (
    <section data-screen-only>
      <h2>{words.title}</h2>
      {open ? (
        <Entries view={view} assignmentId={assignmentId} />
      ) : (
        <Button variant="default" onClick={() => setOpen(true)}>
          {words.show}
        </Button>
      )}
    </section>
  );
}

function Entries({ view, assignmentId }: HistorySectionProps) {
  const query = useQuery(
    historyApi.query('GET /api/history/:unitId/:subjectKind/:subjectId', {
      params: { unitId: view.unit.id, subjectKind: 'report', subjectId: assignmentId },
    }),
  );
  return (
    <Loaded query={query} what={words.loading}>
      {({ entries }) => (
        <HistoryList
          entries={entries.map(({ id, at, who, what, before, after, action, note, open }) => ({
            id,
            at,
            who,
            what: open ? `${what} (${words.open})` : note ? `${what}: ${note}` : what,
            ...(action === 'edit'
              ? { before: <Changes view={view} values={before} />, after: <Changes view={view} values={after} /> }
              : {}),
          }))}
        />
      )}
    </Loaded>
  );
}

function Changes({ view, values }: { view: ReportView; values: unknown }) {
  return (
    <ul className={classes.changes}>
      {Object.entries((values ?? {}) as Record<string, unknown>).map(([place, value]) => (
        <li key={place}>
          {nameOfPlace(view, place.replace(/^note:/, ''))}: {shown(view, place, value)}
        </li>
      ))}
    </ul>
  );
}

function shown(view: ReportView, place: string, value: unknown): string {
  const indicator = view.form.indicators.find(({ code }) => code === place);
  if (indicator) return showCell(value as Cell, indicator);
  return typeof value === 'string' && value ? value : general.blank;
}
