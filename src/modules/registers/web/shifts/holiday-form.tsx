import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isPlainDate } from '#base/date.ts';
import { ApiRefusal } from '#ui/api-errors.ts';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { DayField } from '#ui/day-field.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { fieldId } from '#ui/fields.ts';
import { formatInstant } from '#ui/instants.ts';
import { KeptText, RestoredNote } from '#ui/kept-text.tsx';
import { Note } from '#ui/note.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { useDraft } from '#ui/use-draft.ts';
import { words as general } from '#ui/words.ts';
import { holidayFaults, tidyHoliday } from '../../rules/shifts/holiday.ts';
import { HolidayTable } from './holiday-table.tsx';
import { holidayOf, type TypedDay, type TypedHoliday, typedDays, typedHoliday } from './holiday-typing.ts';
import classes from './shifts.module.css';
import { type HolidayView, shiftsApi } from './shifts-api.ts';
import { shiftWords } from './words.ts';

const words = shiftWords.holiday;

interface HolidayFormProps {
  readonly unitId: string;
  readonly begin: TypedHoliday;
  readonly people: readonly string[];
  readonly onDone: () => void;
}

const holidayIn = (error: unknown): HolidayView | undefined =>
  error instanceof ApiRefusal && error.code === 'stale' ? (error.facts.holiday as HolidayView | undefined) : undefined;

interface TheirsProps {
  readonly theirs: HolidayView;
  readonly onTake: (typed: Partial<TypedHoliday>) => void;
}

/** What somebody else saved meanwhile, before it is replaced by what is typed below. */
function Theirs({ theirs, onTake }: TheirsProps) {
  const { id, revision, name, firstDay, lastDay } = theirs;
  return (
    <Note
      kind="warning"
      role="alert"
      title={words.staleTitle(theirs.writtenBy, formatInstant(theirs.writtenAt))}
      actions={
        <Button variant="default" onClick={() => onTake({ ...typedHoliday(id, revision, theirs), theirs: undefined })}>
          {words.takeTheirs}
        </Button>
      }
    >
      <p>{words.stale}</p>
      <p className={classes.strong}>{words.heading(name, words.span(firstDay, lastDay))}</p>
      <HolidayTable holiday={theirs} caption={words.theirTable(name)} />
    </Note>
  );
}

/** The duty of a holiday, typed day by day. */
export function HolidayForm({ unitId, begin, people, onDone }: HolidayFormProps) {
  const draft = useDraft<TypedHoliday>(`holiday/${unitId}/${begin.revision > 0 ? begin.id : 'new'}`, begin);
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  const client = useQueryClient();
  const typed = draft.value;
  const put = (change: Partial<TypedHoliday>) => {
    setErrors(new Map());
    draft.set((before) => ({ ...before, ...change }));
  };
  const save = useCommand(
    ({ dropped }: { dropped: boolean; typed: TypedHoliday }, options) => {
      const { name, firstDay, lastDay, days } = tidyHoliday(holidayOf(typed));
      return shiftsApi('PUT /api/units/:unitId/holidays/:holidayId', {
        params: { unitId, holidayId: typed.id },
        body: {
          revision: typed.revision,
          name,
          firstDay,
          lastDay,
          days: days.map((one) => ({ ...one, people: [...one.people] })),
          dropped,
        },
        ...options,
      }).catch(async (error) => {
        const theirs = holidayIn(error);
        if (!theirs) throw error;
        put({ revision: theirs.revision, theirs });
        await client.invalidateQueries();
        return undefined;
      });
    },
    async (saved, { dropped }) => {
      if (!saved) return;
      draft.acknowledge();
      toast(dropped ? words.dropped : words.saved);
      await client.invalidateQueries();
      onDone();
    },
  );
  if (!draft.ready) return null;
  const trySave = async () => {
    const found = new Map<string, string>();
    for (const end of ['firstDay', 'lastDay'] as const) if (!isPlainDate(typed[end])) found.set(end, general.dayWrong);
    if (found.size === 0) {
      for (const { where, sentence } of holidayFaults(tidyHoliday(holidayOf(typed)))) found.set(where, sentence);
    }
    setErrors(found);
    const [first] = found.keys();
    if (first) document.getElementById(fieldId(first))?.focus();
    else await save.run({ dropped: false, typed });
  };
  const days = typedDays(typed);
  const putDay = (day: string, change: Partial<TypedDay>) =>
    put({ days: days.map((one) => (one.day === day ? { ...one, ...change } : one)) });
  const cell = (key: 'leader' | 'phone' | 'people', head: string): Column<TypedDay> => ({
    key,
    head,
    cell: (row) => {
      const place = `${days.indexOf(row)}.${key}`;
      return (
        <TextInput
          id={fieldId(place)}
          aria-label={words.ofDay(head, shiftWords.day(row.day))}
          value={row[key]}
          error={errors.get(place)}
          inputMode={key === 'phone' ? 'tel' : 'text'}
          autoComplete="off"
          {...(key === 'phone' ? {} : { list: 'holiday-people' })}
          onChange={(event) => putDay(row.day, { [key]: event.currentTarget.value })}
        />
      );
    },
  });
  return (
    <div className={classes.stack}>
      {draft.restored ? <RestoredNote onDiscard={draft.discard} /> : null}
      {typed.theirs ? <Theirs theirs={typed.theirs} onTake={put} /> : null}
      <div className={classes.head}>
        <TextInput
          id={fieldId('name')}
          label={words.name}
          description={words.nameHint}
          value={typed.name}
          error={errors.get('name')}
          maxLength={100}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
        <DayField
          name="firstDay"
          label={words.firstDay}
          value={typed.firstDay}
          error={errors.get('firstDay')}
          onChange={(firstDay) => put({ firstDay })}
        />
        <DayField
          name="lastDay"
          label={words.lastDay}
          value={typed.lastDay}
          error={errors.get('lastDay')}
          onChange={(lastDay) => put({ lastDay })}
        />
      </div>
      {days.length > 0 ? (
        <>
          <p className={classes.muted}>
            {words.people}: {words.peopleHint.toLocaleLowerCase('vi')}.
          </p>
          <datalist id="holiday-people">
            {people.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <DataTable
            caption={words.table(typed.name)}
            cards
            columns={[
              { key: 'day', head: words.day, cell: ({ day }) => shiftWords.day(day) },
              cell('leader', words.leader),
              cell('phone', words.phone),
              cell('people', words.people),
            ]}
            rows={days}
            rowKey={({ day }) => day}
          />
        </>
      ) : null}
      <FailureNote error={save.error} />
      <div className={classes.foot}>
        <Button loading={save.busy} onClick={() => void trySave()}>
          {words.save}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            draft.discard();
            onDone();
          }}
        >
          {words.cancel}
        </Button>
        <KeptText keptAt={draft.keptAt} />
        {typed.revision > 0 ? (
          <ConfirmButton
            label={words.drop}
            variant="subtle"
            danger
            consequence={words.dropConsequence}
            busy={save.busy}
            onConfirm={() => save.run({ dropped: true, typed })}
          />
        ) : null}
      </div>
    </div>
  );
}
