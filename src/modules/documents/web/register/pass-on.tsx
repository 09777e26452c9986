import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isPlainDate } from '#base/date.ts';
import { DayField } from '#ui/day-field.tsx';
import { fieldId } from '#ui/fields.ts';
import { KeptText } from '#ui/kept-text.tsx';
import { useDraft } from '#ui/use-draft.ts';
import { words as general } from '#ui/words.ts';
import type { StepBody } from './handling.tsx';
import classes from './register.module.css';
import { registerWords } from './register-words.ts';

const words = registerWords.steps;
const PART = 'part';

interface PassOnProps {
  /** A clerk passes on; a leader says what is to be done, and may say by whom. */
  readonly kind: 'pass' | 'direct';
  readonly again?: boolean;
  /** Under which what is typed is kept on the device. */
  readonly form: string;
  readonly people: readonly { readonly id: string; readonly fullName: string }[];
  readonly busy: boolean;
  readonly onSend: (body: StepBody) => Promise<boolean>;
}

/** To whom a document goes, by when and with what words. */
export function PassOn({ kind, again = false, form, people, busy, onSend }: PassOnProps) {
  const draft = useDraft(form, { who: '', part: '', limit: '', said: '', of: '' });
  const [tried, setTried] = useState(false);
  if (!draft.ready) return null;
  const { who, part, limit, said, of } = draft.value;
  const set = (change: Partial<typeof draft.value>) => draft.set((before) => ({ ...before, ...change }));
  const isDirect = kind === 'direct';
  const noPart = who === PART && part.trim() === '';
  const errors = {
    who: !isDirect && who === '' ? words.partMissing : undefined,
    part: noPart ? words.partMissing : undefined,
    limit: limit !== '' && !isPlainDate(limit) ? general.dayWrong : undefined,
    said: isDirect && said.trim() === '' ? words.opinionMissing : undefined,
  };
  const shown: Partial<typeof errors> = tried ? errors : {};
  const name = (field: string) => `${kind}-${field}`;
  const label = isDirect ? words.direct : again ? words.passAgain : words.pass;
  const send = async () => {
    setTried(true);
    const wrong = (Object.keys(errors) as (keyof typeof errors)[]).find((key) => errors[key]);
    if (wrong) {
      document.getElementById(fieldId(name(wrong)))?.focus();
      return;
    }
    const done = await onSend({
      step: 'pass',
      handlerId: who && who !== PART ? who : null,
      handlerName: who === PART ? part.trim() : null,
      limit: limit || null,
      words: said.trim() || null,
      opinionOf: isDirect ? null : of.trim() || null,
    });
    if (done) draft.acknowledge();
  };
  return (
    <form
      noValidate
      aria-label={label}
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={classes.pair}>
        <NativeSelect
          id={fieldId(name('who'))}
          label={words.handler}
          value={who}
          error={shown.who}
          data={[
            { value: '', label: words.choose },
            ...people.map(({ id, fullName }) => ({ value: id, label: fullName })),
            { value: PART, label: words.otherPart },
          ]}
          onChange={(event) => set({ who: event.currentTarget.value })}
        />
        {who === PART ? (
          <TextInput
            id={fieldId(name('part'))}
            label={words.part}
            maxLength={200}
            value={part}
            error={shown.part}
            onChange={(event) => set({ part: event.currentTarget.value })}
          />
        ) : null}
        <DayField
          name={name('limit')}
          label={words.limit}
          description={words.limitHint}
          value={limit}
          error={shown.limit}
          onChange={(typed) => set({ limit: typed })}
        />
      </div>
      <Textarea
        id={fieldId(name('said'))}
        label={isDirect ? words.opinion : words.words}
        autosize
        minRows={2}
        maxLength={2000}
        value={said}
        error={shown.said}
        onChange={(event) => set({ said: event.currentTarget.value })}
      />
      {isDirect || said.trim() === '' ? null : (
        <TextInput
          label={words.opinionOf}
          description={words.opinionOfHint}
          maxLength={120}
          value={of}
          onChange={(event) => set({ of: event.currentTarget.value })}
        />
      )}
      <div className={classes.foot}>
        <Button type="submit" variant={again ? 'default' : 'filled'} loading={busy}>
          {label}
        </Button>
        <KeptText keptAt={draft.keptAt} />
      </div>
    </form>
  );
}
