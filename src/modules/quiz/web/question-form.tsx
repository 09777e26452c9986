import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { DayField } from '#ui/day-field.tsx';
import { type FieldErrors, fieldId } from '#ui/fields.ts';
import { KeptForm } from '#ui/kept-form.tsx';
import type { Draft } from '#ui/use-draft.ts';
import { hasErrors, judgeQuestion } from '../rules/judge-question.ts';
import type { QuestionContent } from '../rules/question.ts';
import { type SchoolLevel, schoolLevelCodes, schoolLevels, type Topic, topicCodes, topics } from '../rules/topics.ts';
import { ChoiceLines } from './choice-lines.tsx';
import { contentOf, type QuestionDraft } from './question-draft.ts';
import classes from './quiz.module.css';
import { quizWords } from './words.ts';

const words = quizWords.question;

interface QuestionFormProps {
  readonly draft: Draft<QuestionDraft>;
  /** What must be settled before it can be saved. */
  readonly unsettled?: ReactNode;
  readonly busy: boolean;
  readonly error: unknown;
  /** True when it was saved. */
  readonly onSave: (content: QuestionContent) => Promise<boolean>;
}

/** A question: what is asked, the choices, why, and where in the law it stands. */
export function QuestionForm({ draft, unsettled, busy, error, onSave }: QuestionFormProps) {
  const [attempt, setAttempt] = useState(0);
  if (!draft.ready) return null;
  const { value } = draft;
  const set = (change: Partial<QuestionDraft>) => draft.set((before) => ({ ...before, ...change }));
  const content = contentOf(value);
  const findings = judgeQuestion(content);
  const errors: FieldErrors =
    attempt > 0
      ? Object.fromEntries(
          findings.filter(({ severity }) => severity === 'error').map(({ where, sentence }) => [where, sentence]),
        )
      : {};
  const warning = findings.find(({ code }) => code === 'no-article')?.sentence;
  const save = async () => {
    setAttempt((count) => count + 1);
    if (!hasErrors(findings) && (await onSave(content))) draft.acknowledge();
  };
  const text = (name: 'name' | 'article', where: string, label: string, hint: string) => (
    <TextInput
      id={fieldId(where)}
      label={label}
      description={hint}
      maxLength={name === 'name' ? 200 : 100}
      value={value[name]}
      error={errors[where]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <KeptForm
      draft={draft}
      errors={errors}
      attempt={attempt}
      error={error}
      busy={busy}
      blocked={Boolean(unsettled)}
      word={words.save}
      above={unsettled}
      onSubmit={() => void save()}
    >
      <NativeSelect
        id={fieldId('topic')}
        label={words.topic}
        value={value.topic}
        error={errors.topic}
        data={[
          { value: '', label: words.chooseTopic },
          ...topicCodes.map((code) => ({ value: code, label: topics[code] })),
        ]}
        onChange={(event) => set({ topic: event.currentTarget.value as Topic })}
      />
      <Checkbox.Group
        label={words.levels}
        value={[...value.levels]}
        error={errors.levels}
        onChange={(levels) => set({ levels: levels as SchoolLevel[] })}
      >
        {schoolLevelCodes.map((code, at) => (
          <Checkbox
            key={code}
            value={code}
            label={schoolLevels[code]}
            py="0.5rem"
            {...(at === 0 ? { id: fieldId('levels') } : {})}
          />
        ))}
      </Checkbox.Group>
      <Textarea
        id={fieldId('text')}
        label={words.text}
        description={words.textHint}
        autosize
        minRows={2}
        maxLength={500}
        value={value.text}
        error={errors.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <ChoiceLines
        choices={value.choices}
        error={errors.choices}
        errorAt={(at) => errors[`choices.${at}`]}
        onChange={(choices) => set({ choices })}
      />
      <Textarea
        id={fieldId('explanation')}
        label={words.why}
        description={words.whyHint}
        autosize
        minRows={2}
        maxLength={1000}
        value={value.explanation}
        error={errors.explanation}
        onChange={(event) => set({ explanation: event.currentTarget.value })}
      />
      {text('name', 'source', words.source, words.sourceHint)}
      {text('article', 'article', words.article, words.articleHint)}
      {warning ? <p className={classes.flag}>{warning}</p> : null}
      <div className={classes.pair}>
        <DayField
          name="from"
          label={words.from}
          value={value.from}
          error={errors.from}
          onChange={(from) => set({ from })}
        />
        <DayField
          name="until"
          label={words.until}
          description={words.untilHint}
          value={value.until}
          error={errors.until}
          onChange={(until) => set({ until })}
        />
      </div>
    </KeptForm>
  );
}
