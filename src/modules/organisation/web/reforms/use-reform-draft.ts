import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Id } from '#base/id.ts';
import { useCommand } from '#ui/use-command.ts';
import { useDraft } from '#ui/use-draft.ts';
import type { ReformStep } from '../../rules/reform/steps.ts';
import { type NamedUnit, received, reformsApi, sent, type WrittenReform } from './reforms-api.ts';

/** A draft as it is being written on this device. */
export interface ReformTyped {
  /** The revision of the server it was made from. */
  readonly revision: number;
  readonly name: string;
  readonly effectiveOn: string;
  readonly legalBasis: string;
  readonly knowsAccepted: boolean;
  readonly steps: readonly ReformStep[];
  /** The units the steps speak of. */
  readonly units: readonly NamedUnit[];
}

const typedOf = (reform: WrittenReform): ReformTyped => ({
  revision: reform.revision,
  name: reform.name,
  effectiveOn: reform.effectiveOn,
  legalBasis: reform.legalBasis,
  knowsAccepted: reform.knowsAccepted,
  steps: received(reform.steps),
  units: reform.units,
});

/**
 * The draft of a reform between this device and the server: every change is kept here at once and sent when it is saved.
 * Of two people who write at the same draft, the second is asked which of the two goes on.
 */
export function useReformDraft(officeId: Id, reform: WrittenReform) {
  const client = useQueryClient();
  const draft = useDraft<ReformTyped>(`reform/${reform.id}`, typedOf(reform));
  const [touched, setTouched] = useState(false);
  const [saved, setSaved] = useState(reform.revision);
  const edits = useRef(0);
  const { value, discard } = draft;
  const dirty = touched || draft.restored;
  // What was kept on this device was made from its own revision; a save moves on from there.
  const basedOn = touched || !draft.restored ? Math.max(value.revision, saved) : value.revision;
  const outdated = basedOn < reform.revision;
  useEffect(() => {
    if (draft.ready && !dirty && outdated) {
      discard();
      setSaved(reform.revision);
    }
  }, [draft.ready, dirty, outdated, discard, reform.revision]);

  const command = useCommand(({ typed, revision }: { typed: ReformTyped; revision: number }, options) =>
    reformsApi('PUT /api/units/:unitId/reforms/:reformId', {
      params: { unitId: officeId, reformId: reform.id },
      body: {
        revision,
        name: typed.name.trim(),
        effectiveOn: typed.effectiveOn,
        legalBasis: typed.legalBasis.trim(),
        knowsAccepted: typed.knowsAccepted,
        steps: sent(typed.steps),
      },
      ...options,
    }),
  );
  return {
    value,
    ready: draft.ready,
    restored: draft.restored,
    keptAt: draft.keptAt,
    dirty,
    /** Somebody else saved the draft after this one was begun. */
    conflict: dirty && outdated,
    busy: command.busy,
    error: command.error,
    change: (next: (before: ReformTyped) => ReformTyped) => {
      edits.current += 1;
      setTouched(true);
      setSaved(basedOn);
      draft.set((before) => ({ ...next(before), revision: basedOn }));
    },
    /** Sends what is written; true when the server has it. */
    save: async (): Promise<boolean> => {
      const before = edits.current;
      const done = await command.run({ typed: value, revision: basedOn });
      if (done) setSaved(basedOn + 1);
      if (done && before === edits.current) {
        setTouched(false);
        draft.acknowledge();
      }
      await client.invalidateQueries();
      return done;
    },
    takeTheirs: () => {
      draft.discard();
      setTouched(false);
      setSaved(reform.revision);
      command.forget();
    },
    keepMine: () => {
      setTouched(true);
      setSaved(reform.revision);
      draft.set((before) => ({ ...before, revision: reform.revision }));
      command.forget();
    },
    /** What was kept on this device goes: the draft is gone, or was taken up elsewhere. */
    forget: draft.acknowledge,
  };
}

export type ReformDraft = ReturnType<typeof useReformDraft>;
