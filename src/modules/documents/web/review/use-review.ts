import { useMemo, useState } from 'react';
import { type Decision, nextOpen, progressOf, type ReviewedItem, reviewedItems } from '../../rules/review/decisions.ts';
import { describeValue, itemNames } from '../../rules/review/describe-value.ts';
import { findingsAt } from '../../rules/review/findings-at.ts';
import type { ItemKind, ItemValue } from '../../rules/review/item-values.ts';
import type { ReadDocument } from '../documents-api.ts';
import type { Overlay } from './decision-queue.ts';
import { useDecisionQueue } from './use-decision-queue.ts';
import { reviewWords as words } from './words.ts';

/** What is being added: from which words, and which kind once it was chosen. */
export interface Adding {
  readonly where: { readonly start: number; readonly end: number } | null;
  readonly item?: ItemKind | undefined;
}

/** Everything the page of a review shows and does. */
export type Review = ReturnType<typeof useReview>;

function withOverlay(decisions: readonly Decision[], overlay: Overlay): Decision[] {
  const shown = [...overlay.values()].flatMap((one) => (one ? [one] : []));
  return [...decisions.filter(({ key }) => !overlay.has(key)), ...shown];
}

export function useReview(document: ReadDocument, focus: (key: string | undefined) => void) {
  const { reading, review, findings, mayWrite } = document;
  const queue = useDecisionQueue(document);
  const items = useMemo(
    () => reviewedItems(reading, withOverlay(review.decisions, queue.overlay)),
    [reading, review.decisions, queue.overlay],
  );
  const [current, setCurrent] = useState<string>();
  const [editing, setEditing] = useState<string>();
  const [adding, setAdding] = useState<Adding>();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const [announced, setAnnounced] = useState('');
  const [done, setDone] = useState<readonly string[]>([]);

  const progress = useMemo(() => progressOf(items), [items]);
  const find = (key: string | undefined): ReviewedItem | undefined => items.find((one) => one.key === key);
  const mayDecide = mayWrite && !review.confirmed;
  const told = useMemo(() => findingsAt(items, findings), [items, findings]);
  const offers = useMemo(() => new Map(review.offers.map((offer) => [offer.key, offer])), [review.offers]);

  const say = (sentence: string, left: number) => setAnnounced(`${sentence} ${words.said.left(left)}`);
  const nameOf = (value: ItemValue) => `${itemNames[value.item]} ${describeValue(value)}`.slice(0, 160);

  const nextAfter = (key: string | undefined) => nextOpen(items, key);

  const decide = (item: ReviewedItem, verdict: 'accepted' | 'removed') => {
    const next = nextAfter(item.key);
    queue.act({ key: item.key, verdict });
    setDone((before) => [...before, item.key]);
    const left = progress.open - (item.verdict === undefined ? 1 : 0);
    say(words.said[verdict](nameOf(item.value)), Math.max(0, left));
    focus(next);
  };

  return {
    items,
    progress,
    /** What was found about each item. */
    told,
    offers,
    find,
    mayDecide,
    current,
    setCurrent,
    editing,
    adding,
    onlyOpen,
    setOnlyOpen,
    announced,
    error: queue.error,
    waiting: queue.waiting,
    retry: queue.retry,
    queryKey: queue.queryKey,
    next: (key: string | undefined) => focus(nextAfter(key)),
    accept: (key: string | undefined) => {
      const item = find(key);
      if (!mayDecide || !item) return;
      if (item.verdict === undefined && !item.isGone) decide(item, 'accepted');
      else focus(nextAfter(item.key));
    },
    remove: (key: string | undefined) => {
      const item = find(key);
      if (mayDecide && item && !item.isGone) decide(item, 'removed');
    },
    /** Takes back what was decided on the item, else what was decided last on this page. */
    undo: (key: string | undefined) => {
      if (!mayDecide) return;
      const isDecided = find(key)?.verdict !== undefined;
      const last = isDecided ? key : done.at(-1);
      if (last === undefined) {
        setAnnounced(words.said.nothingToUndo);
        return;
      }
      const item = find(last);
      queue.act({ key: last, verdict: 'undo' });
      setDone((before) => before.toSpliced(before.lastIndexOf(last), 1));
      setAnnounced(words.said.undone(item ? nameOf(item.value) : ''));
      focus(last);
    },
    applyOffer: (key: string | undefined) => {
      const [item, offer] = [find(key), offers.get(key ?? '')];
      if (!mayDecide || !item || !offer || item.verdict !== undefined) return;
      if (offer.verdict === 'removed') {
        decide(item, 'removed');
        return;
      }
      queue.act({ key: item.key, verdict: 'corrected', value: offer.value });
      setDone((before) => [...before, item.key]);
      say(words.said.corrected(nameOf(offer.value ?? item.value)), Math.max(0, progress.open - 1));
      focus(nextAfter(item.key));
    },
    edit: (key: string | undefined) => {
      if (mayDecide && find(key)) setEditing(key);
    },
    closeEditor: (key: string) => {
      setEditing(undefined);
      focus(key);
    },
    add: (what: Adding | undefined) => {
      if (mayDecide) setAdding(what);
    },
    /** Keeps what was typed; throws when the server did not take it. */
    save: async (item: ReviewedItem, value: ItemValue, commandId: string) => {
      const verdict = item.read === undefined ? 'added' : 'corrected';
      await queue.actAndWait({ key: item.key, verdict, value, commandId });
      setDone((before) => [...before, item.key]);
      say(words.said.corrected(nameOf(value)), Math.max(0, progress.open - (item.verdict === undefined ? 1 : 0)));
      setEditing(undefined);
      focus(nextAfter(item.key) ?? item.key);
    },
    saveNew: async (value: ItemValue, where: Adding['where'], commandId: string) => {
      const key = await queue.actAndWait({ key: null, verdict: 'added', value, where, commandId });
      setDone((before) => [...before, key]);
      say(words.said.added(nameOf(value)), progress.open);
      setAdding(undefined);
      focus(key);
    },
  };
}
