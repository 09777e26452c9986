import { Button, TextInput } from '@mantine/core';
import { type Column, DataTable } from '#ui/data-table.tsx';
import { fieldId } from '#ui/fields.ts';
import { dutyDays } from '../../rules/shifts/holiday.ts';
import { judgeRoster } from '../../rules/shifts/judge-roster.ts';
import { daysOfWeek, isTime, shiftsOf, tidyLines } from '../../rules/shifts/roster.ts';
import { DayLacks, WeekLacks } from './roster-lacks.tsx';
import { HolidayOf } from './roster-table.tsx';
import { emptyLine, linesOf, nextKey, type TypedLine } from './roster-typing.ts';
import classes from './shifts.module.css';
import type { RosterView } from './shifts-api.ts';
import { shiftWords } from './words.ts';

const words = shiftWords.week;

interface RosterFormProps {
  readonly view: RosterView;
  readonly lines: readonly TypedLine[];
  /** Sentences by place: `1.from`, `1.people.0`. */
  readonly errors: ReadonlyMap<string, string>;
  readonly onChange: (lines: readonly TypedLine[]) => void;
}

interface Day {
  readonly day: string;
  readonly at: number;
}

/** The shifts of a week and who stands them, typed day by day; what is lacking is told while one types. */
export function RosterForm({ view, lines, errors, onChange }: RosterFormProps) {
  const { firstDay, beside, holidays, people } = view;
  const read = linesOf(lines);
  const onDuty = dutyDays(holidays);
  const findings = judgeRoster(firstDay, [...shiftsOf(firstDay, tidyLines(read)), ...beside], onDuty);
  const nameOf = (place: number): string => {
    const { from = '', until = '' } = read[place] ?? {};
    return isTime(from) && isTime(until) ? shiftWords.hours({ from, until }) : words.untitled(place + 1);
  };
  const put = (place: number, change: Partial<TypedLine>) =>
    onChange(lines.map((line, at) => (at === place ? { ...line, ...change } : line)));
  const days = daysOfWeek(firstDay).map((day, at): Day => ({ day, at }));
  const columns: Column<Day>[] = [
    {
      key: 'day',
      head: words.dayColumn,
      cell: ({ day }) => (
        <>
          {shiftWords.day(day)}
          <HolidayOf day={day} holidays={holidays} />
        </>
      ),
    },
    ...lines.map(
      (line, place): Column<Day> => ({
        key: String(line.key),
        head: nameOf(place),
        cell: ({ day, at }) => (
          <TextInput
            id={fieldId(`${place}.people.${at}`)}
            aria-label={words.cell(nameOf(place), shiftWords.day(day))}
            value={line.days[at] ?? ''}
            error={errors.get(`${place}.people.${at}`)}
            list="roster-people"
            autoComplete="off"
            onChange={(event) => put(place, { days: line.days.with(at, event.currentTarget.value) })}
          />
        ),
      }),
    ),
    {
      key: 'lacks',
      head: words.lackColumn,
      cell: ({ day }) => <DayLacks day={day} findings={findings} onDuty={onDuty} />,
    },
  ];
  return (
    <div className={classes.stack}>
      <fieldset className="plain">
        <legend>{words.shifts}</legend>
        <ol className={classes.hours}>
          {lines.map((line, place) => (
            <li key={line.key} className={classes.hour}>
              {(['from', 'until'] as const).map((end) => (
                <TextInput
                  key={end}
                  id={fieldId(`${place}.${end}`)}
                  label={words[end](place + 1)}
                  placeholder="06:00"
                  maxLength={10}
                  className={classes.time ?? ''}
                  value={line[end]}
                  error={errors.get(`${place}.${end}`)}
                  onChange={(event) => put(place, { [end]: event.currentTarget.value })}
                />
              ))}
              <Button
                variant="default"
                aria-label={words.fillOf(nameOf(place))}
                disabled={!line.days[0]?.trim()}
                onClick={() => put(place, { days: line.days.map(() => line.days[0] ?? '') })}
              >
                {words.fill}
              </Button>
              <Button variant="subtle" onClick={() => onChange(lines.filter((_, at) => at !== place))}>
                {words.dropShift(place + 1)}
              </Button>
            </li>
          ))}
        </ol>
        <Button variant="default" onClick={() => onChange([...lines, emptyLine(nextKey(lines))])}>
          {words.addShift}
        </Button>
      </fieldset>
      <p className={classes.muted}>{words.people}</p>
      <datalist id="roster-people">
        {people.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <DataTable caption={words.table} cards columns={columns} rows={days} rowKey={({ day }) => day} />
      <WeekLacks firstDay={firstDay} findings={findings} onDuty={onDuty} />
    </div>
  );
}
