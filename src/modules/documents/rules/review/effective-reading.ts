import type { PlainDate } from '#base/date.ts';
import { plainDate } from '#base/date.ts';
import { judgeReading } from '../reading/judge-reading.ts';
import type { Citation, DocumentReading, Found, ReadingFinding, Span, Target } from '../reading/reading.ts';
import { type Decision, type ReviewedItem, reviewedItems } from './decisions.ts';
import { addedDuties, fromUnscheduled, reviewedDuty, reviewedTask } from './effective-duties.ts';
import type { ItemKind, ValueOf } from './item-values.ts';

/**
 * What a document says once people have looked at it: the reading with their decisions on it. Everything that works on a
 * document works on this. Pure: the reading and the decisions are not changed, the order of decisions on different items
 * does not matter, one on an item that is not there does nothing, and without decisions it is the reading itself.
 */
export function effectiveReading(reading: DocumentReading, decisions: readonly Decision[]): DocumentReading {
  const items = reviewedItems(reading, decisions);
  const decided = items.filter(({ verdict, isGone }) => verdict !== undefined || isGone);
  if (decided.length === 0) return reading;
  const changed = withValues(reading, items);
  const isOnlyAccepted = decided.every(({ verdict }) => verdict === 'accepted');
  return isOnlyAccepted ? changed : { ...changed, findings: findingsAfter(reading, changed, decided) };
}

/** The findings of the reader about an item that was mended are settled; what can be judged is judged anew. */
function findingsAfter(
  before: DocumentReading,
  after: DocumentReading,
  decided: readonly ReviewedItem[],
): ReadingFinding[] {
  const judgedBefore = new Set(judgeReading(before).map(sameAs));
  const mended = decided.filter(({ verdict }) => verdict !== 'accepted').flatMap(({ spans }) => spans);
  const isMended = ({ where }: ReadingFinding) =>
    where !== undefined && mended.some(({ start, end }) => start <= where.start && where.end <= end);
  const kept = before.findings.filter(
    (finding) => !judgedBefore.has(sameAs(finding)) && finding.code !== 'not-read' && !isMended(finding),
  );
  const cut = before.findings.filter(({ code, facts }) => code === 'not-read' && isCut(facts.part));
  return [...kept, ...judgeReading(after), ...cut];
}

/** A finding as a text, whatever the order of its facts: a database gives them back in its own. */
const sameAs = ({ code, where, facts }: ReadingFinding): string =>
  JSON.stringify([code, where?.start, where?.end, Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1))]);

/** Said by the reader alone: judging the reading again does not say it. */
const isCut = (name: unknown): boolean => name === 'rest' || name === 'more-citations';

const nowhere: Span = { start: 0, end: 0 };
const placeOf = ({ spans: [first] }: ReviewedItem): Span => (first ? { start: first.start, end: first.end } : nowhere);

function withValues(reading: DocumentReading, items: readonly ReviewedItem[]): DocumentReading {
  const all = <K extends ItemKind>(kind: K) =>
    items.filter((item): item is ReviewedItem & { value: ValueOf<K> } => item.value.item === kind && !item.isGone);
  /** The one item of its kind as a found part; undefined when there is none or it was removed. */
  const found = <K extends ItemKind, T>(
    kind: K,
    before: Found<T> | undefined,
    toValue: (value: ValueOf<K>) => T,
  ): Found<T> | undefined => {
    const [item] = all(kind);
    if (!item) return undefined;
    if (item.verdict === undefined && before) return before;
    if (item.verdict === 'accepted' && before) return { ...before, certainty: 'sure' };
    return { value: toValue(item.value), where: before?.where ?? placeOf(item), certainty: 'sure' };
  };
  const { header } = reading;
  const dateParts = found('date', header.dateParts, ({ day, month, year }) => ({ day, month, year }));
  const kind = found('kind', header.kind, (value) => value.kind);
  const year = found('year', reading.year, (value) => value.year);
  const text = <K extends 'superior-body' | 'issuer' | 'symbol' | 'place' | 'subject'>(
    item: K,
    before: Found<string> | undefined,
  ) => found(item, before, (value) => (value as ValueOf<'issuer'>).text);
  const newHeader: DocumentReading['header'] = {
    ...present({
      superiorBody: text('superior-body', header.superiorBody),
      issuer: text('issuer', header.issuer),
      number: found('number', header.number, (value) => value.text),
      symbol: text('symbol', header.symbol),
      place: text('place', header.place),
      dateParts,
      date: dateParts && dayOf(dateParts.value),
      kind,
      subject: text('subject', header.subject),
      urgency: header.urgency,
      draft: header.draft,
    }),
    legalBases: all('basis').map((item) => citation(item, header.legalBases)),
  };
  const duties = [
    ...all('duty').flatMap((item) => reviewedDuty(item, all('window'), reading)),
    ...all('unscheduled').flatMap((item) => fromUnscheduled(item, reading).duties),
    ...addedDuties(all('duty'), all('window'), reading.text),
  ];
  const yearItem = all('year')[0];
  return {
    ...without(reading, 'year', 'signatory'),
    header: newHeader,
    ...present({ year, signatory: signatory(all('signatory')[0], reading) }),
    schoolYear: yearItem ? yearItem.value.schoolYear : reading.schoolYear,
    addressees: all('addressee').map((item) => {
      const before = reading.addressees[indexOf(item)];
      if (before && item.verdict === undefined) return before;
      return { value: item.value.text, where: before?.where ?? placeOf(item), certainty: 'sure' as const };
    }),
    duties,
    unscheduled: all('unscheduled').flatMap((item) => fromUnscheduled(item, reading).unscheduled),
    tasks: [
      ...all('task').map((item) => reviewedTask(item, reading)),
      ...all('unscheduled').flatMap((item) => fromUnscheduled(item, reading).tasks),
    ],
    recipients: all('recipient').map((item) => {
      const { name, purpose } = item.value;
      return { ...reading.recipients[indexOf(item)], name, where: placeOf(item), purpose: purpose ?? undefined };
    }),
    citations: citations(reading, all('basis'), all('citation')),
    contacts: all('contact').map((item) => ({
      ...reading.contacts[indexOf(item)],
      kind: item.value.kind,
      value: item.value.value,
      where: placeOf(item),
      certainty: certaintyOf(item),
    })),
    aliases: all('alias').map((item) => ({
      ...reading.aliases[indexOf(item)],
      name: item.value.name,
      means: item.value.means,
      where: placeOf(item),
      certainty: certaintyOf(item),
    })),
    targets: all('target').map((item) => {
      const before = reading.targets[indexOf(item)];
      if (before && item.verdict === undefined) return before;
      if (before && item.verdict === 'accepted') return { ...before, certainty: 'sure' as const };
      const { comparator, value, unit, subject, scope, exception } = item.value;
      const where = placeOf(item);
      const words = before ?? { raw: reading.text.slice(where.start, where.end), where };
      const { subject: _subject, scope: _scope, exception: _exception, ...rest } = words as Target;
      const optional = present({
        subject: subject ?? undefined,
        scope: scope ?? undefined,
        exception: exception ?? undefined,
      });
      return { ...rest, comparator, value, unit, ...optional, certainty: 'sure' as const };
    }),
  };
}

export const indexOf = ({ path }: ReviewedItem): number => Number(path.at(-1) ?? -1);
const certaintyOf = ({ verdict, unsure }: ReviewedItem) => (verdict === undefined && unsure ? 'unsure' : 'sure');

const dayOf = ({ day, month, year }: { day: number | null; month: number | null; year: number | null }) =>
  day !== null && month !== null && year !== null ? plainDate(year, month, day) : undefined;

type Cited = ReviewedItem & { value: ValueOf<'basis' | 'citation'> };

function citation(item: Cited, list: readonly Citation[]): Citation {
  const before = list[indexOf(item)];
  const { kind, numberSymbol, date, issuer } = item.value;
  if (before && item.verdict !== 'corrected') return before;
  const base = before ?? { raw: numberSymbol ?? kind?.name ?? '', where: placeOf(item), relation: 'refers' as const };
  const { date: _date, year: _year, kind: _kind, issuer: _issuer, proposed: _proposed, ...rest } = base as Citation;
  return {
    ...rest,
    nested: before?.nested ?? false,
    numberSymbol,
    // A person has looked at it: whatever form it has is the right one.
    regular: true,
    ...present({
      kind: kind ?? undefined,
      date: (date ?? undefined) as PlainDate | undefined,
      issuer: issuer ?? undefined,
    }),
  };
}

/** Every citation with what was decided; what was said of a legal basis holds where it is cited. */
function citations(reading: DocumentReading, bases: readonly Cited[], cited: readonly Cited[]): Citation[] {
  const byStart = new Map([...bases, ...cited].map((item) => [placeOf(item).start, item]));
  const read = reading.citations.flatMap((before): Citation[] => {
    const item = byStart.get(before.where.start);
    return item ? [citation({ ...item, path: [0] }, [before])] : [];
  });
  const added = cited.filter(({ read: asRead }) => asRead === undefined).map((item) => citation(item, []));
  return [...read, ...added];
}

function signatory(
  item: (ReviewedItem & { value: ValueOf<'signatory'> }) | undefined,
  { signatory: before }: DocumentReading,
) {
  if (!item) return undefined;
  if (before && item.verdict === undefined) return before;
  const { capacity, title, name } = item.value;
  const { name: _name, ...rest } = before ?? { where: placeOf(item) };
  return { ...rest, capacity, title, ...present({ name: name ?? undefined }), certainty: 'sure' as const };
}

function without<T extends object, K extends keyof T>(object: T, ...keys: K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
/** Without the keys that have no value. */
export const present = <T extends object>(object: T): Present<T> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Present<T>;
