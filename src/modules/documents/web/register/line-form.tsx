import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { DayField } from '#ui/day-field.tsx';
import { type FieldErrors, fieldId } from '#ui/fields.ts';
import { KeptForm } from '#ui/kept-form.tsx';
import { Note } from '#ui/note.tsx';
import { useToday } from '#ui/server-day.ts';
import { useDraft } from '#ui/use-draft.ts';
import { words as general } from '#ui/words.ts';
import type { Book, EntryFacts } from '../../rules/register/book.ts';
import { factsOf, judgeDraft, type LineDraft, numberOf } from './line-draft.ts';
import classes from './register.module.css';
import { registerWords } from './register-words.ts';

const words = registerWords.form;

export interface LineSent {
  readonly series: string;
  readonly number: number | null;
  readonly facts: EntryFacts;
}

interface LineFormProps {
  readonly book: Book;
  /** Under which what is typed is kept on the device. */
  readonly form: string;
  readonly initial: LineDraft;
  /** The number that comes next; undefined while a line is mended, whose number is there. */
  readonly next?: number;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onSend: (line: LineSent) => Promise<boolean>;
}

/** A line of a book, typed or mended. What is typed stays on the device until it stands in the book. */
export function LineForm({ book, form, initial, next, busy, error, onSend }: LineFormProps) {
  const today = useToday();
  const draft = useDraft<LineDraft>(form, initial);
  const [attempt, setAttempt] = useState(0);
  if (!draft.ready) return null;
  const { value } = draft;
  const problems = judgeDraft(book, value, today, { ...words, dayWrong: general.dayWrong });
  const errors: FieldErrors = attempt > 0 ? problems : {};
  const set = (key: keyof LineDraft, text: string) => draft.set((before) => ({ ...before, [key]: text }));
  const text = (key: keyof LineDraft) => ({
    id: fieldId(key),
    value: value[key],
    error: errors[key],
    onChange: (event: { currentTarget: { value: string } }) => set(key, event.currentTarget.value),
  });
  const day = (key: keyof LineDraft) => ({
    name: key,
    value: value[key],
    error: errors[key],
    onChange: (typed: string) => set(key, typed),
  });
  const chosen = numberOf(value);
  const leaves = next !== undefined && chosen !== null && !problems.number && chosen > next;
  const isReceived = book === 'received';
  const send = async () => {
    setAttempt((count) => count + 1);
    if (Object.keys(problems).length > 0) return;
    if (await onSend({ series: value.series.trim(), number: chosen, facts: factsOf(value) })) draft.acknowledge();
  };
  return (
    <KeptForm
      draft={draft}
      errors={errors}
      attempt={attempt}
      error={error}
      busy={busy}
      word={next === undefined ? words.saveCorrection : words.save}
      onSubmit={() => void send()}
    >
      {isReceived ? <DayField {...day('arrivedOn')} label={words.arrivedOn} width="15rem" /> : null}
      {isReceived ? (
        <TextInput {...text('author')} label={words.author} description={words.authorHint} maxLength={200} />
      ) : null}
      <div className={classes.pair}>
        <TextInput
          {...text('numberSymbol')}
          label={words.numberSymbol}
          description={isReceived ? undefined : words.symbolHint}
          maxLength={60}
        />
        <DayField {...day('signedOn')} label={words.signedOn} />
      </div>
      <Textarea {...text('subject')} label={words.subject} autosize minRows={2} maxLength={500} />
      {isReceived ? null : <TextInput {...text('signatory')} label={words.signatory} maxLength={150} />}
      <Textarea
        {...text('recipients')}
        label={words.recipients[book]}
        description={isReceived ? words.recipientsHint : undefined}
        autosize
        minRows={1}
        maxLength={isReceived ? 300 : 500}
      />
      <div className={classes.pair}>
        {isReceived ? null : <TextInput {...text('copies')} label={words.copies} inputMode="numeric" maxLength={5} />}
        <DayField {...day('passedOn')} label={words.passedOn} />
      </div>
      <details open={draft.restored || next === undefined || undefined} className={classes.more}>
        <summary>{words.more}</summary>
        <div className={classes.form}>
          {isReceived ? null : <TextInput {...text('copyKeeper')} label={words.copyKeeper} maxLength={200} />}
          <TextInput {...text('signedFor')} label={words.signedFor} maxLength={100} />
          <Textarea {...text('note')} label={words.note} autosize minRows={1} maxLength={500} />
          <TextInput
            {...text('number')}
            label={words.number}
            description={next === undefined ? words.numberFixed : words.numberHint(next)}
            inputMode="numeric"
            maxLength={5}
            classNames={{ input: classes.short ?? '' }}
          />
          {leaves ? <Note kind="warning">{words.leaves(next, chosen - 1)}</Note> : null}
          {isReceived || next === undefined ? null : (
            <TextInput
              {...text('series')}
              label={words.series}
              description={words.seriesHint}
              maxLength={20}
              w="15rem"
            />
          )}
        </div>
      </details>
    </KeptForm>
  );
}
