import { type RefObject, useEffect, useRef } from 'react';
import { isTyping, shortcutsOn } from '#ui/shortcuts.ts';
import type { Review } from './use-review.ts';

interface Keys {
  readonly confirm: () => void;
  readonly help: () => void;
}

const rowsOf = (root: HTMLElement | null): HTMLElement[] =>
  [...(root?.querySelectorAll<HTMLElement>('[data-key]') ?? [])].filter((row) => row.offsetParent !== null);

/** A key that a button, a link or a fold of its own answers. */
const isOnControl = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && target.closest('button, a, summary, [role="dialog"]') !== null;

/** The keys of the review, wherever the focus is on the page but in a field. */
export function useReviewKeys(root: RefObject<HTMLElement | null>, review: Review, { confirm, help }: Keys): void {
  const move = (step: 1 | -1) => {
    const rows = rowsOf(root.current);
    const here = rows.findIndex((row) => row.contains(document.activeElement));
    // The first step of a page goes to what must be looked at, as every other key does.
    if (here < 0 && review.current === undefined && review.progress.open > 0) return review.next(undefined);
    const at = here < 0 ? rows.findIndex((row) => row.dataset.key === review.current) : here + step;
    rows[Math.min(rows.length - 1, Math.max(0, at))]?.focus();
  };
  /** The item that has the focus; the first key of a page that has it nowhere only goes there. */
  const focused = (): string | undefined => {
    const row = rowsOf(root.current).find((one) => one.contains(document.activeElement));
    if (!row) review.next(undefined);
    return row?.dataset.key;
  };
  const on = (act: (key: string) => void) => () => {
    const key = focused();
    if (key) act(key);
  };
  const acts: Readonly<Record<string, () => void>> = {
    j: () => move(1),
    k: () => move(-1),
    arrowdown: () => move(1),
    arrowup: () => move(-1),
    enter: on(review.accept),
    a: on(review.accept),
    e: on(review.edit),
    x: on(review.remove),
    delete: on(review.remove),
    l: on(review.applyOffer),
    u: () => review.undo(rowsOf(root.current).find((one) => one.contains(document.activeElement))?.dataset.key),
    n: () => review.add({ where: placeOf(review.find(review.current)) }),
    '?': help,
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      confirm();
      return;
    }
    if (!shortcutsOn() || isTyping(event) || event.defaultPrevented) return;
    const key = event.key.toLowerCase();
    const isArrow = key.startsWith('arrow');
    const isEnter = key === 'enter';
    if (isEnter && isOnControl(event)) return;
    if ((isArrow || isEnter) && !rowsOf(root.current).includes(document.activeElement as HTMLElement)) return;
    const act = acts[key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function placeOf(item: ReturnType<Review['find']>): { start: number; end: number } | null {
  const span = item?.spans[0];
  return span ? { start: span.start, end: span.end } : null;
}
