import { Link } from '@tanstack/react-router';
import { formatDate } from '#base/date.ts';
import { upperFirst } from '#base/vietnamese.ts';
import { DataTable } from '#ui/data-table.tsx';
import { DueText } from '#ui/due-text.tsx';
import { NumberText } from '#ui/number-text.tsx';
import { useToday } from '#ui/server-day.ts';
import { useSession } from '#ui/session.ts';
import { words as general } from '#ui/words.ts';
import { asksSentence } from '../rules/asks.ts';
import { ChangeDue } from './change-due.tsx';
import { CloseProgramme } from './close-programme.tsx';
import { OfferedUnits } from './offered-units.tsx';
import classes from './programme.module.css';
import { programmeWords } from './programme-words.ts';
import type { DutyView, ProgrammeView } from './programmes-api.ts';

const words = programmeWords.issued;

/** What was issued: duties, their windows with where they stand, and the ways to follow them up. */
export function IssuedProgramme({ view }: { view: ProgrammeView }) {
  const isOurs = useSession().grants.some(({ unitId }) => unitId === view.unitId);
  const facts = [
    view.numberSymbol,
    view.signedOn ? words.signedOn(formatDate(view.signedOn)) : undefined,
    view.issuedOn ? words.issuedOn(formatDate(view.issuedOn)) : undefined,
  ];
  return (
    <div className={classes.draft}>
      <p>{upperFirst(facts.filter(Boolean).join(' · '))}</p>
      {view.duties.map((duty, index) => (
        <Duty key={duty.id} view={view} duty={duty} place={index + 1} isOurs={isOurs} />
      ))}
      {view.state === 'issued' && view.mayIssue ? <CloseProgramme view={view} /> : null}
    </div>
  );
}

interface DutyProps {
  readonly view: ProgrammeView;
  readonly duty: DutyView;
  readonly place: number;
  readonly isOurs: boolean;
}

function Duty({ view, duty, place, isOurs }: DutyProps) {
  const today = useToday();
  const openWindows =
    view.state === 'issued' && view.mayIssue ? duty.windows.filter((one) => one.state === 'open') : [];
  const movable =
    view.state === 'issued' && view.mayIssue ? duty.windows.filter((one) => one.state !== 'passed-over') : [];
  return (
    <section className={classes.card}>
      <h2>{duty.title}</h2>
      <p className={classes.quiet}>
        {programmeWords.duty.heading(duty.kind, place)} · {words.audience}: {duty.audienceSentence}
      </p>
      {duty.asks ? <p>{asksSentence(duty.asks.count, duty.asks)}.</p> : null}
      {duty.phrase ? (
        <details className={classes.phrase} open={!isOurs}>
          <summary>{programmeWords.duty.phrase}</summary>
          <blockquote>{duty.phrase}</blockquote>
        </details>
      ) : null}
      <DataTable
        caption={`${duty.title}: ${programmeWords.duty.windows[duty.kind]}`}
        cards
        rows={duty.windows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'name', head: words.window, cell: (row) => row.name },
          {
            key: 'days',
            head: duty.kind === 'entries' ? words.entryDays : words.days,
            cell: (row) =>
              row.firstDay && row.lastDay ? `${formatDate(row.firstDay)} – ${formatDate(row.lastDay)}` : general.blank,
          },
          {
            key: 'due',
            head: programmeWords.window.due[duty.kind],
            cell: (row) => (
              <DueText lastDay={row.dueLastDay} running={row.state === 'open' && row.dueLastDay >= today} />
            ),
          },
          { key: 'state', head: words.state, cell: (row) => words.windowStates[row.state] },
          { key: 'assigned', head: words.assigned, kind: 'number', cell: (row) => <NumberText value={row.assigned} /> },
          ...(isOurs
            ? [
                {
                  key: 'follow',
                  head: words.actions,
                  kind: 'actions' as const,
                  cell: (row: DutyView['windows'][number]) =>
                    row.state === 'open' ? (
                      <Link
                        to={`/follow-up/${view.unitId}/${row.id}`}
                        className={classes.link}
                        aria-label={words.followOf(words.follow[duty.kind], row.name)}
                      >
                        {words.follow[duty.kind]}
                      </Link>
                    ) : null,
                },
              ]
            : []),
        ]}
      />
      {movable.length > 0 ? (
        <div className={classes.ways}>
          {movable.map((window) => (
            <ChangeDue key={window.id} unitId={view.unitId} window={window} />
          ))}
        </div>
      ) : null}
      {openWindows.map((window) => (
        <OfferedUnits key={window.id} unitId={view.unitId} window={window} />
      ))}
    </section>
  );
}
