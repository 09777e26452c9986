import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ApiRefusal, isRecord } from '#ui/api-errors.ts';
import { fieldId } from '#ui/fields.ts';
import { Note } from '#ui/note.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { useDraft } from '#ui/use-draft.ts';
import { words as general } from '#ui/words.ts';
import type { Finding } from '../../rules/judge-entry.ts';
import { type Clash, mergeValues, takeSide } from '../../rules/merge-values.ts';
import type { Values } from '../../rules/values.ts';
import { EntryForm } from '../form/entry-form.tsx';
import { type EntryView, registersApi, type Written } from '../registers-api.ts';
import { useRegister } from '../use-register.ts';
import { registerWords } from '../words.ts';
import { Clashes } from './clashes.tsx';
import classes from './entry.module.css';

const words = registerWords.entry;

/** A correction being typed: what it is based on stays with it, so that a reload knows who changed what since. */
interface Correction {
  readonly revision: number;
  readonly base: Values;
  readonly values: Values;
  readonly reason: string;
  readonly clashes: readonly Clash[];
  /** Somebody else corrected it meanwhile, and what they wrote was put in. */
  readonly merged: boolean;
}

interface CorrectEntryProps {
  readonly unitId: string;
  readonly view: EntryView;
  readonly onClose: () => void;
}

/** The entry as the server has it now, when it refused a correction that was based on an older one. */
function newerIn(error: unknown): Written['entry'] | undefined {
  if (!(error instanceof ApiRefusal) || error.code !== 'stale') return undefined;
  return isRecord(error.facts.entry) ? (error.facts.entry as unknown as Written['entry']) : undefined;
}

/** The form of a correction. What somebody else wrote meanwhile is put together with it; clashes are chosen by the person. */
export function CorrectEntry({ unitId, view, onClose }: CorrectEntryProps) {
  const { entry, today, life } = view;
  const register = view.definition.code;
  // A correction is written by the register in force, not by the version the entry was written by.
  const definition = useRegister(unitId, register).data?.definition ?? view.definition;
  const client = useQueryClient();
  const initial: Correction = {
    revision: entry.revision,
    base: entry.values,
    values: entry.values,
    reason: '',
    clashes: [],
    merged: false,
  };
  const draft = useDraft<Correction>(`entry/${unitId}/${register}/${entry.id}/correct`, initial);
  const joinWith = ({ revision, values }: Pick<Written['entry'], 'revision' | 'values'>) =>
    draft.set((before) => {
      const { values: joined, clashes } = mergeValues(definition, before.base, before.values, values);
      const open = before.clashes.filter(({ field }) => !clashes.some((clash) => clash.field === field));
      return { ...before, revision, base: values, values: joined, clashes: [...open, ...clashes], merged: true };
    });
  // Kept from before, and the entry has changed since.
  const isBehind = draft.ready && draft.value.revision < entry.revision;
  const join = useRef(joinWith);
  join.current = joinWith;
  useEffect(() => {
    if (isBehind) join.current(entry);
  }, [isBehind, entry]);
  const correct = useCommand(
    async (values: Values, options) => {
      try {
        return await registersApi('PUT /api/units/:unitId/registers/:register/entries/:entryId', {
          params: { unitId, register, entryId: entry.id },
          body: { revision: draft.value.revision, values: values as never, reason: draft.value.reason.trim() || null },
          ...options,
        });
      } catch (error) {
        const newer = newerIn(error);
        if (newer) joinWith(newer);
        throw error;
      }
    },
    async () => {
      draft.acknowledge();
      toast(words.corrected);
      await client.invalidateQueries();
      onClose();
    },
  );
  const [tried, setTried] = useState(false);
  if (!draft.ready) return null;
  const { values, reason, clashes, merged } = draft.value;
  const failure = correct.error instanceof ApiRefusal ? correct.error : undefined;
  // Told by the page, or by the server of the day the entry was moved to.
  const isAsked = view.reported || failure?.code === 'entry-reported';
  const isMissing = isAsked && reason.trim() === '';
  const isJoined = newerIn(correct.error) !== undefined;
  return (
    <>
      {clashes.length > 0 ? (
        <Clashes
          definition={definition}
          clashes={clashes}
          onTake={(clash, side) =>
            draft.set((before) => ({
              ...before,
              values: takeSide(before.values, clash, side),
              clashes: before.clashes.filter(({ field }) => field !== clash.field),
            }))
          }
        />
      ) : merged ? (
        <div className={classes.notes}>
          <Note kind="warning" role="alert">
            {words.merged}
          </Note>
        </div>
      ) : null}
      <EntryForm
        definition={definition}
        draft={{
          ...draft,
          value: values,
          set: (next) =>
            draft.set((before) => ({
              ...before,
              values: typeof next === 'function' ? next(before.values) : next,
            })),
        }}
        on={{ today, life, state: entry.state }}
        last={{}}
        refused={failure?.findings as readonly Finding[] | undefined}
        word={registerWords.form.saveCorrection}
        busy={correct.busy}
        blocked={clashes.length > 0}
        error={isJoined ? null : correct.error}
        below={
          <Textarea
            id={fieldId('reason')}
            label={isAsked ? registerWords.form.reasonAsked : registerWords.form.reason}
            description={isAsked ? registerWords.form.reasonReported : registerWords.form.reasonHint}
            error={tried && isMissing ? registerWords.form.reasonMissing : undefined}
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={({ currentTarget: { value } }) => draft.set((before) => ({ ...before, reason: value }))}
          />
        }
        onSave={(written) => {
          setTried(true);
          if (isMissing) document.getElementById(fieldId('reason'))?.focus();
          else void correct.run(written);
        }}
      />
      <Button variant="subtle" mt="sm" onClick={onClose}>
        {general.cancel}
      </Button>
    </>
  );
}
