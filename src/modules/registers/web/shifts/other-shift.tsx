import { NativeSelect, TextInput } from '@mantine/core';
import { addDays, type PlainDate } from '#base/date.ts';
import { readTime } from '#base/read-time.ts';
import { useDraft } from '#ui/use-draft.ts';
import { isTime, stretchOf } from '../../rules/shifts/roster.ts';
import type { Values } from '../../rules/values.ts';
import { LogCard } from './log-card.tsx';
import classes from './shifts.module.css';
import { shiftWords } from './words.ts';

const words = shiftWords.log;

interface OtherShiftProps {
  readonly unitId: string;
  readonly today: PlainDate;
  readonly minute: number;
  readonly onLog: (values: Values) => Promise<unknown>;
}

interface Typed {
  /** Undefined while nothing is typed: today. */
  readonly day: PlainDate | undefined;
  readonly from: string;
  readonly until: string;
  readonly guards: string;
}

/** A shift no roster has: its hours and who stood it, then the same two buttons. */
export function OtherShift({ unitId, today, minute, onLog }: OtherShiftProps) {
  const draft = useDraft<Typed>(`shift/${unitId}/other`, { day: undefined, from: '', until: '', guards: '' });
  if (!draft.ready) return null;
  const { day = today, guards } = draft.value;
  const [from, until] = [readTime(draft.value.from), readTime(draft.value.until)];
  const days = [today, addDays(today, -1)];
  const isWhole = isTime(from) && isTime(until) && guards.trim() !== '';
  const hasBegun = isWhole && stretchOf({ day, from, until }).start <= minute;
  // The day stays what it was when one began to type, over midnight too.
  const put = (change: Partial<Typed>) => draft.set((before) => ({ ...before, day, ...change }));
  const nameOf = (one: PlainDate) => {
    if (one === today) return words.today(one);
    return one === days[1] ? words.yesterday(one) : words.dayBefore(one);
  };
  return (
    <details className={classes.other}>
      <summary>{words.other}</summary>
      <div className={classes.fields}>
        <NativeSelect
          label={words.otherDay}
          value={day}
          onChange={(event) => put({ day: event.currentTarget.value })}
          data={[...new Set([...days, day])].map((one) => ({ value: one, label: nameOf(one) }))}
        />
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
            }}
          />
        ) : (
          <p className={classes.muted}>{isWhole ? words.toCome : words.otherMissing}</p>
        )}
      </div>
    </details>
  );
}
