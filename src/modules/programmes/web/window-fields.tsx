import { Button, NativeSelect, TextInput } from '@mantine/core';
import { formatDate, isPlainDate } from '#base/date.ts';
import { lastDayInTime } from '#base/window.ts';
import { DayField } from '#ui/day-field.tsx';
import { type FieldErrors, fieldId } from '#ui/fields.ts';
import { countsDays, type DutyKind } from '../rules/assignment.ts';
import classes from './programme.module.css';
import { type EditedWindow, windowField } from './programme-edit.ts';
import { programmeWords } from './programme-words.ts';

const words = programmeWords.window;

interface WindowFieldsProps {
  readonly window: EditedWindow;
  readonly place: number;
  readonly kind: DutyKind;
  readonly errors: FieldErrors;
  readonly onChange: (window: EditedWindow) => void;
  /** Absent for the only window: a duty has at least one. */
  readonly onRemove: (() => void) | undefined;
}

/** One window: its name, the days it counts, and the due day with how the document says it. */
export function WindowFields({ window, place, kind, errors, onChange, onRemove }: WindowFieldsProps) {
  const nameName = windowField(window, 'name');
  const day = (name: 'firstDay' | 'lastDay' | 'dueDay') => ({
    name: windowField(window, name),
    value: window[name],
    error: errors[windowField(window, name)],
    onChange: (value: string) => onChange({ ...window, [name]: value }),
  });
  const { dueDay, dueInclusive, duePhrase } = window;
  return (
    <fieldset className={classes.window} aria-label={words.nth(place)}>
      <div className={classes.windowRow} data-days={countsDays[kind] ? '' : undefined}>
        <TextInput
          id={fieldId(nameName)}
          label={words.name}
          value={window.name}
          error={errors[nameName]}
          onChange={(event) => onChange({ ...window, name: event.currentTarget.value })}
        />
        {countsDays[kind] ? (
          <>
            <DayField {...day('firstDay')} label={words.firstDay} />
            <DayField {...day('lastDay')} label={words.lastDay} />
          </>
        ) : null}
        <NativeSelect
          label={words.dueSort}
          value={dueInclusive ? 'at-latest' : 'before'}
          data={[
            { value: 'before', label: words.before },
            { value: 'at-latest', label: words.atLatest },
          ]}
          onChange={(event) => onChange({ ...window, dueInclusive: event.currentTarget.value === 'at-latest' })}
        />
        <DayField {...day('dueDay')} label={words.due[kind]} />
        {onRemove ? (
          <Button variant="subtle" aria-label={words.removeOf(window.name)} onClick={onRemove}>
            {words.remove}
          </Button>
        ) : null}
      </div>
      <p className={classes.quiet}>
        {isPlainDate(dueDay) ? words.until(formatDate(lastDayInTime({ day: dueDay, inclusive: dueInclusive }))) : null}{' '}
        {duePhrase ? words.phrase(duePhrase) : null}
      </p>
    </fieldset>
  );
}
