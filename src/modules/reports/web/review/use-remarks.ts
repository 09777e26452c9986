import { useState } from 'react';
import { useDraft } from '#ui/use-draft.ts';

/** What an officer says of the places of a report before returning it; kept on the device until it is sent. */
export interface Remarks {
  readonly texts: Readonly<Record<string, string>>;
  readonly isOpen: (where: string) => boolean;
  readonly open: (where: string) => void;
  readonly set: (where: string, text: string) => void;
  readonly remove: (where: string) => void;
  /** They were sent. */
  readonly done: () => void;
}

export function useRemarks(form: string): Remarks {
  const draft = useDraft<Record<string, string>>(form, {});
  const [opened, setOpened] = useState<readonly string[]>([]);
  return {
    texts: draft.value,
    isOpen: (where) => opened.includes(where) || where in draft.value,
    open: (where) => setOpened((before) => [...before, where]),
    set: (where, text) => draft.set((before) => ({ ...before, [where]: text })),
    remove: (where) => {
      setOpened((before) => before.filter((one) => one !== where));
      draft.set(({ [where]: _, ...rest }) => rest);
    },
    done: draft.acknowledge,
  };
}
