import type { DocumentReading, ReadDuty, ReadTask, ReadWindow, Span, UnscheduledDuty } from '../reading/reading.ts';
import type { ReviewedItem } from './decisions.ts';
import type { ValueOf } from './item-values.ts';

type DutyItem = ReviewedItem & { value: ValueOf<'duty'> };
type WindowItem = ReviewedItem & { value: ValueOf<'window'> };
type Part = { value: string; where: Span; certainty: 'sure' };

const spanOf = ({ spans: [first] }: ReviewedItem): Span =>
  first ? { start: first.start, end: first.end } : { start: 0, end: 0 };
const indexOf = ({ path }: ReviewedItem): number => Number(path.at(-1) ?? -1);

/** A duty that was read, as it stands now, with its windows; nothing for one a person added. */
export function reviewedDuty(item: DutyItem, windows: readonly WindowItem[], reading: DocumentReading): ReadDuty[] {
  const before = reading.duties[indexOf(item)];
  if (!before || item.read === undefined) return [];
  const own = windows.filter(({ parent }) => parent === item.key);
  const now = own.map((window) => reviewedWindow(window, before.windows[indexOf(window)], reading.text));
  if (item.verdict !== 'corrected') {
    const certainty = item.verdict === 'accepted' ? ('sure' as const) : before.certainty;
    return [{ ...before, windows: now, certainty }];
  }
  const { title, kind, recurrence, who, receiver, channel } = item.value;
  const name = title === before.title ? before.name : title;
  const { who: oldWho, receiver: oldReceiver, channel: oldChannel, ...rest } = before;
  return [
    {
      ...rest,
      kind,
      recurrence,
      title,
      name,
      ...(who !== null && { who: said(who, oldWho ?? before) }),
      ...(receiver !== null && { receiver: said(receiver, oldReceiver ?? before) }),
      ...(channel !== null && { channel: channelOf(channel, oldChannel, before.where) }),
      windows: now,
      certainty: 'sure',
    },
  ];
}

/** The duties people added, each with the first window it was added with and those added to it later. */
export function addedDuties(items: readonly DutyItem[], windows: readonly WindowItem[], text: string): ReadDuty[] {
  return items
    .filter(({ read }) => read === undefined)
    .map((item) => {
      const { kind, title, who, receiver, channel, recurrence, window } = item.value;
      const where = spanOf(item);
      const first = window ? [{ ...item, value: { item: 'window' as const, ...window, duty: null } }] : [];
      const own = [...first, ...windows.filter(({ parent }) => parent === item.key)];
      return {
        kind,
        title,
        name: title,
        phrase: text.slice(where.start, where.end) || title,
        where,
        ...(who !== null && { who: said(who, { where }) }),
        ...(receiver !== null && { receiver: said(receiver, { where }) }),
        ...(channel !== null && { channel: channelOf(channel, undefined, where) }),
        recurrence,
        windows: own.map((one) => reviewedWindow(one, undefined, text)),
        certainty: 'sure' as const,
      };
    });
}

const said = (value: string, { where }: { where: Span }): Part => ({ value, where, certainty: 'sure' });

function channelOf(phrase: string, before: ReadDuty['channel'], where: Span): NonNullable<ReadDuty['channel']> {
  if (before?.phrase === phrase) return { ...before, certainty: 'sure' };
  const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u.exec(phrase)?.[0];
  return { phrase, where: before?.where ?? where, ...(email && { email }), certainty: 'sure' };
}

function reviewedWindow(item: WindowItem, before: ReadWindow | undefined, text: string): ReadWindow {
  if (before && item.verdict === undefined) return before;
  if (before && item.verdict === 'accepted') return { ...before, certainty: 'sure' };
  const { name, firstDay, lastDay, due } = item.value;
  const where = spanOf(item);
  const phrases = before ?? { dueWhere: where, duePhrase: text.slice(where.start, where.end) };
  return { ...phrases, name, firstDay, lastDay, due, certainty: 'sure' };
}

export function reviewedTask(item: ReviewedItem & { value: ValueOf<'task'> }, reading: DocumentReading): ReadTask {
  const before = reading.tasks[indexOf(item)];
  if (before && item.verdict === undefined) return before;
  if (before && item.verdict === 'accepted') return { ...before, certainty: 'sure' };
  const { what, who, due } = item.value;
  const where = spanOf(item);
  const { who: oldWho, ...rest } = before ?? {
    where,
    dueWhere: where,
    duePhrase: reading.text.slice(where.start, where.end),
  };
  return { ...rest, what, ...(who !== null && { who: said(who, oldWho ?? { where }) }), due, certainty: 'sure' };
}

/** Something owed without a time stays what it is, until a person gives it a day: then it goes where things with a day are. */
export function fromUnscheduled(
  item: ReviewedItem & { value: ValueOf<'unscheduled'> },
  reading: DocumentReading,
): { unscheduled: UnscheduledDuty[]; duties: ReadDuty[]; tasks: ReadTask[] } {
  const before = reading.unscheduled[indexOf(item)];
  if (!before) return { unscheduled: [], duties: [], tasks: [] };
  const { kind, phrase, who, due } = item.value;
  const { who: oldWho, ...rest } = before;
  const by = who === null ? {} : { who: oldWho?.value === who ? oldWho : said(who, oldWho ?? before) };
  if (!due) return { unscheduled: [{ ...rest, kind, phrase, ...by }], duties: [], tasks: [] };
  const { where } = before;
  if (kind === 'other') {
    const task: ReadTask = { what: phrase, where, ...by, due, duePhrase: '', dueWhere: where, certainty: 'sure' };
    return { unscheduled: [], duties: [], tasks: [task] };
  }
  const window: ReadWindow = {
    name: phrase,
    firstDay: null,
    lastDay: null,
    due,
    duePhrase: '',
    dueWhere: where,
    certainty: 'sure',
  };
  const duty: ReadDuty = {
    kind,
    title: phrase,
    name: phrase,
    phrase,
    where,
    ...by,
    recurrence: 'once',
    windows: [window],
    certainty: 'sure',
  };
  return { unscheduled: [], duties: [duty], tasks: [] };
}
