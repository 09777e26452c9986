import { useCallback, useEffect, useRef } from 'react';
import { type Draft, useDraft } from './use-draft.ts';

/** What is typed, and what was saved when the typing began: it stays with it, so that a reload knows who changed what since. */
interface Based<T> {
  readonly version: number;
  readonly base: T;
  readonly typed: T;
}

export interface BasedDraft<T> extends Draft<T> {
  /** The version the typing began from; it is what goes to the server. */
  readonly basedOn: number;
  /** Somebody saved another version since the typing began; nothing may be sent before the person chose. */
  readonly behind: boolean;
  /** The person saw the newer version and wants their own typing in its place. */
  readonly keepMine: () => void;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * `useDraft` for a form that changes what stands already, which others change too. `version` and `saved` are those of the
 * server now; a form in which nothing was typed follows them.
 */
export function useBasedDraft<T>(form: string, version: number, saved: T): BasedDraft<T> {
  const { value, set, discard, ...draft } = useDraft<Based<T>>(form, { version, base: saved, typed: saved });
  const { version: basedOn, base, typed } = value;
  const isOlder = draft.ready && basedOn < version;
  const isOwn = !isSame(typed, base) && !isSame(typed, saved);
  const follow = useRef(discard);
  follow.current = discard;
  useEffect(() => {
    if (isOlder && !isOwn) follow.current();
  }, [isOlder, isOwn]);
  const setTyped = useCallback(
    (next: T | ((before: T) => T)) =>
      set((before) => ({
        ...before,
        typed: typeof next === 'function' ? (next as (typed: T) => T)(before.typed) : next,
      })),
    [set],
  );
  const behind = isOlder && isOwn;
  return {
    ...draft,
    value: typed,
    set: setTyped,
    discard,
    restored: draft.restored && !behind,
    basedOn,
    behind,
    keepMine: () => set((before) => ({ ...before, version, base: saved })),
  };
}
