import { NativeSelect, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ApiRefusal } from '#ui/api-errors.ts';
import { DayField } from '#ui/day-field.tsx';
import { type FieldErrors, fieldId } from '#ui/fields.ts';
import { KeptForm } from '#ui/kept-form.tsx';
import { serverNow, useToday } from '#ui/server-day.ts';
import { useDraft } from '#ui/use-draft.ts';
import { openMinutes } from '../rules/round.ts';
import { ClassFields } from './class-fields.tsx';
import { PickQuestions } from './pick-questions.tsx';
import classes from './quiz.module.css';
import type { Bank, BankQuestion, Classes } from './quiz-api.ts';
import { atLater, besideFields, errorsOf, momentOf, newRound, type RoundDraft } from './round-draft.ts';
import { quizWords } from './words.ts';

const words = quizWords.round;

export interface AskedRound {
  className: string;
  classSize: number;
  questions: string[];
  opensAt: string | null;
  minutes: number;
}

interface RoundFormProps {
  readonly form: string;
  readonly questions: readonly BankQuestion[];
  readonly levels: Bank['levels'];
  readonly classes: Classes;
  readonly busy: boolean;
  readonly error: unknown;
  /** True when it was made. */
  readonly onMake: (asked: AskedRound) => Promise<boolean>;
}

/** What the server found wrong with what was sent, as long as it stands as it was sent. */
function refusedOf(error: unknown, sent: RoundDraft | undefined, value: RoundDraft): FieldErrors {
  if (!(error instanceof ApiRefusal) || sent !== value) return {};
  return besideFields(
    error.findings.map(({ where, code, sentence = error.sentence }) => ({ where, code, sentence })),
    value,
    serverNow(),
  );
}

/** A class, the time and the questions; kept on the device until the round is made. */
export function RoundForm({ form, questions, levels, classes: known, busy, error, onMake }: RoundFormProps) {
  const today = useToday();
  const draft = useDraft<RoundDraft>(form, { ...newRound, day: today });
  const [attempt, setAttempt] = useState(0);
  const [sent, setSent] = useState<RoundDraft>();
  if (!draft.ready) return null;
  // A question that went out of the bank since it was chosen is chosen no more.
  const chosen = draft.value.questions.filter((one) => questions.some(({ id }) => id === one));
  const value = { ...draft.value, questions: chosen };
  const set = (change: Partial<RoundDraft>) => draft.set((before) => ({ ...before, ...change }));
  const opensAt = value.when === 'now' ? null : momentOf(value.day, value.time);
  const refused = refusedOf(error, sent, draft.value);
  const errors: FieldErrors = attempt > 0 ? { ...refused, ...errorsOf(value, serverNow()) } : {};
  const make = async () => {
    setAttempt((count) => count + 1);
    if (opensAt === undefined || Object.keys(errorsOf(value, serverNow())).length > 0) return;
    setSent(draft.value);
    const { className, classSize, minutes } = value;
    const asked = { className, classSize: Number(classSize), minutes, questions: chosen };
    if (await onMake({ ...asked, opensAt: opensAt?.toISOString() ?? null })) draft.acknowledge();
  };
  return (
    <KeptForm
      draft={draft}
      errors={errors}
      attempt={attempt}
      error={error}
      busy={busy}
      word={value.when === 'at' ? words.makeLater : words.make}
      onSubmit={() => void make()}
    >
      <ClassFields draft={value} known={known} errors={errors} onChange={set} />
      <Radio.Group
        label={words.when}
        value={value.when}
        onChange={(when) => set(when === 'at' ? atLater(value, serverNow()) : { when: 'now' })}
      >
        <Radio value="now" label={words.now} py="0.5rem" />
        <Radio value="at" label={words.at} py="0.5rem" />
      </Radio.Group>
      {value.when === 'at' ? (
        <div className={classes.pair}>
          <DayField
            name="day"
            label={words.day}
            value={value.day}
            error={errors.day}
            onChange={(day) => set({ day })}
          />
          <TextInput
            id={fieldId('time')}
            label={words.time}
            placeholder={words.timeHint}
            inputMode="numeric"
            maxLength={5}
            value={value.time}
            error={errors.time}
            onChange={(event) => set({ time: event.currentTarget.value })}
          />
        </div>
      ) : null}
      <NativeSelect
        id={fieldId('minutes')}
        label={words.minutes}
        maw="12rem"
        value={String(value.minutes)}
        data={openMinutes.map((minutes) => ({ value: String(minutes), label: quizWords.span(minutes) }))}
        onChange={(event) => set({ minutes: Number(event.currentTarget.value) })}
      />
      <PickQuestions
        questions={questions}
        levels={levels}
        chosen={chosen}
        error={errors.questions}
        onChoose={(next) => set({ questions: next })}
      />
    </KeptForm>
  );
}
