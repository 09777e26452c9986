import { useEffect, useRef } from 'react';
import { useDraft } from '#ui/use-draft.ts';

/** Why figures stay blank, as they are being typed; kept on the device until each is stored. */
export interface Reasons {
  /** Undefined where nobody has begun. */
  readonly of: (code: string) => string | undefined;
  readonly set: (code: string, text: string) => void;
  /** It was stored. */
  readonly drop: (code: string) => void;
}

export function useReasons(assignmentId: string): Reasons {
  const draft = useDraft<Record<string, string>>(`check/${assignmentId}`, {});
  const { value, ready, acknowledge } = draft;
  const isEmpty = Object.keys(value).length === 0;
  const had = useRef(false);
  useEffect(() => {
    if (had.current && isEmpty) acknowledge();
    had.current = !isEmpty;
  }, [isEmpty, acknowledge]);
  return {
    of: (code) => (ready ? value[code] : undefined),
    set: (code, text) => draft.set((before) => ({ ...before, [code]: text })),
    drop: (code) => draft.set(({ [code]: _, ...rest }) => rest),
  };
}
