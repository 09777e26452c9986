import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type ChangeEvent, useState } from 'react';
import { isPlainDate } from '#base/date.ts';
import { DayField } from '#ui/day-field.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { errorsBeside, type FieldErrors, fieldId } from '#ui/fields.ts';
import { KeptText, RestoredNote } from '#ui/kept-text.tsx';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { useDraft } from '#ui/use-draft.ts';
import { type FactState, factStates } from '../../rules/acts/believe.ts';
import { actsApi, type Fact } from './acts-api.ts';
import classes from './standing.module.css';
import { actWords } from './words.ts';

const words = actWords.form;

interface FactFormProps {
  readonly unitId: string;
  /** The act it is about; absent where the person names it. */
  readonly act?: { readonly id: string; readonly label: string };
  readonly fact?: Fact | undefined;
  readonly onDone: (actId: string) => unknown;
  readonly onCancel: () => void;
}

type Values = Record<
  'act' | 'state' | 'inForceFrom' | 'inForceTo' | 'by' | 'changedFrom' | 'sourceUrl' | 'note',
  string
>;

const isChanged = (state: string): boolean => state !== 'in-force' && state !== 'ended';

function judge(values: Values): Partial<Values> {
  const wrongDay = (day: string) => (day !== '' && !isPlainDate(day) ? words.dayWrong : undefined);
  return {
    ...(values.act.trim() === '' && { act: words.actMissing }),
    ...(wrongDay(values.inForceFrom) && { inForceFrom: words.dayWrong }),
    ...(values.state === 'ended' && (wrongDay(values.inForceTo) || values.inForceTo === '')
      ? { inForceTo: wrongDay(values.inForceTo) ?? words.toMissing }
      : {}),
    ...(isChanged(values.state) && values.by.trim() === '' && { by: words.byMissing }),
    ...(isChanged(values.state) && wrongDay(values.changedFrom) && { changedFrom: words.dayWrong }),
    ...(values.sourceUrl.trim() !== '' &&
      !/^https?:\/\/\S+\.\S+/u.test(values.sourceUrl.trim()) && { sourceUrl: words.sourceWrong }),
  };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What the office found about an act: how it stands, since when, by what, with its source. What is typed stays on the device until it was saved. */
export function FactForm({ unitId, act, fact, onDone, onCancel }: FactFormProps) {
  const kept = fact ? `${fact.id}/${fact.revision}` : (act?.id ?? 'new');
  const draft = useDraft<Values>(`acts/fact/${unitId}/${kept}`, {
    act: act?.label ?? '',
    state: fact?.state ?? 'in-force',
    inForceFrom: fact?.inForceFrom ?? '',
    inForceTo: fact?.inForceTo ?? '',
    by: fact?.by ?? '',
    changedFrom: fact?.changedFrom ?? '',
    sourceUrl: fact?.sourceUrl ?? '',
    note: fact?.note ?? '',
  });
  const [typed, setTyped] = useState<FieldErrors>({});
  const [attempt, setAttempt] = useState(0);
  const save = useCommand(
    async (given: Values, options) => {
      const body = {
        state: given.state as FactState,
        inForceFrom: orNull(given.inForceFrom),
        inForceTo: given.state === 'ended' ? orNull(given.inForceTo) : null,
        by: isChanged(given.state) ? orNull(given.by) : null,
        changedFrom: isChanged(given.state) ? orNull(given.changedFrom) : null,
        sourceUrl: orNull(given.sourceUrl),
        note: orNull(given.note),
      };
      if (fact) {
        await actsApi('PUT /api/units/:unitId/act-facts/:factId', {
          params: { unitId, factId: fact.id },
          body: { revision: fact.revision, fact: body },
          ...options,
        });
        return act?.id ?? '';
      }
      const made = await actsApi('POST /api/units/:unitId/act-facts', {
        params: { unitId },
        body: { act: act?.id ?? given.act.trim(), fact: body },
        ...options,
      });
      return made.actId;
    },
    (actId) => {
      draft.acknowledge();
      toast(words.saved);
      return onDone(actId);
    },
  );
  if (!draft.ready) return null;
  const values = draft.value;
  const said = errorsBeside(save.error, values);
  const errors = { ...said, ...typed };
  const set = (name: keyof Values, text: string) => {
    draft.set((before) => ({ ...before, [name]: text }));
    setTyped((before) => ({ ...before, [name]: undefined }));
    save.forget();
  };
  const field = (name: keyof Values) => ({
    id: fieldId(name),
    name,
    value: values[name],
    error: errors[name],
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
      set(name, event.currentTarget.value),
  });
  const send = async () => {
    const found = judge(values);
    setTyped(found);
    const isReady = !Object.values(found).some(Boolean);
    if (!isReady || !(await save.run(values))) setAttempt((count) => count + 1);
  };
  const day = (name: 'inForceFrom' | 'inForceTo' | 'changedFrom') => (
    <DayField
      name={name}
      label={words[name]}
      value={values[name]}
      error={errors[name]}
      width="18rem"
      onChange={(value) => set(name, value)}
    />
  );
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {act ? null : <h3>{words.titleAdd}</h3>}
      {draft.restored ? <RestoredNote onDiscard={draft.discard} /> : null}
      <ErrorSummary errors={errors} attempt={attempt} />
      {act ? null : <TextInput {...field('act')} label={words.act} description={words.actHint} maxLength={300} />}
      <NativeSelect
        {...field('state')}
        label={words.state}
        data={factStates.map((state) => ({ value: state, label: words.states[state] }))}
      />
      {isChanged(values.state) ? (
        <>
          <TextInput {...field('by')} label={words.by} description={words.byHint} maxLength={300} />
          {day('changedFrom')}
        </>
      ) : null}
      {values.state === 'ended' ? day('inForceTo') : null}
      {day('inForceFrom')}
      <TextInput
        {...field('sourceUrl')}
        type="url"
        label={words.source}
        description={words.sourceHint}
        maxLength={500}
      />
      <Textarea {...field('note')} label={words.note} autosize minRows={2} maxLength={1000} />
      <FailureNote error={Object.keys(said).length > 0 ? undefined : save.error} />
      <div className={classes.buttons}>
        <Button type="submit" loading={save.busy}>
          {words.save}
        </Button>
        <Button
          variant="default"
          disabled={save.busy}
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
