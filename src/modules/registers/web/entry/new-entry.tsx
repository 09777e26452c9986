import { useState } from 'react';
import { newCommandId } from '#ui/command-id.ts';
import { useToday } from '#ui/server-day.ts';
import { useDraft } from '#ui/use-draft.ts';
import type { Values } from '../../rules/values.ts';
import { Again } from '../form/again.tsx';
import { EntryForm } from '../form/entry-form.tsx';
import { useOutbox } from '../outbox/use-outbox.ts';
import type { WaitingEntry } from '../outbox/waiting-entry.ts';
import type { RegisterInfo } from '../registers-api.ts';
import { registerWords } from '../words.ts';

const words = registerWords.form;

interface NewEntryProps {
  readonly unitId: string;
  readonly info: RegisterInfo;
  /** One that was refused, to be mended. */
  readonly mended?: WaitingEntry;
  readonly onSaved: (entryId: string) => void;
}

/** What a new entry begins with: the day, and the lines that are offered. */
function beginning({ definition, begin }: RegisterInfo, today: string): Values {
  const rows = definition.fields.flatMap((field) => {
    const offered = begin[field.code] ?? [];
    const [first] = field.kind === 'rows' ? field.columns : [];
    return first && offered.length > 0 ? [[field.code, offered.map((one) => ({ [first.code]: one }))] as const] : [];
  });
  return { [definition.day]: today, ...Object.fromEntries(rows) };
}

/** The form of a new entry. Saved, it is kept on the device and goes on its way. */
export function NewEntry({ unitId, info, mended, onSaved }: NewEntryProps) {
  const { definition, last, life } = info;
  const today = useToday();
  const { outbox } = useOutbox();
  const [busy, setBusy] = useState(false);
  const form = `entry/${unitId}/${definition.code}/${mended?.id ?? 'new'}`;
  const draft = useDraft<Values>(form, mended?.values ?? beginning(info, today));
  if (!draft.ready) return null;
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
      writtenAt: mended?.writtenAt ?? now,
      phase: 'kept',
    });
    draft.acknowledge();
    onSaved(id);
  };
  return (
    <EntryForm
      definition={definition}
      draft={draft}
      on={{ today, life, state: definition.states?.first ?? null }}
      last={last}
      refused={mended?.refusal?.findings}
      word={words.save}
      busy={busy}
      error={null}
      above={
        mended ? null : (
          <Again
            definition={definition}
            last={last}
            values={draft.value}
            onFill={(filled) => draft.set((before) => ({ ...before, ...filled }))}
          />
        )
      }
      onSave={(values) => void save(values)}
    />
  );
}
