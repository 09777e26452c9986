import { type RefObject, useEffect, useRef } from 'react';
import { isTyping, shortcutsOn } from '#ui/shortcuts.ts';

export type Pane = 'text' | 'result';

/** A pointer that only passes by moves nothing. */
const REST = 150;

/**
 * Joins cards and text by the ids written on them (`data-item` on a card's item, `data-places` on a mark): hover or
 * focus on one shows the other. Works on the elements themselves, so that a hundred pages are not drawn again for it.
 * `onPane` brings the other pane forward where only one is seen (phones).
 */
export function useLinkedPanes(root: RefObject<HTMLElement | null>, onPane: (pane: Pane) => void) {
  const choose = useRef(onPane);
  choose.current = onPane;

  useEffect(() => {
    const area = root.current;
    if (!area) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const all = (id: string) => area.querySelectorAll<HTMLElement>(`[data-item="${id}"], [data-places~="${id}"]`);
    const light = (id: string | undefined) => {
      for (const element of area.querySelectorAll('[data-lit]')) element.removeAttribute('data-lit');
      if (id) for (const element of all(id)) element.setAttribute('data-lit', '');
    };
    const scrollToText = (id: string) => {
      const mark = area.querySelector<HTMLElement>(`[data-places~="${id}"]`);
      if (mark) scrollInPane(mark);
    };
    const idOf = (target: EventTarget | null): { id: string; inText: boolean } | undefined => {
      if (!(target instanceof Element)) return undefined;
      const item = target.closest<HTMLElement>('[data-item]')?.dataset.item;
      if (item) return { id: item, inText: false };
      const owner = target.closest<HTMLElement>('[data-owner]')?.dataset.owner;
      return owner ? { id: owner, inText: true } : undefined;
    };
    const over = (event: Event) => {
      const found = idOf(event.target);
      clearTimeout(timer);
      if (!found || (event as PointerEvent).pointerType === 'touch') return;
      timer = setTimeout(() => {
        light(found.id);
        if (!found.inText) scrollToText(found.id);
      }, REST);
    };
    const focus = (event: Event) => {
      const found = idOf(event.target);
      if (!found) return;
      light(found.id);
      scrollToText(found.id);
    };
    const click = (event: Event) => {
      const found = idOf(event.target);
      if (!found) return;
      if (found.inText) choose.current('result');
      else if (!area.querySelector<HTMLElement>('[data-pane="text"]')?.offsetParent) choose.current('text');
      requestAnimationFrame(() => {
        light(found.id);
        if (found.inText) area.querySelector<HTMLElement>(`[data-item="${found.id}"]`)?.focus();
        else scrollToText(found.id);
      });
    };
    area.addEventListener('pointerover', over);
    area.addEventListener('focusin', focus);
    area.addEventListener('click', click);
    return () => {
      clearTimeout(timer);
      area.removeEventListener('pointerover', over);
      area.removeEventListener('focusin', focus);
      area.removeEventListener('click', click);
    };
  }, [root]);

  /** Moves the focus to the next (or previous) thing that is not sure, around the end. */
  const jump = (step: 1 | -1) => {
    choose.current('result');
    requestAnimationFrame(() => {
      const unsure = [...(root.current?.querySelectorAll<HTMLElement>('[data-item][data-unsure]') ?? [])];
      const here = unsure.indexOf(document.activeElement as HTMLElement);
      const from = here < 0 && step < 0 ? 0 : here;
      unsure[(from + step + unsure.length) % unsure.length]?.focus();
    });
  };

  const jumpRef = useRef(jump);
  jumpRef.current = jump;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!shortcutsOn() || isTyping(event)) return;
      const step = { j: 1, k: -1 }[event.key.toLowerCase()];
      if (step) jumpRef.current(step as 1 | -1);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);

  return { jump };
}

/** Scrolls the pane, or the page where the pane does not scroll by itself; twice, because far lines are only then measured. */
function scrollInPane(mark: HTMLElement): void {
  const pane = mark.closest<HTMLElement>('[data-pane]');
  if (!pane) return;
  if (getComputedStyle(pane).overflowY === 'visible') {
    mark.scrollIntoView({ block: 'center' });
    return;
  }
  const step = () => {
    const [box, view] = [mark.getBoundingClientRect(), pane.getBoundingClientRect()];
    if (box.top >= view.top + 24 && box.bottom <= view.bottom - 24) return;
    pane.scrollTop += box.top - view.top - Math.min(view.height / 3, 220);
  };
  step();
  requestAnimationFrame(step);
}
