import { isPlainDate } from '#base/date.ts';
import { kindByName, kindNames } from '../reading/document-kinds.ts';
import type { ItemKind, ItemValue } from './item-values.ts';

/** What is typed in the editor of an item, by the name of the field. */
export type Typed = Readonly<Record<string, string>>;

/** One field of the editor of an item. */
export interface EditField {
  readonly name: string;
  readonly sort: 'text' | 'area' | 'day' | 'number' | 'choice';
  /** It may stay empty. */
  readonly optional?: boolean;
  /** Values of a choice, in order. */
  readonly choices?: readonly string[];
}

const text = (name: string): EditField => ({ name, sort: 'text' });
const area = (name: string): EditField => ({ name, sort: 'area' });
const maybe = (name: string, sort: EditField['sort'] = 'text'): EditField => ({ name, sort, optional: true });
const choice = (name: string, ...choices: string[]): EditField => ({ name, sort: 'choice', choices });

const kindChoice = {
  name: 'kind',
  sort: 'choice',
  choices: [...kindNames].sort((a, b) => a.localeCompare(b, 'vi')),
} as const;
const cited = [{ ...kindChoice, optional: true }, maybe('numberSymbol'), maybe('date', 'day'), maybe('issuer')];
const limit = (optional = false): EditField[] => [
  choice('limit', 'before', 'at-latest'),
  { name: 'dueDay', sort: 'day', optional },
];
const days = [maybe('firstDay', 'day'), maybe('lastDay', 'day')];

const fields: Readonly<Record<ItemKind, readonly EditField[]>> = {
  'superior-body': [text('text')],
  issuer: [text('text')],
  number: [maybe('text')],
  symbol: [text('text')],
  place: [text('text')],
  date: [{ name: 'day', sort: 'day' }],
  kind: [kindChoice],
  subject: [area('text')],
  year: [{ name: 'year', sort: 'number' }, choice('schoolYear', 'no', 'yes')],
  addressee: [area('text')],
  basis: cited,
  citation: cited,
  duty: [
    choice('kind', 'report', 'plan'),
    area('title'),
    maybe('who', 'area'),
    maybe('receiver'),
    maybe('channel'),
    choice('recurrence', 'once', 'windows', 'monthly', 'quarterly', 'yearly'),
  ],
  window: [text('name'), ...days, ...limit()],
  unscheduled: [choice('kind', 'report', 'plan', 'other'), area('phrase'), maybe('who', 'area'), ...limit(true)],
  task: [area('what'), maybe('who', 'area'), ...limit()],
  target: [
    choice('comparator', '>', '>=', '=', '<=', '<', 'reduce', 'raise', 'none', 'keep'),
    maybe('value', 'number'),
    maybe('unit'),
    maybe('subject', 'area'),
    maybe('scope'),
    maybe('exception'),
  ],
  recipient: [text('name'), maybe('purpose')],
  signatory: [
    { ...choice('capacity', 'KT.', 'TM.', 'TL.', 'TUQ.', 'Q.'), optional: true },
    text('title'),
    maybe('name'),
  ],
  contact: [choice('kind', 'email', 'phone', 'website'), text('value')],
  alias: [text('name'), area('means')],
};

/** The fields of an item's editor. A duty that is added is asked its first window too; an added window, its duty. */
export function editFields(value: ItemValue, isAdded: boolean, duties: readonly string[] = []): EditField[] {
  const own = [...fields[value.item]];
  if (isAdded && value.item === 'duty') return [...own, ...days, ...limit(true)];
  if (isAdded && value.item === 'window') return [choice('duty', ...duties), ...own];
  return own;
}

const shown = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** The value of an item as it stands in the fields. */
export function typedFrom(value: ItemValue): Typed {
  const typed: Record<string, string> = {};
  for (const [name, one] of Object.entries(value)) {
    if (name !== 'item' && (typeof one !== 'object' || one === null)) typed[name] = shown(one);
  }
  if ('kind' in value && typeof value.kind === 'object') typed.kind = value.kind?.name ?? '';
  if (value.item === 'year') typed.schoolYear = value.schoolYear ? 'yes' : 'no';
  if (value.item === 'target') typed.value = shown(value.value).replace('.', ',');
  if (value.item === 'date') typed.day = dayOf(value);
  const window = value.item === 'duty' ? value.window : undefined;
  const due = 'due' in value ? value.due : window?.due;
  typed.limit = due?.inclusive ? 'at-latest' : 'before';
  typed.dueDay = due?.day ?? '';
  if (value.item === 'duty') {
    typed.firstDay = window?.firstDay ?? '';
    typed.lastDay = window?.lastDay ?? '';
  }
  return typed;
}

function dayOf({ day, month, year }: { day: number | null; month: number | null; year: number | null }): string {
  if (day === null || month === null || year === null) return '';
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** What keeps the fields from being a value, by field. */
export type Wrong = Readonly<Record<string, 'missing' | 'no-day' | 'no-number' | 'days-crossed' | 'one-day'>>;

/** What is wrong with what was typed; empty when it makes a value. */
export function wrongIn(list: readonly EditField[], typed: Typed): Wrong {
  const wrong: Record<string, Wrong[string]> = {};
  for (const { name, sort, optional } of list) {
    const given = (typed[name] ?? '').trim();
    if (given === '') {
      if (!optional) wrong[name] = 'missing';
    } else if (sort === 'day' && !isPlainDate(given)) wrong[name] = 'no-day';
    else if (sort === 'number' && numberOf(given) === undefined) wrong[name] = 'no-number';
  }
  const { firstDay = '', lastDay = '' } = typed;
  const hasDays = list.some(({ name }) => name === 'firstDay');
  if (hasDays && (firstDay === '') !== (lastDay === '')) wrong[firstDay === '' ? 'firstDay' : 'lastDay'] = 'one-day';
  else if (hasDays && !wrong.firstDay && !wrong.lastDay && firstDay > lastDay) wrong.lastDay = 'days-crossed';
  const asksWindow = list.some(({ name }) => name === 'recurrence') && firstDay !== '';
  if (asksWindow && (typed.dueDay ?? '') === '') wrong.dueDay = 'missing';
  return wrong;
}

/** “1.234,5” as Vietnamese write it. */
function numberOf(text: string): number | undefined {
  const plain = text.replace(/\./gu, '').replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : undefined;
}

/** The value that was typed; `before` gives what has no field. Only for what `wrongIn` finds nothing wrong with. */
export function valueFrom(before: ItemValue, typed: Typed): ItemValue {
  const text = (name: string): string => (typed[name] ?? '').trim();
  const maybeText = (name: string): string | null => text(name) || null;
  const due = () => ({ day: text('dueDay'), inclusive: typed.limit === 'at-latest' });
  const maybeDue = () => (text('dueDay') === '' ? null : due());
  const kind = () => {
    const name = text('kind');
    return name === '' ? null : (kindByName(name) ?? { code: '', name });
  };
  const window = () => ({ firstDay: maybeText('firstDay'), lastDay: maybeText('lastDay'), due: due() });
  switch (before.item) {
    case 'number':
      return { ...before, text: maybeText('text') };
    case 'superior-body':
    case 'issuer':
    case 'symbol':
    case 'place':
    case 'subject':
    case 'addressee':
      return { ...before, text: text('text') };
    case 'date': {
      const [year = 0, month = 0, day = 0] = text('day').split('-').map(Number);
      return { ...before, day, month, year };
    }
    case 'kind':
      return { ...before, kind: kind() ?? before.kind };
    case 'year':
      return { ...before, year: numberOf(text('year')) ?? before.year, schoolYear: typed.schoolYear === 'yes' };
    case 'basis':
    case 'citation':
      return {
        ...before,
        kind: kind(),
        numberSymbol: maybeText('numberSymbol'),
        date: maybeText('date'),
        issuer: maybeText('issuer'),
      };
    case 'duty':
      return {
        ...before,
        kind: typed.kind === 'plan' ? 'plan' : 'report',
        title: text('title'),
        who: maybeText('who'),
        receiver: maybeText('receiver'),
        channel: maybeText('channel'),
        recurrence: typed.recurrence as typeof before.recurrence,
        window: maybeDue() && { name: text('title').slice(0, 500), ...window() },
      };
    case 'window':
      return { ...before, name: text('name'), ...window(), duty: maybeText('duty') };
    case 'unscheduled':
      return {
        ...before,
        kind: typed.kind as typeof before.kind,
        phrase: text('phrase'),
        who: maybeText('who'),
        due: maybeDue(),
      };
    case 'task':
      return { ...before, what: text('what'), who: maybeText('who'), due: due() };
    case 'target':
      return {
        ...before,
        comparator: typed.comparator as typeof before.comparator,
        value: numberOf(text('value')) ?? null,
        unit: maybeText('unit'),
        subject: maybeText('subject'),
        scope: maybeText('scope'),
        exception: maybeText('exception'),
      };
    case 'recipient':
      return { ...before, name: text('name'), purpose: maybeText('purpose') };
    case 'signatory': {
      const capacity = maybeText('capacity') as typeof before.capacity;
      return { ...before, capacity, title: text('title'), name: maybeText('name') };
    }
    case 'contact':
      return { ...before, kind: typed.kind as typeof before.kind, value: text('value') };
    case 'alias':
      return { ...before, name: text('name'), means: text('means') };
  }
}
