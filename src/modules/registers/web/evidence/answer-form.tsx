import { Button, TextInput } from '@mantine/core';
import { type Ref, useImperativeHandle, useState } from 'react';
import { DayField } from '#ui/day-field.tsx';
import { fieldId } from '#ui/fields.ts';
import { useToday } from '#ui/server-day.ts';
import { useDraft } from '#ui/use-draft.ts';
import { judgeAnswer, MOST_CONSENT } from '../../rules/evidence/children-answer.ts';
import { longestRetention, usualRetention } from '../../rules/evidence/retention.ts';
import { Chips } from '../form/chips.tsx';
import { BlobPicture } from './blob-picture.tsx';
import classes from './evidence.module.css';
import type { FileOutbox } from './use-file-outbox.ts';
import type { WaitingFile } from './waiting-file.ts';
import { evidenceWords as words } from './words.ts';

interface AnswerFormProps {
  readonly entryId: string;
  readonly files: readonly WaitingFile[];
  readonly outbox: FileOutbox;
  /** For what sends the files along with something else. */
  readonly ways?: Ref<AnswerWays> | undefined;
}

export interface AnswerWays {
  /** Sends the chosen files; false when something must be answered first, which is told then. */
  readonly send: () => Promise<boolean>;
}

/** The files just chosen, with what must be said of children in them before they go. */
export function AnswerForm({ entryId, files, outbox, ways }: AnswerFormProps) {
  const today = useToday();
  const [tried, setTried] = useState(false);
  const draft = useDraft<{ children: boolean | null; consent: string; retainUntil: string }>(`evidence/${entryId}`, {
    children: null,
    consent: '',
    retainUntil: usualRetention(today),
  });
  const { children, consent, retainUntil } = draft.value;
  const findings = judgeAnswer({ children: children ?? undefined, consent, retainUntil }, today);
  const error = (where: string) => (tried ? findings.find((one) => one.where === where)?.sentence : undefined);
  const send = async (): Promise<boolean> => {
    setTried(true);
    const [first] = findings;
    if (first) {
      document.getElementById(fieldId(`evidence-${first.where}`))?.focus();
      return false;
    }
    const said = children
      ? { children: true, consent: consent.trim(), retainUntil }
      : { children: false, consent: '', retainUntil: null };
    for (const file of files) await outbox.add({ ...file, answer: said, phase: 'kept' });
    setTried(false);
    draft.discard();
    return true;
  };
  useImperativeHandle(ways, () => ({ send }));
  if (!draft.ready) return null;
  const isPdf = files.every(({ kind }) => kind === 'pdf');
  return (
    <form
      className={classes.answer}
      noValidate
      aria-labelledby="evidence-chosen"
      data-screen-only
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h3 id="evidence-chosen">{words.chosen(files.length)}</h3>
      <ul className={classes.chosen}>
        {files.map((file) => (
          <li key={file.id}>
            <BlobPicture kind={file.kind} content={file.content} />
            <span className={classes.name}>{file.name}</span>
            <Button
              variant="subtle"
              size="compact-md"
              aria-label={words.leaveOf(file.name)}
              onClick={() => void outbox.drop(file.id)}
            >
              {words.leave}
            </Button>
            {file.unkept ? <span className={classes.unkept}>{words.waiting.unkept}</span> : null}
          </li>
        ))}
      </ul>
      <Chips
        where="evidence-children"
        label={isPdf ? words.askPdf : words.askPicture}
        help={files.length > 1 ? words.askHelpMany : words.askHelp}
        error={error('children')}
        warning={undefined}
        kind="radio"
        chips={[
          { code: 'yes', name: words.yes },
          { code: 'no', name: words.no },
        ]}
        chosen={children === null ? [] : [children ? 'yes' : 'no']}
        near={[]}
        onToggle={(code) => draft.set((before) => ({ ...before, children: code === 'yes' }))}
      />
      {children ? (
        <>
          <TextInput
            id={fieldId('evidence-consent')}
            label={words.consent}
            description={words.consentHint}
            maxLength={MOST_CONSENT}
            value={consent}
            error={error('consent')}
            onChange={(event) => {
              const text = event.currentTarget.value;
              draft.set((before) => ({ ...before, consent: text }));
            }}
          />
          <DayField
            name="evidence-retainUntil"
            label={words.retainUntil}
            description={words.retainHint(longestRetention(today))}
            value={retainUntil}
            error={error('retainUntil')}
            onChange={(value) => draft.set((before) => ({ ...before, retainUntil: value }))}
          />
        </>
      ) : null}
      <div>
        <Button type="submit">{words.add(files.length)}</Button>
      </div>
    </form>
  );
}
