import { useCallback, useEffect, useRef, useState } from 'react';
import { dropDraft, keepDraft, keepDraftNow, readDraft } from './drafts.ts';
import { useSession } from './session.ts';

const PAUSE = 300;

export interface Draft<T> {
  readonly value: T;
  readonly set: (next: T | ((before: T) => T)) => void;
  /** False until the device was asked; show fields only after, or an early key press could be overwritten. */
  readonly ready: boolean;
  /** True when `value` came from this device rather than from the server. */
  readonly restored: boolean;
  /** When it was last kept on this device; undefined while nothing waits for the server. */
  readonly keptAt: Date | undefined;
  /** The server has it: the copy on the device goes. */
  readonly acknowledge: () => void;
  /** The person wants the server's state back. */
  readonly discard: () => void;
}

/**
 * What is typed in a form, kept on the device under `form` (for instance `report/<assignmentId>`) from the first key
 * until `acknowledge()`. Survives reload, crash and lost network. `T` must be plain data. `mayKeep`: whether a value may lie
 * on a device at all; one that may not is only shown, and no older copy stays either.
 */
export function useDraft<T>(form: string, initial: T, mayKeep?: (value: T) => boolean): Draft<T> {
  const { personId } = useSession();
  const [value, setValue] = useState(initial);
  const [ready, setReady] = useState(false);
  const [restored, setRestored] = useState(false);
  const [keptAt, setKeptAt] = useState<Date>();
  const waiting = useRef<{ value: T } | undefined>(undefined);
  const start = useRef(initial);
  start.current = initial;
  const judge = useRef(mayKeep);
  judge.current = mayKeep;

  const keep = useCallback(() => {
    const next = waiting.current;
    if (!next) return;
    waiting.current = undefined;
    if (judge.current?.(next.value) === false) {
      setKeptAt(undefined);
      void dropDraft(personId, form).catch(() => undefined);
      return;
    }
    // A browser without storage (private window) loses the net, never the form.
    void keepDraft(personId, form, next.value).then(setKeptAt, () => undefined);
  }, [personId, form]);

  useEffect(() => {
    let here = true;
    readDraft(personId, form)
      .then((kept) => {
        if (!here || !kept) return;
        if (judge.current?.(kept.value as T) === false) return dropDraft(personId, form);
        setValue(kept.value as T);
        setKeptAt(kept.savedAt);
        setRestored(true);
      })
      .catch(() => undefined)
      .finally(() => here && setReady(true));
    return () => {
      here = false;
    };
  }, [personId, form]);

  useEffect(() => {
    const keepNow = () => {
      const next = waiting.current;
      if (next && judge.current?.(next.value) !== false) keepDraftNow(personId, form, next.value);
    };
    document.addEventListener('visibilitychange', keepNow);
    window.addEventListener('pagehide', keepNow);
    return () => {
      keep();
      document.removeEventListener('visibilitychange', keepNow);
      window.removeEventListener('pagehide', keepNow);
    };
  }, [keep, personId, form]);

  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const set = useCallback(
    (next: T | ((before: T) => T)) =>
      setValue((before) => {
        const made = typeof next === 'function' ? (next as (before: T) => T)(before) : next;
        waiting.current = { value: made };
        clearTimeout(timer.current);
        timer.current = setTimeout(keep, PAUSE);
        return made;
      }),
    [keep],
  );

  const acknowledge = useCallback(() => {
    clearTimeout(timer.current);
    waiting.current = undefined;
    setKeptAt(undefined);
    setRestored(false);
    void dropDraft(personId, form).catch(() => undefined);
  }, [personId, form]);

  const discard = useCallback(() => {
    acknowledge();
    setValue(start.current);
  }, [acknowledge]);

  return { value, set, ready, restored, keptAt, acknowledge, discard };
}
