import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { newCommandId } from '#ui/command-id.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatInstant } from '#ui/instants.ts';
import { Loaded } from '#ui/loaded.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { daysWithoutDuty } from '../../rules/shifts/holiday.ts';
import { HolidayForm } from './holiday-form.tsx';
import { HolidayTable } from './holiday-table.tsx';
import { typedHoliday } from './holiday-typing.ts';
import { ShiftParts } from './shift-parts.tsx';
import classes from './shifts.module.css';
import { type HolidayList, type HolidayView, shiftsApi } from './shifts-api.ts';
import { shiftWords } from './words.ts';

const words = shiftWords.holiday;

/** *Trực ngày nghỉ*: the leader and the people on duty on each day of Tết and the other holidays. */
export default function HolidaysPage() {
  const { unitId } = usePageParams('unitId');
  const query = useQuery(shiftsApi.query('GET /api/units/:unitId/holidays', { params: { unitId } }));
  return (
    <Page title={shiftWords.holidays} lead={words.lead} width="wide">
      <ShiftParts unitId={unitId} />
      <Loaded query={query} what={shiftWords.loading} rows={4}>
        {(list) => <Holidays unitId={unitId} list={list} />}
      </Loaded>
    </Page>
  );
}

function Holidays({ unitId, list }: { unitId: string; list: HolidayList }) {
  const { holidays, people, mayWrite } = list;
  const [open, setOpen] = useState<string>();
  const [fresh, setFresh] = useState(newCommandId);
  const done = () => {
    setOpen(undefined);
    setFresh(newCommandId());
  };
  const empty = { name: '', firstDay: '', lastDay: '', days: [] };
  return (
    <div className={classes.stack}>
      {open === 'new' ? (
        <HolidayForm unitId={unitId} begin={typedHoliday(fresh, 0, empty)} people={people} onDone={done} />
      ) : holidays.length === 0 ? (
        <EmptyState
          title={words.none}
          action={mayWrite ? <Button onClick={() => setOpen('new')}>{words.add}</Button> : null}
        >
          {mayWrite ? words.noneLead : words.noneRead}
        </EmptyState>
      ) : (
        <div className={classes.ways} data-screen-only>
          {mayWrite ? <Button onClick={() => setOpen('new')}>{words.add}</Button> : null}
          <Button variant="default" onClick={() => window.print()}>
            {words.print}
          </Button>
        </div>
      )}
      {holidays.map((holiday) => (
        <section key={holiday.id} aria-labelledby={`holiday-${holiday.id}`} className={classes.section}>
          <h2 id={`holiday-${holiday.id}`}>
            {words.heading(holiday.name, words.span(holiday.firstDay, holiday.lastDay))}
          </h2>
          {open === holiday.id ? (
            <HolidayForm
              unitId={unitId}
              begin={typedHoliday(holiday.id, holiday.revision, holiday)}
              people={people}
              onDone={done}
            />
          ) : (
            <OneHoliday
              holiday={holiday}
              today={list.today}
              onEdit={mayWrite ? () => setOpen(holiday.id) : undefined}
            />
          )}
        </section>
      ))}
    </div>
  );
}

interface OneHolidayProps {
  readonly holiday: HolidayView;
  readonly today: string;
  readonly onEdit: (() => void) | undefined;
}

function OneHoliday({ holiday, today, onEdit }: OneHolidayProps) {
  const lacking = daysWithoutDuty(holiday).length;
  return (
    <>
      {holiday.lastDay < today ? null : lacking > 0 ? (
        <Note kind="warning" title={words.lacking(lacking)} />
      ) : (
        <Note kind="done">{words.whole}</Note>
      )}
      <HolidayTable holiday={holiday} />
      <div className={classes.ways} data-screen-only>
        {onEdit ? (
          <Button variant="default" aria-label={words.edit(holiday.name)} onClick={onEdit}>
            {words.editWord}
          </Button>
        ) : null}
        <p className={classes.muted}>{shiftWords.week.written(holiday.writtenBy, formatInstant(holiday.writtenAt))}</p>
      </div>
    </>
  );
}
