import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayField } from '#ui/day-field.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { type FieldErrors, fieldId } from '#ui/fields.ts';
import { KeptText } from '#ui/kept-text.tsx';
import { useCommand } from '#ui/use-command.ts';
import { useDraft } from '#ui/use-draft.ts';
import { directions } from '../rules/library/entry.ts';
import { namedKinds } from '../rules/reading/document-kinds.ts';
import { libraryApi, type ReadDocument } from './documents-api.ts';
import { draftOf, type EntryDraft, entryOf, judgeDraft } from './entry-draft.ts';
import classes from './library.module.css';
import { libraryWords, twinWords, entryWords as words } from './library-words.ts';
import { TwinWarning, twinsOf } from './twin-warning.tsx';

interface FormProps {
  readonly document: ReadDocument;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Corrects what the library says of a document; what is typed stays on the device until it was saved. */
export function EntryForm({ document, onDone, onCancel }: FormProps) {
  const { unitId, id, revision, entry } = document;
  const draft = useDraft<EntryDraft>(`documents/entry/${id}/${revision}`, draftOf(entry));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(
    (evenIfTwin: boolean, options) =>
      libraryApi('PUT /api/units/:unitId/documents/:documentId/entry', {
        params: { unitId, documentId: id },
        body: { revision, entry: entryOf(draft.value), evenIfTwin },
        ...options,
      }),
    () => {
      draft.acknowledge();
      onDone();
    },
  );
  if (!draft.ready) return null;
  const { value } = draft;
  const set = (name: keyof EntryDraft, text: string) => {
    draft.set((before) => ({ ...before, [name]: text }));
    setErrors((before) => ({ ...before, [name]: undefined }));
  };
  const text = (name: keyof EntryDraft, label: string) => ({
    id: fieldId(name),
    label,
    value: value[name],
    error: errors[name],
    onChange: (event: { currentTarget: { value: string } }) => set(name, event.currentTarget.value),
  });
  const dayField = (name: 'signedOn' | 'inForceFrom' | 'inForceTo', description?: string) => (
    <DayField
      name={name}
      label={words.field[name]}
      value={value[name]}
      description={description ?? null}
      error={errors[name]}
      onChange={(day) => set(name, day)}
    />
  );
  const twins = twinsOf(save.error);
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        const found = judgeDraft(value);
        setErrors(found);
        setAttempt((count) => count + 1);
        if (!Object.values(found).some(Boolean)) void save.run(false);
      }}
    >
      <ErrorSummary errors={errors} attempt={attempt} />
      {twins ? (
        <TwinWarning
          unitId={unitId}
          twins={twins}
          busy={save.busy}
          apart={twinWords.keepApart}
          onApart={() => void save.run(true)}
          onDrop={save.forget}
        />
      ) : (
        <FailureNote error={save.error} />
      )}
      <div className={classes.pair}>
        <NativeSelect
          {...text('kindCode', words.field.kindCode)}
          data={[
            { value: '', label: words.noKind },
            ...namedKinds.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
        <NativeSelect
          {...text('direction', words.field.direction)}
          data={directions.map((one) => ({ value: one, label: libraryWords.directionLong[one] }))}
        />
        <TextInput {...text('numberSymbol', words.field.numberSymbol)} description={words.hint.numberSymbol} />
        {dayField('signedOn')}
      </div>
      <TextInput {...text('issuer', words.field.issuer)} maxLength={300} />
      <Textarea {...text('subject', words.field.subject)} autosize minRows={2} maxLength={2_000} />
      <div className={classes.pair}>
        {dayField('inForceFrom')}
        {dayField('inForceTo', words.hint.inForceTo)}
      </div>
      <Textarea {...text('note', words.field.note)} autosize minRows={2} maxLength={2_000} />
      <div className={classes.buttons}>
        <Button type="submit" loading={save.busy}>
          {words.save}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            draft.discard();
            onCancel();
          }}
        >
          {words.cancel}
        </Button>
        <KeptText keptAt={draft.keptAt} />
      </div>
    </form>
  );
}
