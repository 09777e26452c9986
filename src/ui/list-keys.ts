import { useEffect, useRef, useState } from 'react';
import { isTyping, shortcutsOn } from './shortcuts.ts';

interface RowKeys {
  readonly tabIndex: 0 | -1;
  readonly 'data-current': true | undefined;
  readonly onFocus: () => void;
  readonly ref: (element: HTMLElement | null) => void;
}

/**
 * J and K walk through a list of `count` rows, Enter opens the current one. Spread `propsFor(index)` on each row
 * (`<tr>`, `<li>`); an Enter inside a link or button of the row stays theirs.
 */
export function useListKeys(count: number, onOpen: (index: number) => void): { propsFor: (index: number) => RowKeys } {
  const [current, setCurrent] = useState(-1);
  const rows = useRef(new Map<number, HTMLElement>());
  const open = useRef(onOpen);
  open.current = onOpen;

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!shortcutsOn() || isTyping(event) || count === 0) return;
      const step = { j: 1, k: -1 }[event.key.toLowerCase()];
      if (step !== undefined) {
        const next = Math.min(count - 1, Math.max(0, current + step));
        rows.current.get(next)?.focus();
        rows.current.get(next)?.scrollIntoView({ block: 'nearest' });
        setCurrent(next);
      }
      if (event.key === 'Enter' && event.target === rows.current.get(current)) open.current(current);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [count, current]);

  return {
    propsFor: (index) => ({
      tabIndex: index === Math.max(0, current) ? 0 : -1,
      'data-current': index === current ? true : undefined,
      onFocus: () => setCurrent(index),
      ref: (element) => {
        if (element) rows.current.set(index, element);
        else rows.current.delete(index);
      },
    }),
  };
}
