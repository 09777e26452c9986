import { isPlainDate } from '#base/date.ts';
import { words as general } from '#ui/words.ts';
import { peopleWords } from './people-words.ts';

const words = peopleWords.add;

/** The same limits as the server: no day that has passed, and the end not before the begin. */
export const judgeDays = ({ from, until }: { from: string; until: string }, today: string) => ({
  from: from && !isPlainDate(from) ? general.dayWrong : from && from < today ? words.dayPast : undefined,
  until:
    until && !isPlainDate(until)
      ? general.dayWrong
      : until && until < today
        ? words.dayPast
        : until && from && until < from
          ? words.untilEarly
          : undefined,
});

/** What was typed, without what was left blank. */
export const typedDays = ({ from, until }: { from: string; until: string }) => ({
  ...(from ? { from } : {}),
  ...(until ? { until } : {}),
});
