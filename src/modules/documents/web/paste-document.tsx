import { Button, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { FailureNote } from '#ui/failure-note.tsx';
import { fieldId } from '#ui/fields.ts';
import { KeptText } from '#ui/kept-text.tsx';
import { useCommand } from '#ui/use-command.ts';
import { useDraft } from '#ui/use-draft.ts';
import type { Direction } from '../rules/library/entry.ts';
import classes from './documents.module.css';
import { type Added, documentsApi, libraryApi } from './documents-api.ts';
import { twinWords } from './library-words.ts';
import { type Twin, TwinWarning, twinsOf } from './twin-warning.tsx';
import { documentWords } from './words.ts';

const words = documentWords.add;

export interface WayProps {
  readonly unitId: string;
  readonly direction: Direction;
  readonly onAdded: (added: Added, declaresOpen?: boolean) => Promise<void>;
}

interface Pasted {
  readonly text: string;
}

/**
 * Words pasted in the place of a file. They lie on the device only when they bear no mark of secrecy, which the rule of the
 * server judges here too (Luật Bảo vệ bí mật nhà nước 2018, Điều 5).
 */
export function PasteDocument(props: WayProps) {
  const [mayKeep, setMayKeep] = useState<(value: Pasted) => boolean>();
  useEffect(() => {
    let here = true;
    // The tables of old encodings are large, and only who opens this place needs them.
    void import('../rules/reading/secrecy-mark.ts').then(({ findSecrecyMark }) => {
      if (here)
        setMayKeep(
          () =>
            ({ text }: Pasted) =>
              findSecrecyMark(text) === undefined,
        );
    });
    return () => {
      here = false;
    };
  }, []);
  return mayKeep ? <PasteForm {...props} mayKeep={mayKeep} /> : null;
}

interface FormProps extends WayProps {
  readonly mayKeep: (value: Pasted) => boolean;
}

function PasteForm({ unitId, direction, onAdded, mayKeep }: FormProps) {
  const draft = useDraft<Pasted>(`documents/pasted/${unitId}`, { text: '' }, mayKeep);
  const [missing, setMissing] = useState(false);
  const navigate = useNavigate();
  const send = useCommand(
    (input: { text: string; evenIfTwin: boolean; direction: Direction }, options) =>
      documentsApi('POST /api/units/:unitId/documents/text', { params: { unitId }, body: input, ...options }),
    async (added) => {
      draft.acknowledge();
      await onAdded(added);
    },
  );
  const version = useCommand(
    ({ twin, text: words }: { twin: Twin; text: string }, options) =>
      libraryApi('POST /api/units/:unitId/documents/:documentId/versions/text', {
        params: { unitId, documentId: twin.id },
        body: { revision: twin.revision, reason: twinWords.reasonGiven, text: words },
        ...options,
      }),
    async (_, { twin }) => {
      draft.acknowledge();
      await navigate({ to: `/documents/${unitId}/${twin.id}/entry` });
    },
  );
  const { text } = draft.value;
  const twins = twinsOf(send.error);
  const run = (evenIfTwin: boolean) => void send.run({ text, evenIfTwin, direction });
  if (!draft.ready) return null;
  return (
    <details className={classes.paste} open={draft.restored || undefined}>
      <summary>{words.paste}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(text.trim() === '');
          if (text.trim() === '') document.getElementById(fieldId('pasted'))?.focus();
          else run(false);
        }}
      >
        <FailureNote error={twins ? version.error : send.error} />
        <Textarea
          id={fieldId('pasted')}
          label={words.pasteLabel}
          description={words.pasteHint}
          rows={10}
          value={text}
          error={missing && text.trim() === '' ? words.pasteMissing : undefined}
          onChange={(event) => draft.set({ text: event.currentTarget.value })}
        />
        <div className={classes.pasteFoot}>
          <Button type="submit" loading={send.busy}>
            {words.pasteButton}
          </Button>
          <KeptText keptAt={draft.keptAt} />
        </div>
        {twins ? (
          <TwinWarning
            unitId={unitId}
            twins={twins}
            busy={send.busy || version.busy}
            onVersion={(twin) => void version.run({ twin, text })}
            apart={twinWords.apart}
            onApart={() => run(true)}
            onDrop={() => {
              send.forget();
              draft.discard();
            }}
          />
        ) : null}
      </form>
    </details>
  );
}
