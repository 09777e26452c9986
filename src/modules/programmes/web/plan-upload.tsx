import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isPlainDate } from '#base/date.ts';
import { endingsOf, planFiles } from '#base/file-kinds.ts';
import { ApiRefusal, sentenceOf } from '#ui/api-errors.ts';
import { DayField } from '#ui/day-field.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { type FieldErrors, fieldId } from '#ui/fields.ts';
import { FileDrop } from '#ui/file-drop.tsx';
import { KeptText } from '#ui/kept-text.tsx';
import { toast } from '#ui/toast.ts';
import { useDraft } from '#ui/use-draft.ts';
import { words as general } from '#ui/words.ts';
import classes from './plan.module.css';
import { planWords } from './plan-words.ts';
import { type PlanPlace, type PlanView, plansApi } from './plans-api.ts';

const words = planWords.upload;

interface PlanUploadProps {
  readonly place: PlanPlace;
  readonly plan: PlanView;
}

/** The signed file with its number, date and a note. What is typed survives; a file must be chosen again. */
export function PlanUpload({ place, plan }: PlanUploadProps) {
  const client = useQueryClient();
  const unsent = plan.versions.find(({ submittedAt }) => submittedAt === null);
  const draft = useDraft(`plan/${place.assignmentId}`, {
    numberSymbol: unsent?.numberSymbol ?? '',
    signedOn: unsent?.signedOn ?? '',
    note: unsent?.note ?? '',
  });
  const [file, setFile] = useState<File>();
  const [progress, setProgress] = useState<number>();
  const [refusal, setRefusal] = useState<string>();
  /** A scan was sent: no words in it to look for a secrecy mark, so the sender must say there is none. */
  const [isScan, setIsScan] = useState(false);
  const [declared, setDeclared] = useState(false);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [attempt, setAttempt] = useState(0);
  if (!draft.ready) return null;
  const { numberSymbol, signedOn, note } = draft.value;
  const field = (name: 'numberSymbol' | 'note') => ({
    id: fieldId(name),
    value: draft.value[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      draft.set((before) => ({ ...before, [name]: value }));
    },
  });
  const send = async () => {
    setAttempt((count) => count + 1);
    const found: FieldErrors = {
      ...(file ? {} : { file: words.fileMissing }),
      ...(signedOn === '' || isPlainDate(signedOn) ? {} : { signedOn: general.dayWrong }),
    };
    setErrors(found);
    if (!file || Object.keys(found).length > 0) return;
    setRefusal(undefined);
    setProgress(0);
    try {
      await plansApi.upload('POST /api/units/:unitId/plans/:assignmentId', {
        params: place,
        file,
        onProgress: setProgress,
        body: {
          numberSymbol: numberSymbol.trim() || null,
          signedOn: signedOn || null,
          note: note.trim() || null,
          noSecrecyMark: declared,
        },
      });
      draft.acknowledge();
      setFile(undefined);
      setIsScan(false);
      setDeclared(false);
      toast(words.saved);
      await client.invalidateQueries();
    } catch (error) {
      if (error instanceof ApiRefusal && error.code === 'plan-scan-undeclared') setIsScan(true);
      setRefusal(sentenceOf(error));
    } finally {
      setProgress(undefined);
    }
  };
  const title = plan.state === 'returned' && !unsent ? words.newTitle : unsent ? words.replaceTitle : words.title;
  return (
    <form
      className={classes.card}
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>{title}</h2>
      <ErrorSummary errors={errors} attempt={attempt} />
      <div id={fieldId('file')} tabIndex={-1}>
        <FileDrop
          label={words.file}
          hint={words.fileHint}
          accept={endingsOf(planFiles)}
          file={file}
          onFile={(chosen) => {
            setFile(chosen);
            setErrors({});
            setRefusal(undefined);
            setIsScan(false);
            setDeclared(false);
          }}
          progress={progress}
          refusal={refusal}
        />
      </div>
      {isScan ? (
        <Checkbox
          label={words.scan}
          checked={declared}
          onChange={(event) => setDeclared(event.currentTarget.checked)}
        />
      ) : null}
      <div className={classes.row}>
        <TextInput {...field('numberSymbol')} label={words.number} description={words.numberHint} maxLength={100} />
        <DayField
          name="signedOn"
          label={words.signedOn}
          value={signedOn}
          error={errors.signedOn}
          onChange={(day) => draft.set((before) => ({ ...before, signedOn: day }))}
        />
      </div>
      <Textarea {...field('note')} label={`${words.note} (${general.optional})`} rows={2} maxLength={2000} />
      <div className={classes.actions}>
        <Button type="submit" loading={progress !== undefined} variant={unsent ? 'default' : 'filled'}>
          {words.button}
        </Button>
        <KeptText keptAt={draft.keptAt} />
      </div>
    </form>
  );
}
