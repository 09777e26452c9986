import type { Citation, DocumentReading, ReadDuty, Span } from '../reading/reading.ts';
import { type ReadingItem, readingItems } from '../reading/reading-items.ts';
import type { ReadingRule } from '../reading/reading-rules.ts';
import type { ItemKind, ItemValue, ValueOf } from './item-values.ts';

/** A stretch of the text an item was read from; parts of a larger item have a name (“who”, “days”). */
export interface PlacedPart extends Span {
  readonly part: string;
}

/** One thing a reading says, as a person looks at it: its value, where it stands, whether the reader was sure. */
export interface ReviewItem {
  /** As `readingItems` gives it: the same text read again gives the same keys. */
  readonly key: string;
  readonly value: ItemValue;
  /** The main one first; none for what a person added without a place. */
  readonly spans: readonly PlacedPart[];
  readonly unsure: boolean;
  /** What made the reader read it (`ruleSentence`). */
  readonly rule?: ReadingRule | undefined;
  /** Where it stands in the reading; empty for what a person added. */
  readonly path: ReadingItem['path'];
  /** The key of the duty a window belongs to. */
  readonly parent?: string | undefined;
}

/** Looked at one by one, because a deadline or a measure hangs on them; everything else may be accepted as a whole. */
const oneByOne: ReadonlySet<ItemKind> = new Set(['duty', 'window', 'unscheduled', 'task', 'target']);
export const isOneByOne = (kind: ItemKind): boolean => oneByOne.has(kind);

type Say = Pick<ReviewItem, 'value' | 'spans'> & { readonly unsure?: boolean };

/** Every item of a reading a person decides on, in the order of the reading. Sections, notes and findings are none. */
export function itemsOf(reading: DocumentReading): ReviewItem[] {
  const bases = new Set(reading.header.legalBases.map(({ where }) => where.start));
  const duties = new Map<string | number | undefined, string>();
  return readingItems(reading).flatMap(({ key, kind, where, certainty, rule, path }): ReviewItem[] => {
    const said = sayings[kind]?.(reading, Number(path.at(-1)), path);
    // A basis is cited where it is a basis: one item, not two.
    if (!said || (kind === 'citation' && bases.has(where?.start ?? -1))) return [];
    if (kind === 'duty') duties.set(path[1], key);
    const parent = kind === 'window' ? duties.get(path[1]) : undefined;
    const unsure = said.unsure ?? certainty === 'unsure';
    return [{ key, path, value: said.value, spans: said.spans, unsure, rule, ...(parent && { parent }) }];
  });
}

export const part = (name: string, where: Span | undefined): PlacedPart[] =>
  where && where.end > where.start ? [{ part: name, start: where.start, end: where.end }] : [];

type TextKind = 'superior-body' | 'issuer' | 'symbol' | 'place' | 'subject';
const textOf = (item: TextKind, field: 'superiorBody' | 'issuer' | 'symbol' | 'place' | 'subject') => {
  return ({ header }: DocumentReading): Say | undefined => {
    const found = header[field];
    return found && { value: { item, text: found.value }, spans: part('', found.where) };
  };
};

type Saying = (reading: DocumentReading, index: number, path: ReadingItem['path']) => Say | undefined;

const sayings: Partial<Record<ReadingItem['kind'], Saying>> = {
  'superior-body': textOf('superior-body', 'superiorBody'),
  issuer: textOf('issuer', 'issuer'),
  symbol: textOf('symbol', 'symbol'),
  place: textOf('place', 'place'),
  subject: textOf('subject', 'subject'),
  number: ({ header: { number } }) =>
    number && { value: { item: 'number', text: number.value }, spans: part('', number.where) },
  date: ({ header: { dateParts } }) =>
    dateParts && { value: { item: 'date', ...dateParts.value }, spans: part('', dateParts.where) },
  kind: ({ header: { kind } }) =>
    kind && { value: { item: 'kind', kind: { ...kind.value } }, spans: part('', kind.where) },
  year: ({ year, schoolYear }) =>
    year && { value: { item: 'year', year: year.value, schoolYear }, spans: part('', year.where) },
  addressee: ({ addressees }, index) => {
    const found = addressees[index];
    return found && { value: { item: 'addressee', text: found.value }, spans: part('', found.where) };
  },
  basis: ({ header }, index) => cited('basis', header.legalBases[index]),
  citation: ({ citations }, index) => cited('citation', citations[index]),
  duty: ({ duties }, index) => dutySaid(duties[index]),
  window: ({ duties }, index, path) => {
    const window = duties[Number(path[1])]?.windows[index];
    if (!window) return undefined;
    const { name, firstDay, lastDay, due, dueWhere, windowWhere } = window;
    return {
      value: { item: 'window', name, firstDay, lastDay, due: { ...due }, duty: null },
      spans: [...part('due', dueWhere), ...part('days', windowWhere)],
    };
  },
  unscheduled: ({ unscheduled }, index) => {
    const found = unscheduled[index];
    if (!found) return undefined;
    const { kind, phrase, where, who } = found;
    return {
      value: { item: 'unscheduled', kind, phrase, who: who?.value ?? null, due: null },
      spans: [...part('', where), ...part('who', who?.where)],
    };
  },
  task: ({ tasks }, index) => {
    const found = tasks[index];
    if (!found) return undefined;
    const { what, who, due, where, dueWhere } = found;
    return {
      value: { item: 'task', what, who: who?.value ?? null, due: { ...due } },
      spans: [...part('', where), ...part('due', dueWhere), ...part('who', who?.where)],
    };
  },
  target: ({ targets }, index) => {
    const found = targets[index];
    if (!found) return undefined;
    const { comparator, value, unit, subject = null, scope = null, exception = null, where, certainty } = found;
    return {
      value: { item: 'target', comparator, value, unit, subject, scope, exception },
      spans: part('', where),
      // A direction without a figure has nothing to be unsure of.
      unsure: certainty === 'unsure' && value !== null,
    };
  },
  recipient: ({ recipients }, index) => {
    const found = recipients[index];
    return (
      found && {
        value: { item: 'recipient', name: found.name, purpose: found.purpose ?? null },
        spans: part('', found.where),
      }
    );
  },
  signatory: ({ signatory }) =>
    signatory && {
      value: {
        item: 'signatory',
        capacity: signatory.capacity,
        title: signatory.title,
        name: signatory.name ?? null,
      },
      spans: part('', signatory.where),
    },
  contact: ({ contacts }, index) => {
    const found = contacts[index];
    return found && { value: { item: 'contact', kind: found.kind, value: found.value }, spans: part('', found.where) };
  },
  alias: ({ aliases }, index) => {
    const found = aliases[index];
    return found && { value: { item: 'alias', name: found.name, means: found.means }, spans: part('', found.where) };
  },
};

function cited(item: 'basis' | 'citation', found: Citation | undefined): Say | undefined {
  if (!found) return undefined;
  const { kind = null, numberSymbol, date = null, issuer = null } = found;
  const value: ValueOf<'basis' | 'citation'> = { item, kind: kind && { ...kind }, numberSymbol, date, issuer };
  return { value, spans: part('', found.where) };
}

function dutySaid(duty: ReadDuty | undefined): Say | undefined {
  if (!duty) return undefined;
  const { kind, title, who, receiver, channel, recurrence, where, certainty, windows } = duty;
  const parts = [who, receiver, channel];
  return {
    value: {
      item: 'duty',
      kind,
      title,
      who: who?.value ?? null,
      receiver: receiver?.value ?? null,
      channel: channel?.phrase ?? null,
      recurrence,
      window: null,
    },
    spans: [
      ...part('', where),
      ...part('who', who?.where),
      ...part('receiver', receiver?.where),
      ...part('channel', channel?.where),
    ],
    // What is unsure of a duty with windows is said of each window.
    unsure: parts.some((one) => one?.certainty === 'unsure') || (certainty === 'unsure' && windows.length === 0),
  };
}
