import { dayInVietnam, formatMinute, isPlainDate } from '#base/date.ts';
import { readTime } from '#base/read-time.ts';
import type { FieldErrors } from '#ui/fields.ts';
import { words as general } from '#ui/words.ts';
import type { Finding } from '../rules/judge-question.ts';
import { judgeRound } from '../rules/round.ts';
import { quizWords } from './words.ts';

/** What is chosen for a round, before it is made. */
export interface RoundDraft {
  readonly className: string;
  readonly classSize: string;
  /** The name is typed, not taken from the list of classes. */
  readonly typed: boolean;
  readonly questions: readonly string[];
  readonly when: 'now' | 'at';
  readonly day: string;
  readonly time: string;
  readonly minutes: number;
}

export const newRound: RoundDraft = {
  className: '',
  classSize: '',
  typed: false,
  questions: [],
  when: 'now',
  day: '',
  time: '',
  minutes: 45,
};

/** An hour as somebody typed it, `07:05`; undefined where it is none. */
function timeOf(typed: string): string | undefined {
  const time = readTime(typed);
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time) ? time : undefined;
}

/** The moment a day and an hour in Vietnam make; undefined where they make none. */
export function momentOf(day: string, typed: string): Date | undefined {
  const time = timeOf(typed);
  return time !== undefined && isPlainDate(day) ? new Date(`${day}T${time}:00+07:00`) : undefined;
}

const QUARTER = 15 * 60_000;
const LEAST_AHEAD = 5 * 60_000;

/** The next quarter of an hour that leaves time to choose questions. */
export function nextQuarter(now: Date): Pick<RoundDraft, 'day' | 'time'> {
  const at = new Date(Math.ceil((now.getTime() + LEAST_AHEAD) / QUARTER) * QUARTER);
  return { day: dayInVietnam(at), time: formatMinute(at).slice(-5) };
}

/** *Hẹn giờ mở* is chosen: a moment that was typed and is to come stays, any other is offered anew. */
export function atLater(draft: RoundDraft, now: Date): Partial<RoundDraft> {
  const typed = momentOf(draft.day, draft.time);
  return { when: 'at', ...(typed && typed > now ? {} : nextQuarter(now)) };
}

/** Findings by the field they are about: a moment that has passed is that of its hour today, and of its day before. */
export const besideFields = (
  findings: readonly Pick<Finding, 'where' | 'code' | 'sentence'>[],
  { day }: Pick<RoundDraft, 'day'>,
  now: Date,
): FieldErrors =>
  Object.fromEntries(
    findings.map(({ where, code, sentence }) => {
      const moment = code === 'past' && day === dayInVietnam(now) ? 'time' : 'day';
      return [where === 'opensAt' ? moment : where, sentence];
    }),
  );

/** What is wrong with what is chosen, beside its field, by the same rules as on the server. */
export function errorsOf(draft: RoundDraft, now: Date): FieldErrors {
  const { className, classSize, questions, minutes, when, day, time } = draft;
  const opensAt = when === 'now' ? null : (momentOf(day, time) ?? null);
  const judged = judgeRound({ className, classSize: Number(classSize || 'x'), questions, opensAt, minutes }, now);
  const found = besideFields(judged, draft, now);
  if (when === 'now' || opensAt) return found;
  const isDay = isPlainDate(day);
  return {
    ...found,
    ...(isDay ? {} : { day: general.dayWrong }),
    ...(timeOf(time) ? {} : { time: quizWords.round.timeWrong }),
  };
}
