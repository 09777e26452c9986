import { useEffect, useState } from 'react';
import { choiceOf } from '#modules/programmes/rules/asks.ts';
import { newCommandId } from '#ui/command-id.ts';
import { Note } from '#ui/note.tsx';
import { useToday } from '#ui/server-day.ts';
import { useDraft } from '#ui/use-draft.ts';
import type { Definition } from '../../rules/definition.ts';
import { entryDraft } from '../../rules/entry-draft.ts';
import { offeredDays } from '../../rules/offered-days.ts';
import { dayAt, type Values } from '../../rules/values.ts';
import { type Asked, keyOf } from '../answers/answers-api.ts';
import { OfferedAnswers, openFor } from '../answers/offered-answers.tsx';
import { Again } from '../form/again.tsx';
import { EntryForm } from '../form/entry-form.tsx';
import { ledgerWords } from '../ledger/ledger-words.ts';
import { useOutbox } from '../outbox/use-outbox.ts';
import type { WaitingEntry } from '../outbox/waiting-entry.ts';
import type { RegisterInfo } from '../registers-api.ts';
import { registerWords } from '../words.ts';

const words = registerWords.form;

/** What another entry gives to begin with. */
export interface Beginning {
  readonly sourceId: string;
  readonly line: number;
  readonly values: Values;
}

interface NewEntryProps {
  readonly unitId: string;
  readonly info: RegisterInfo;
  /** What is filled in already: the right entry in the place of one that was taken back. */
  readonly righting?: { readonly entryId: string; readonly values: Values };
  /** One that was refused, to be mended. */
  readonly mended?: WaitingEntry;
  /** The assignment the person came from: it is ticked, and what it asks for is filled in. */
  readonly forAssignment?: string | undefined;
  /** Under which another page kept values for it (`rules/entry-draft.ts`). */
  readonly begun?: string | undefined;
  /** The entry it follows from, and what it begins with from there. */
  readonly from?: Beginning | undefined;
  readonly onSaved: (entryId: string) => void;
}

/** The choice a duty asks for, taken. */
function taken({ fields }: Definition, choice: string): Values {
  const { field, code } = choiceOf(choice);
  const kind = fields.find((one) => one.code === field)?.kind;
  return kind === 'choices' ? { [field]: [code] } : kind === 'choice' ? { [field]: code } : {};
}

/** What a new entry begins with: its day, and the lines that are offered. */
function beginning({ definition, begin, asked, life }: RegisterInfo, today: string, forAssignment?: string): Values {
  const rows = definition.fields.flatMap((field) => {
    const offered = begin[field.code] ?? [];
    return offered.length > 0 ? [[field.code, offered] as const] : [];
  });
  const choice = asked.find(({ assignmentId }) => assignmentId === forAssignment)?.choice;
  return {
    ...offeredDays(definition, today, life),
    ...Object.fromEntries(rows),
    ...(choice ? taken(definition, choice) : {}),
  };
}

/**
 * All that was asked since the page was opened. What an office withdraws meanwhile stays ticked, so that the answer says why the
 * entry could not be counted for it.
 */
function useSeen(asked: readonly Asked[]): readonly Asked[] {
  const [seen, setSeen] = useState(asked);
  const gone = seen.filter(({ assignmentId }) => !asked.some((one) => one.assignmentId === assignmentId));
  useEffect(() => {
    setSeen((before) => [
      ...asked,
      ...before.filter(({ assignmentId }) => !asked.some((one) => one.assignmentId === assignmentId)),
    ]);
  }, [asked]);
  return [...asked, ...gone];
}

/** The form of a new entry. Saved, it is kept on the device and goes on its way. */
export function NewEntry({ unitId, info, mended, begun, righting, forAssignment, from, onSaved }: NewEntryProps) {
  const { definition, last, life } = info;
  const asked = useSeen(info.asked);
  const today = useToday();
  const { outbox } = useOutbox();
  const [busy, setBusy] = useState(false);
  const follows = from && `${from.sourceId}/${from.line}`;
  const form = entryDraft(unitId, definition.code, mended?.id ?? righting?.entryId ?? begun ?? follows);
  const { sourceId, sourceLine } = mended ?? {
    sourceId: from?.sourceId ?? righting?.entryId,
    sourceLine: from?.line,
  };
  const first = { ...beginning(info, today, forAssignment), ...from?.values };
  const draft = useDraft<Values>(form, mended?.values ?? righting?.values ?? first);
  // By assignment, what was ticked or unticked here.
  const ticks = useDraft<Readonly<Record<string, boolean>>>(`${form}/answers`, {});
  if (!draft.ready || !ticks.ready) return null;
  const wasMeant = ({ assignmentId, state }: Asked) =>
    mended
      ? mended.answers?.some((one) => one.assignmentId === assignmentId)
      : assignmentId === forAssignment && state === 'open';
  const isTicked = (one: Asked) => ticks.value[one.assignmentId] ?? wasMeant(one) ?? false;
  const save = async (values: Values) => {
    const now = Date.now();
    const id = mended?.id ?? newCommandId();
    setBusy(true);
    await outbox.add({
      id,
      commandId: newCommandId(),
      unitId,
      register: definition.code,
      version: definition.version,
      values,
      answers: openFor(asked, dayAt(values, definition.day)).filter(isTicked).map(keyOf),
      ...(sourceId ? { sourceId } : {}),
      ...(sourceId && sourceLine !== undefined ? { sourceLine } : {}),
      // The log of a shift goes again as one: as an entry of the register the shift could count twice.
      ...(mended?.by ? { by: mended.by } : {}),
      writtenAt: mended?.writtenAt ?? now,
      phase: 'kept',
    });
    draft.acknowledge();
    ticks.acknowledge();
    onSaved(id);
  };
  return (
    <EntryForm
      definition={definition}
      draft={draft}
      on={{ today, life, state: definition.states?.first ?? null, adds: true }}
      last={last}
      refused={mended?.refusal?.findings}
      word={words.save}
      busy={busy}
      error={null}
      above={
        mended ? null : righting ? (
          <Note>{ledgerWords.againLead}</Note>
        ) : (
          <Again
            definition={definition}
            last={last}
            values={draft.value}
            onFill={(filled) => draft.set((before) => ({ ...before, ...filled }))}
          />
        )
      }
      below={
        <OfferedAnswers
          definition={definition}
          offered={openFor(asked, dayAt(draft.value, definition.day))}
          isTicked={isTicked}
          onTick={({ assignmentId }, ticked) => ticks.set((before) => ({ ...before, [assignmentId]: ticked }))}
        />
      }
      onSave={(values) => void save(values)}
    />
  );
}
