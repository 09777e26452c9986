import { isPlainDate, type PlainDate } from '#base/date.ts';
import {
  type AskedGroups,
  type Group,
  groups,
  judgeTelling,
  MOST_PEOPLE_TOLD,
  type Told,
  tellingFindingSentence,
  type Way,
} from '../../rules/dissemination/telling.ts';

/** What is typed: text in every field, blank is ''. */
export interface TellDraft {
  readonly counts: Readonly<Record<Group, { readonly all: string; readonly told: string }>>;
  readonly toldOn: string;
  readonly ways: readonly Way[];
  readonly otherWay: string;
  readonly note: string;
  readonly reason: string;
}

const countOf = (text: string): number | undefined =>
  /^\d{1,7}$/u.test(text.trim()) && Number(text) <= MOST_PEOPLE_TOLD ? Number(text) : undefined;

/** The two counts of a group; null while one of them is missing or no number. */
export function toldOf({ all, told }: { readonly all: string; readonly told: string }): Told | null {
  const [whole, part] = [countOf(all), countOf(told)];
  return whole === undefined || part === undefined ? null : { all: whole, told: part };
}

export const tellingOf = (draft: TellDraft) => ({
  staff: toldOf(draft.counts.staff),
  pupils: toldOf(draft.counts.pupils),
  parents: toldOf(draft.counts.parents),
});

export interface JudgedDraft {
  /** What keeps it from being sent, by field. */
  readonly errors: Readonly<Record<string, string>>;
  /** What asks for a second look, by group. */
  readonly warnings: Readonly<Record<string, string>>;
}

export function judgeTellDraft(
  draft: TellDraft,
  asked: AskedGroups,
  today: PlainDate,
  words: { readonly dayWrong: string; readonly countWrong: string },
): JudgedDraft {
  const errors: Record<string, string> = {};
  const warnings: Record<string, string> = {};
  const isDay = isPlainDate(draft.toldOn);
  const judged = { ...draft, telling: tellingOf(draft), toldOn: isDay ? draft.toldOn : today };
  for (const { where, code, severity } of judgeTelling(judged, asked, today)) {
    (severity === 'error' ? errors : warnings)[where] ??= tellingFindingSentence(code);
  }
  for (const group of groups) {
    const { all, told } = draft.counts[group];
    const typed = [all, told].filter((text) => text.trim() !== '');
    if (asked[group] && typed.some((text) => countOf(text) === undefined)) errors[group] = words.countWrong;
  }
  if (!isDay) errors.toldOn = words.dayWrong;
  return { errors, warnings };
}
