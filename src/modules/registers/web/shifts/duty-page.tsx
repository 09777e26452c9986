import { useQuery } from '@tanstack/react-query';
import { addDays } from '#base/date.ts';
import { formatNumber } from '#base/vietnamese.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { useToday } from '#ui/server-day.ts';
import { forgottenShifts, nextAfter, offeredShifts } from '../../rules/shifts/keep-log.ts';
import { sayPeople } from '../../rules/shifts/roster.ts';
import { LogCard } from './log-card.tsx';
import { LoggedList } from './logged-list.tsx';
import { OtherShift } from './other-shift.tsx';
import { ShiftParts } from './shift-parts.tsx';
import classes from './shifts.module.css';
import { type Duty, shiftsApi, shiftsPath } from './shifts-api.ts';
import { useMinute } from './use-minute.ts';
import { useShiftLog } from './use-shift-log.ts';
import { shiftWords } from './words.ts';

const words = shiftWords.log;

/** *Ghi ca trực*: the shift of now and two buttons, for a phone at the gate, with or without network. */
export default function DutyPage() {
  const { unitId } = usePageParams('unitId');
  const query = useQuery({
    ...shiftsApi.query('GET /api/units/:unitId/shifts', { params: { unitId } }),
    gcTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Page title={shiftWords.duty} lead={query.data?.unitName} width="narrow">
      <Loaded query={query} what={shiftWords.loading} rows={4}>
        {(duty) => <DutyOfNow unitId={unitId} duty={duty} />}
      </Loaded>
      {/* Last: at the gate the two buttons come first. */}
      <ShiftParts unitId={unitId} />
    </Page>
  );
}

function HolidayNote({ holiday }: { holiday: NonNullable<Duty['holiday']> }) {
  const { name, leader, phone } = holiday;
  return (
    <Note
      kind={leader ? 'plain' : 'warning'}
      title={leader ? words.leader(name, leader) : words.noLeader(name)}
      actions={phone ? <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}>{words.call(phone)}</a> : undefined}
    />
  );
}

const keyOf = ({ day, from, until, people }: Duty['shifts'][number]) => `${day} ${from} ${until} ${people.join()}`;

function DutyOfNow({ unitId, duty }: { unitId: string; duty: Duty }) {
  const minute = useMinute();
  const today = useToday();
  const { logs, ready, log, mend, takeBack } = useShiftLog(unitId, duty);
  const kept = logs.filter(({ waiting }) => waiting?.phase !== 'refused');
  const offered = offeredShifts(duty.shifts, kept, minute);
  const forgotten = forgottenShifts(duty.shifts, kept, minute);
  const lately = logs.filter(({ day, server }) => !server || server.mayTakeBack || day >= addDays(today, -2));
  const nextTo = (shift: Duty['shifts'][number]) => sayPeople(nextAfter(shift, duty.shifts)?.people ?? [], 300);
  return (
    <div className={classes.duty}>
      <FailureNote error={takeBack.error} />
      {duty.mayLog && ready ? (
        <>
          {offered.length === 0 ? (
            <EmptyState
              title={words.none}
              action={
                <LinkButton variant="default" to={shiftsPath(unitId, 'roster')}>
                  {words.openRoster}
                </LinkButton>
              }
            >
              {words.noneLead}
            </EmptyState>
          ) : null}
          {offered.map(({ shift, running, logged, entries }) => {
            const result = entries.some((one) => one.result === 'event') ? 'event' : 'normal';
            const takenOverBy = entries.map((one) => one.takenOverBy).find((one) => one !== '');
            return (
              <LogCard
                key={keyOf(shift)}
                unitId={unitId}
                shift={{ ...shift, guards: sayPeople(shift.people) }}
                heading={running ? words.running : words.ended}
                next={takenOverBy ?? nextTo(shift)}
                logged={logged ? words.done(result) : undefined}
                onLog={log}
              />
            );
          })}
        </>
      ) : null}
      {duty.holiday ? <HolidayNote holiday={duty.holiday} /> : null}
      <LoggedList
        unitId={unitId}
        logs={lately}
        taking={takeBack.isPending ? takeBack.variables?.id : undefined}
        // What failed is said above.
        onTakeBack={(one) => takeBack.mutateAsync(one).catch(() => undefined)}
        onMend={mend}
      />
      {duty.mayLog && ready && forgotten.length > 0 ? (
        <details className={classes.other}>
          <summary>{`${words.forgotten} (${formatNumber(forgotten.length)})`}</summary>
          <div className={classes.fields}>
            {forgotten.map((shift) => (
              <LogCard
                key={keyOf(shift)}
                unitId={unitId}
                shift={{ ...shift, guards: sayPeople(shift.people) }}
                heading={words.notLogged}
                next={nextTo(shift)}
                logged={undefined}
                onLog={log}
              />
            ))}
          </div>
        </details>
      ) : null}
      {duty.mayLog ? <OtherShift unitId={unitId} today={today} minute={minute} onLog={log} /> : null}
      <p className={classes.muted}>
        {words.lead} {shiftWords.insideOnly}
      </p>
    </div>
  );
}
