import { isPlainDate } from '#base/date.ts';
import type { InputFor } from '#ui/api-types.ts';
import type { FieldErrors } from '#ui/fields.ts';
import { words as general } from '#ui/words.ts';
import type { programmesContract } from '../contract.ts';
import { countsDays, type DutyKind } from '../rules/assignment.ts';
import { type CalendarFinding, judgeCalendar } from '../rules/draft.ts';
import { programmeWords as words } from './programme-words.ts';
import type { ProgrammeView } from './programmes-api.ts';

type Draft = InputFor<typeof programmesContract, 'PUT /api/units/:unitId/programmes/:programmeId'>['body']['draft'];

/** As typed: an empty string where the contract has null, and days that may not be days yet. */
export interface EditedWindow {
  readonly key: string;
  readonly name: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly dueDay: string;
  readonly dueInclusive: boolean;
  readonly duePhrase: string | null;
}

export interface EditedAsks {
  readonly register: string;
  readonly count: string;
  readonly choice: string | null;
}

export interface EditedDuty {
  readonly key: string;
  readonly kind: DutyKind;
  readonly title: string;
  readonly phrase: string | null;
  readonly channel: string | null;
  readonly audience: ProgrammeView['duties'][number]['audience'];
  readonly form: { readonly code: string; readonly version: number } | null;
  /** What a duty of entries asks, the count as typed; null for the others. */
  readonly asks: EditedAsks | null;
  readonly windows: readonly EditedWindow[];
}

export interface EditedProgramme {
  readonly title: string;
  readonly numberSymbol: string;
  readonly signedOn: string;
  readonly year: string;
  readonly duties: readonly EditedDuty[];
}

export function fromView(view: ProgrammeView): EditedProgramme {
  return {
    title: view.title,
    numberSymbol: view.numberSymbol ?? '',
    signedOn: view.signedOn ?? '',
    year: String(view.year),
    duties: view.duties.map(({ id, kind, title, phrase, channel, audience, form, asks, windows }) => ({
      key: id,
      kind,
      title,
      phrase,
      channel,
      audience,
      form,
      asks: asks && { register: asks.register, count: String(asks.count), choice: asks.choice },
      windows: windows.map((window) => ({
        key: window.id,
        name: window.name,
        firstDay: window.firstDay ?? '',
        lastDay: window.lastDay ?? '',
        dueDay: window.dueDay,
        dueInclusive: window.dueInclusive,
        duePhrase: window.duePhrase,
      })),
    })),
  };
}

export const toDraft = ({ title, numberSymbol, signedOn, year, duties }: EditedProgramme): Draft => ({
  title: title.trim(),
  numberSymbol: numberSymbol.trim() || null,
  signedOn: signedOn || null,
  year: Number(year),
  duties: duties.map(({ key: _, windows, asks, ...duty }) => ({
    ...duty,
    asks: asks && { ...asks, count: Number(asks.count) },
    audience: { ...duty.audience },
    title: duty.title.trim(),
    windows: windows.map(({ key: _key, ...window }) => ({
      ...window,
      name: window.name.trim(),
      firstDay: window.firstDay || null,
      lastDay: window.lastDay || null,
    })),
  })),
});

/** The same programme with every window as `change` leaves it. */
export const withWindows = (
  edited: EditedProgramme,
  change: (window: EditedWindow) => EditedWindow,
): EditedProgramme => ({
  ...edited,
  duties: edited.duties.map((duty) => ({ ...duty, windows: duty.windows.map(change) })),
});

/** Names of fields: a duty's and a window's key make them their own. */
export const dutyField = (duty: EditedDuty, field: string): string => `duty-${duty.key}-${field}`;
export const windowField = (window: EditedWindow, field: string): string => `window-${window.key}-${field}`;

/** From 1 to 100. */
const isCount = (text: string): boolean => /^([1-9]\d?|100)$/.test(text.trim());
const isNoDay = (text: string): boolean => text !== '' && !isPlainDate(text);
const dayOrNull = (text: string): string | null => (isPlainDate(text) ? text : null);

/** What keeps a draft from being saved. Days that are missing do not: they keep it from being issued. */
export function judgeDraft({ title, year, signedOn, duties }: EditedProgramme): FieldErrors {
  const errors: Record<string, string> = {};
  if (title.trim().length < 3) errors.title = words.list.titleShort;
  if (!/^20\d\d$/.test(year)) errors.year = words.list.yearWrong;
  if (isNoDay(signedOn)) errors.signedOn = general.dayWrong;
  for (const duty of duties) {
    if (duty.title.trim().length < 3) errors[dutyField(duty, 'title')] = words.duty.titleShort;
    if (duty.kind === 'report' && !duty.form) errors[dutyField(duty, 'form')] = words.duty.formMissing;
    if (duty.asks && !isCount(duty.asks.count)) errors[dutyField(duty, 'count')] = words.asks.countWrong;
    if (duty.windows.length === 0) errors[dutyField(duty, 'windows')] = words.window.none;
    for (const window of duty.windows) {
      if (window.name.trim() === '') errors[windowField(window, 'name')] = words.window.nameMissing;
      if (!isPlainDate(window.dueDay)) {
        errors[windowField(window, 'dueDay')] = window.dueDay ? general.dayWrong : words.window.dueMissing;
      }
      for (const side of ['firstDay', 'lastDay'] as const) {
        if (isNoDay(window[side])) errors[windowField(window, side)] = general.dayWrong;
      }
      if (isPlainDate(window.firstDay) && isPlainDate(window.lastDay) && window.firstDay > window.lastDay) {
        errors[windowField(window, 'lastDay')] = words.window.daysTurned;
      }
    }
  }
  return errors;
}

/** What beyond that keeps it from being issued: one that counts days needs both. */
export function judgeIssue(edited: EditedProgramme): FieldErrors {
  const errors: Record<string, string | undefined> = { ...judgeDraft(edited) };
  for (const { kind, windows } of edited.duties) {
    for (const window of windows) {
      const given = Number(window.firstDay !== '') + Number(window.lastDay !== '');
      if (given === 2 || (given === 0 && !countsDays[kind])) continue;
      errors[windowField(window, window.firstDay ? 'lastDay' : 'firstDay')] = words.window.dayMissing;
    }
  }
  return errors;
}

/** What the calendar of the windows gives to think about, while they are being typed. */
export const calendarOf = ({ duties }: EditedProgramme): CalendarFinding[] =>
  judgeCalendar(
    duties.map(({ kind, windows }) => ({
      kind,
      windows: windows
        .filter(({ dueDay }) => isPlainDate(dueDay))
        .map((window) => ({
          ...window,
          firstDay: dayOrNull(window.firstDay),
          lastDay: dayOrNull(window.lastDay),
        })),
    })),
  );

const emptyWindow = (key: string, name: string): EditedWindow => ({
  key,
  name,
  firstDay: '',
  lastDay: '',
  dueDay: '',
  dueInclusive: true,
  duePhrase: null,
});

export const newWindow = (key: string): EditedWindow => emptyWindow(key, words.window.newName);

const everySchool = {
  depth: 'all-below' as const,
  kinds: ['school' as const, 'centre' as const],
  levels: [],
  ownership: [],
  tags: [],
  unitIds: [],
};

/** The register that is asked for most. */
const USUAL_REGISTER = 'outreach-session';

export const newDuty = (key: string, kind: EditedDuty['kind'], form: EditedDuty['form']): EditedDuty => ({
  key,
  kind,
  title: words.duty.newTitles[kind],
  phrase: null,
  channel: null,
  audience: everySchool,
  form: kind === 'report' ? form : null,
  asks: kind === 'entries' ? { register: USUAL_REGISTER, count: '1', choice: null } : null,
  windows: [emptyWindow(`${key}-1`, words.window.firstNames[kind])],
});
