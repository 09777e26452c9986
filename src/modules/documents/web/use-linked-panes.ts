import { type RefObject, useEffect, useRef } from 'react';

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
      const show = (event.target as Element).closest<HTMLElement>('[data-show]')?.dataset.show;
      const found = show ? { id: show, inText: false } : idOf(event.target);
      if (!found) return;
      if (found.inText && window.getSelection()?.isCollapsed === false) return;
      if (found.inText) choose.current('result');
      else if (show || (event.target as Element).closest('button[data-item]')) choose.current('text');
      requestAnimationFrame(() => {
        light(found.id);
        if (found.inText) focusItem(area, found.id);
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
}

/** The row of an item, or the button of a finding. */
export function focusItem(area: HTMLElement | null, id: string): void {
  const element = area?.querySelector<HTMLElement>(`[data-item="${id}"]`);
  const row = element?.closest<HTMLElement>('[data-key]') ?? element;
  row?.focus();
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
