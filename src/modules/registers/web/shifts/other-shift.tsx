import { NativeSelect, TextInput } from '@mantine/core';
import { addDays, isPlainDate, type PlainDate } from '#base/date.ts';
import { readTime } from '#base/read-time.ts';
import { DayField } from '#ui/day-field.tsx';
import { toast } from '#ui/toast.ts';
import { useDraft } from '#ui/use-draft.ts';
import { isTime, stretchOf } from '../../rules/shifts/roster.ts';
import type { Values } from '../../rules/values.ts';
import { LogCard } from './log-card.tsx';
import classes from './shifts.module.css';
import { shiftWords } from './words.ts';

const words = shiftWords.log;

const ANOTHER = 'another';

interface OtherShiftProps {
  readonly unitId: string;
  readonly today: PlainDate;
  readonly minute: number;
  readonly onLog: (values: Values) => Promise<unknown>;
}

interface Typed {
  /** Undefined while nothing is typed: today. Any text while another day is typed. */
  readonly day: string | undefined;
  /** Neither today nor yesterday: the day is typed. */
  readonly another: boolean;
  readonly from: string;
  readonly until: string;
  readonly guards: string;
}

/** A shift no roster has: its hours and who stood it, then the same two buttons. */
export function OtherShift({ unitId, today, minute, onLog }: OtherShiftProps) {
  const draft = useDraft<Typed>(`shift/${unitId}/other`, {
    day: undefined,
    another: false,
    from: '',
    until: '',
    guards: '',
  });
  if (!draft.ready) return null;
  const { day = today, another = false, guards } = draft.value;
  const [from, until] = [readTime(draft.value.from), readTime(draft.value.until)];
  const days = [today, addDays(today, -1)];
  const isWhole = isPlainDate(day) && isTime(from) && isTime(until) && guards.trim() !== '';
  const hasBegun = isWhole && stretchOf({ day, from, until }).start <= minute;
  // The day stays what it was when one began to type, over midnight too.
  const put = (change: Partial<Typed>) => draft.set((before) => ({ ...before, day, ...change }));
  const isTyped = another || !days.includes(day);
  return (
    <details className={classes.other}>
      <summary>{words.other}</summary>
      <div className={classes.fields}>
        <NativeSelect
          label={words.otherDay}
          value={isTyped ? ANOTHER : day}
          onChange={({ currentTarget: { value } }) =>
            put(value === ANOTHER ? { another: true, day: '' } : { another: false, day: value })
          }
          data={[
            { value: today, label: words.today(today) },
            { value: addDays(today, -1), label: words.yesterday(addDays(today, -1)) },
            { value: ANOTHER, label: words.anotherDay },
          ]}
        />
        {isTyped ? (
          <DayField
            name="other-shift-day"
            label={words.whichDay}
            value={day}
            alone
            onChange={(next) => put({ another: true, day: next })}
          />
        ) : null}
        <div className={classes.pair}>
          <TextInput
            label={words.from}
            placeholder={words.timeHint}
            value={draft.value.from}
            maxLength={10}
            onChange={(event) => put({ from: event.currentTarget.value })}
          />
          <TextInput
            label={words.until}
            placeholder={words.timeHint}
            value={draft.value.until}
            maxLength={10}
            onChange={(event) => put({ until: event.currentTarget.value })}
          />
        </div>
        <TextInput
          label={words.guards}
          description={words.guardsHint}
          value={guards}
          maxLength={500}
          onChange={(event) => put({ guards: event.currentTarget.value })}
        />
        {isWhole && hasBegun ? (
          <LogCard
            key={`${day} ${from} ${until}`}
            unitId={unitId}
            shift={{ day, from, until, guards }}
            heading={words.other}
            next=""
            logged={undefined}
            onLog={async (values) => {
              await onLog(values);
              draft.discard();
              toast(words.kept(words.shift(day, { from, until })));
            }}
          />
        ) : (
          <p className={classes.muted}>{isWhole ? words.toCome : words.otherMissing}</p>
        )}
      </div>
    </details>
  );
}
