import type { DocumentReading, Span } from '../reading/reading.ts';
import type { ItemKind, ItemValue } from './item-values.ts';
import { isOneByOne, itemsOf, part, type ReviewItem } from './review-items.ts';

export const verdicts = ['accepted', 'corrected', 'removed', 'added'] as const;
export type Verdict = (typeof verdicts)[number];

/** What a person said of one item. The reading itself is never changed by it. */
export interface Decision {
  readonly key: string;
  /** Counts the decisions of a document from 1; the highest of a key is the one that stands. */
  readonly step: number;
  readonly verdict: Verdict;
  /** Of what was corrected or added. */
  readonly value: ItemValue | null;
  /** The words an added item was taken from. */
  readonly where: Span | null;
}

/** An item as it stands after what people said of it. */
export interface ReviewedItem extends ReviewItem {
  /** As the program read it; undefined for what a person added. */
  readonly read: ItemValue | undefined;
  /** Undefined as long as nobody looked at it. */
  readonly verdict: Verdict | undefined;
  /** 0 without a decision. */
  readonly step: number;
  /** Removed itself, or with its duty. */
  readonly isGone: boolean;
}

/** The decision that stands for each key: of several the last, as a correction may follow an acceptance. */
export function standing(decisions: readonly Decision[]): Map<string, Decision> {
  const last = new Map<string, Decision>();
  for (const decision of decisions) {
    const known = last.get(decision.key);
    if (!known || known.step < decision.step) last.set(decision.key, decision);
  }
  return last;
}

/** Parts of a document there is one of: where nothing was read, a person may still say what it is. */
export const loneKinds = ['issuer', 'number', 'date', 'kind', 'subject', 'year', 'signatory'] as const;

/**
 * The items of a reading with what was decided on them, added ones behind those read. A decision on an item the reading
 * does not have, or with a value of another kind, changes nothing.
 */
export function reviewedItems(reading: DocumentReading, decisions: readonly Decision[]): ReviewedItem[] {
  const last = standing(decisions);
  const read = itemsOf(reading);
  const reviewed = read.map((item): ReviewedItem => {
    const decision = decisionOn(item.value, last.get(item.key));
    return {
      ...item,
      value: decision?.verdict === 'corrected' && decision.value ? decision.value : item.value,
      read: item.value,
      verdict: decision?.verdict,
      step: decision?.step ?? 0,
      isGone: decision?.verdict === 'removed',
    };
  });
  const known = new Set(read.map(({ key }) => key));
  const added = [...last.values()]
    .filter(({ key, verdict, value }) => verdict === 'added' && value !== null && !known.has(key))
    .sort((a, b) => a.step - b.step)
    .flatMap((decision) => (isDoubled(decision, read) ? [] : [addedItem(decision)]));
  return withParents([...reviewed, ...added]);
}

/** A document has one number: what a person adds gives way to one that was read. */
const isDoubled = ({ value }: Decision, read: readonly ReviewItem[]): boolean =>
  (loneKinds as readonly string[]).includes(value?.item ?? '') && read.some((one) => one.value.item === value?.item);

function decisionOn(value: ItemValue, decision: Decision | undefined): Decision | undefined {
  if (!decision || decision.verdict === 'added') return undefined;
  return decision.verdict === 'corrected' && decision.value?.item !== value.item ? undefined : decision;
}

function addedItem({ key, step, value, where }: Decision): ReviewedItem {
  const said = value as ItemValue;
  const parent = said.item === 'window' ? said.duty : null;
  return {
    key,
    value: said,
    spans: part('', where ?? undefined),
    unsure: false,
    path: [],
    read: undefined,
    verdict: 'added',
    step,
    isGone: false,
    ...(parent && { parent }),
  };
}

/** A window goes with its duty, and one that names a duty there is not is none. */
function withParents(items: readonly ReviewedItem[]): ReviewedItem[] {
  const duties = new Map(items.filter(({ value }) => value.item === 'duty').map((one) => [one.key, one]));
  return items.flatMap((item) => {
    if (item.value.item !== 'window') return [item];
    const duty = item.parent === undefined ? undefined : duties.get(item.parent);
    if (!duty) return [];
    return [duty.isGone ? { ...item, isGone: true } : item];
  });
}

/** Nobody has looked at it yet, and somebody must: a duty, a window, a target, or whatever is unsure. */
export const isOpen = ({ verdict, isGone, unsure, value }: ReviewedItem): boolean =>
  verdict === undefined && !isGone && (unsure || isOneByOne(value.item));

/** How far a review is. */
export interface ReviewProgress {
  /** Unsure items nobody decided on. */
  readonly unsure: number;
  /** Duties, windows and targets: how many there are, how many were looked at. */
  readonly all: number;
  readonly seen: number;
  /** Everything that keeps the reading from being confirmed. */
  readonly open: number;
}

export function progressOf(items: readonly ReviewedItem[]): ReviewProgress {
  const each = items.filter(({ value }) => isOneByOne(value.item));
  const seen = each.filter(({ verdict, isGone }) => verdict !== undefined || isGone).length;
  const open = items.filter(isOpen);
  return { unsure: open.filter((item) => item.unsure).length, all: each.length, seen, open: open.length };
}

/** The open items in the order to look at them: those the reader is unsure of first. */
export function openInOrder(items: readonly ReviewedItem[]): ReviewedItem[] {
  const open = items.filter(isOpen);
  return [...open.filter(({ unsure }) => unsure), ...open.filter(({ unsure }) => !unsure)];
}

/** The open item to look at after the one with this key, the unsure ones first; begins again behind the last. */
export function nextOpen(items: readonly ReviewedItem[], key: string | undefined): string | undefined {
  const asIfOpen = openInOrder(
    items.map((one) => (one.key === key ? { ...one, verdict: undefined, isGone: false } : one)),
  );
  const at = asIfOpen.findIndex((one) => one.key === key);
  const around = [...asIfOpen.slice(at + 1), ...asIfOpen.slice(0, Math.max(0, at))];
  return around[0]?.key;
}

/** Kinds a person may add from the words of the document. */
export const addableKinds = ['duty', 'window', 'target', 'task', 'citation', 'recipient'] as const satisfies ItemKind[];
