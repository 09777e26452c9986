import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { addDays, isPlainDate } from '#base/date.ts';
import type { historyContract } from '#modules/history/contract.ts';
import { apiFor } from '#ui/api.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { HistorySection } from '#ui/history-section.tsx';
import { formatInstant } from '#ui/instants.ts';
import { RestoredNote } from '#ui/kept-text.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { useToday } from '#ui/server-day.ts';
import { useDraft } from '#ui/use-draft.ts';
import { dutyDays } from '../../rules/shifts/holiday.ts';
import { mondayOf } from '../../rules/shifts/roster.ts';
import { EditRoster } from './edit-roster.tsx';
import { WeekLacks } from './roster-lacks.tsx';
import { RosterTable } from './roster-table.tsx';
import { linesOfHours, type TypedLine, type TypedRoster, typedOf } from './roster-typing.ts';
import { ShiftParts } from './shift-parts.tsx';
import classes from './shifts.module.css';
import { type RosterView, shiftsApi } from './shifts-api.ts';
import { shiftWords } from './words.ts';

const words = shiftWords.week;
const historyApi = apiFor<typeof historyContract>();

/** *Lịch trực*: the shifts of a week, who stands them, and what the 24 hours of each day lack. */
export default function RosterPage() {
  const { unitId } = usePageParams('unitId');
  const { week } = useSearch({ strict: false }) as { week?: unknown };
  const today = useToday();
  const navigate = useNavigate();
  const firstDay = mondayOf(typeof week === 'string' && isPlainDate(week) ? week : today);
  const query = useQuery(
    shiftsApi.query('GET /api/units/:unitId/rosters/:week', { params: { unitId, week: firstDay } }),
  );
  const go = (day: string) => void navigate({ to: '.', search: { week: day } as never });
  return (
    <Page title={words.title(firstDay, addDays(firstDay, 6))} lead={query.data?.unitName} width="wide">
      <ShiftParts unitId={unitId} />
      <div className={classes.steps} data-screen-only>
        <Button variant="default" onClick={() => go(addDays(firstDay, -7))}>
          {words.before}
        </Button>
        <Button variant="default" disabled={firstDay === mondayOf(today)} onClick={() => go(mondayOf(today))}>
          {words.now}
        </Button>
        <Button variant="default" onClick={() => go(addDays(firstDay, 7))}>
          {words.after}
        </Button>
      </div>
      <Loaded query={query} what={shiftWords.loading} rows={7}>
        {(view) => <Roster key={view.firstDay} unitId={unitId} view={view} />}
      </Loaded>
    </Page>
  );
}

function Roster({ unitId, view }: { unitId: string; view: RosterView }) {
  const { firstDay, roster, mayWrite } = view;
  const draft = useDraft<TypedRoster>(`roster/${unitId}/${firstDay}`, {
    revision: roster.revision,
    base: roster.lines,
    lines: typedOf(roster.lines),
    reason: '',
  });
  const [editing, setEditing] = useState(false);
  if (!draft.ready) return null;
  const begin = (lines: readonly TypedLine[]) => {
    draft.set({ revision: roster.revision, base: roster.lines, lines, reason: '' });
    setEditing(true);
  };
  if (mayWrite && (editing || draft.restored)) {
    const stop = () => setEditing(false);
    return (
      <div className={classes.stack}>
        {draft.restored && !editing ? <RestoredNote onDiscard={draft.discard} /> : null}
        <EditRoster unitId={unitId} view={view} draft={draft} onDone={stop} />
      </div>
    );
  }
  if (roster.lines.length === 0) return <Empty view={view} onBegin={begin} />;
  return (
    <div className={classes.stack}>
      <WeekLacks firstDay={view.firstDay} findings={view.findings} onDuty={dutyDays(view.holidays)} />
      <RosterTable view={view} />
      <NotLogged view={view} />
      <div className={classes.ways} data-screen-only>
        {mayWrite ? <Button onClick={() => begin(typedOf(roster.lines))}>{words.edit}</Button> : null}
        <Button variant="default" onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
      {roster.writtenAt && roster.writtenBy ? (
        <p className={classes.muted}>
          {words.written(roster.writtenBy, formatInstant(roster.writtenAt))}
          {roster.reason ? `. ${words.reasonWas(roster.reason)}` : ''}
        </p>
      ) : null}
      <p className={classes.muted} data-screen-only>
        {shiftWords.insideOnly}
      </p>
      {roster.id ? (
        <HistorySection
          query={historyApi.query('GET /api/history/:unitId/:subjectKind/:subjectId', {
            params: { unitId, subjectKind: 'roster', subjectId: roster.id },
          })}
        />
      ) : null}
    </div>
  );
}

function Empty({ view, onBegin }: { view: RosterView; onBegin: (lines: readonly TypedLine[]) => void }) {
  if (!view.mayWrite) return <EmptyState title={words.none}>{words.noneRead}</EmptyState>;
  return (
    <EmptyState
      title={words.none}
      action={
        <div className={classes.ways}>
          {view.last.length > 0 ? <Button onClick={() => onBegin(typedOf(view.last))}>{words.copyLast}</Button> : null}
          <Button variant="default" onClick={() => onBegin(linesOfHours(['06:00', '18:00'], ['18:00', '06:00']))}>
            {words.two}
          </Button>
          <Button
            variant="default"
            onClick={() => onBegin(linesOfHours(['06:00', '14:00'], ['14:00', '22:00'], ['22:00', '06:00']))}
          >
            {words.three}
          </Button>
          <Button variant="default" onClick={() => onBegin(linesOfHours(['07:00', '07:00']))}>
            {words.one}
          </Button>
        </div>
      }
    >
      {words.noneLead}
    </EmptyState>
  );
}

function NotLogged({ view }: { view: RosterView }) {
  if (view.notLogged.length === 0) return null;
  return (
    <Note kind="warning" title={words.notLogged(view.notLogged.length)}>
      <ul className={classes.plainList}>
        {view.notLogged.map((shift) => (
          <li key={`${shift.day} ${shift.from} ${shift.people.join()}`}>
            {shiftWords.day(shift.day)}, {shiftWords.hours(shift)}: {shift.people.join(', ')}
          </li>
        ))}
      </ul>
    </Note>
  );
}
