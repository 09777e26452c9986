import type { PublishedDuty } from './published-reading.ts';
import type { DocumentReading, ReadDuty, ReadTask, ReadWindow, UnscheduledDuty } from './reading.ts';

/** Everything owed in one list, in the order of the text: one entry for each limit, and each duty whose time is open. */
export function publishDuties({ duties, tasks, unscheduled }: DocumentReading): PublishedDuty[] {
  const measured = duties.flatMap((duty) => {
    // A rule of every month is one sentence; the windows made of it are the program's, not the document's.
    const windows = isRule(duty) ? duty.windows.slice(0, 1) : duty.windows;
    return windows.map((window) => publishWindow(duty, window));
  });
  return [...measured, ...tasks.map(publishTask), ...unscheduled.map(publishOpen)].sort((a, b) => a.start - b.start);
}

const isRule = ({ recurrence }: ReadDuty): boolean => recurrence === 'monthly';
const noDay = { date: null, day: null, month: null, year: null, relative: null };
const noWay = { receiver: null, channel: null };

function publishWindow(duty: ReadDuty, window: ReadWindow): PublishedDuty {
  const { channel, recurrence } = duty;
  const { due, dueWhere, windowWhere = dueWhere } = window;
  return {
    what: isRule(duty) || duty.windows.length === 1 ? duty.title : window.name,
    audience: duty.who?.value ?? null,
    receiver: duty.receiver?.value ?? null,
    channel: channel ? { raw: channel.phrase, via: channel.via ?? null, email: channel.email ?? null } : null,
    kind: duty.kind,
    recurrence: recurrence === 'windows' ? 'once' : recurrence,
    reason: null,
    due: { ...noDay, ...dayOf(recurrence, due.day), inclusive: due.inclusive, raw: window.duePhrase },
    window: daysOf(duty, window),
    certainty: window.certainty,
    rule: window.rule ?? null,
    start: Math.min(dueWhere.start, windowWhere.start),
    end: Math.max(dueWhere.end, windowWhere.end),
  };
}

/** As much of a day as the document names: a rule of every month only its day, one of every year day and month. */
function dayOf(recurrence: ReadDuty['recurrence'], date: string): Partial<NonNullable<PublishedDuty['due']>> {
  const [, month = 0, day = 0] = date.split('-').map(Number);
  if (recurrence === 'monthly') return { day };
  return recurrence === 'yearly' ? { day, month } : { date };
}

function daysOf(duty: ReadDuty, { firstDay, lastDay, windowPhrase }: ReadWindow): PublishedDuty['window'] {
  if (firstDay === null && windowPhrase === undefined) return null;
  const days = isRule(duty) ? { from: null, to: null } : { from: firstDay, to: lastDay };
  return { ...days, raw: windowPhrase ?? null };
}

const publishTask = ({ what, who, due, duePhrase, where, isEveryYear, certainty, rule }: ReadTask): PublishedDuty => ({
  what,
  audience: who?.value ?? null,
  ...noWay,
  kind: 'other',
  recurrence: isEveryYear ? 'yearly' : 'once',
  reason: null,
  due: { ...noDay, ...dayOf(isEveryYear ? 'yearly' : 'once', due.day), inclusive: due.inclusive, raw: duePhrase },
  window: null,
  certainty,
  rule: rule ?? null,
  ...where,
});

const everySo = {
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  'half-year': 'half-yearly',
  'school-term': 'each-school-term',
  year: 'yearly',
} as const;

function publishOpen(owed: UnscheduledDuty): PublishedDuty {
  const { kind, phrase, where, who, reason, interval, relative, during, rule } = owed;
  const named = reason === 'ad-hoc' || reason === 'periodic' ? reason : 'unmeasured';
  const hasTime = relative !== undefined || during !== undefined;
  const time = {
    ...noDay,
    month: during?.month ?? null,
    year: during?.year ?? null,
    relative: relative ? { ...relative, from: relative.from ?? null } : null,
    inclusive: true,
    raw: phrase,
  };
  return {
    what: phrase,
    audience: who?.value ?? null,
    ...noWay,
    kind,
    recurrence: interval ? everySo[interval] : hasTime ? 'once' : named,
    reason,
    due: hasTime ? time : null,
    window: null,
    certainty: 'sure',
    rule: rule ?? null,
    ...where,
  };
}
