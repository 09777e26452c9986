import { Button, Checkbox, TextInput } from '@mantine/core';
import { fieldId } from '#ui/fields.ts';
import { MOST_CHOICES } from '../rules/question.ts';
import type { QuestionDraft } from './question-draft.ts';
import classes from './quiz.module.css';
import { quizWords } from './words.ts';

const words = quizWords.question;

type Choices = QuestionDraft['choices'];

interface ChoiceLinesProps {
  readonly choices: Choices;
  /** What is wrong with the choices as a whole, and with a line. */
  readonly error: string | undefined;
  readonly errorAt: (at: number) => string | undefined;
  readonly onChange: (choices: Choices) => void;
}

/** The choices of a question, one line each, with what is right. */
export function ChoiceLines({ choices, error, errorAt, onChange }: ChoiceLinesProps) {
  const set = (at: number, change: Partial<Choices[number]>) =>
    onChange(choices.map((choice, place) => (place === at ? { ...choice, ...change } : choice)));
  return (
    <fieldset className={classes.group} id={fieldId('choices')} tabIndex={-1}>
      <legend>{words.choices}</legend>
      <p className={classes.quiet}>{words.choicesHint}</p>
      {error ? <p className={classes.flag}>{error}</p> : null}
      {choices.map(({ text, right }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place.
        <div key={at} className={classes.choiceLine}>
          <TextInput
            id={fieldId(`choices.${at}`)}
            label={words.choice(at + 1)}
            maxLength={200}
            value={text}
            error={errorAt(at)}
            onChange={(event) => set(at, { text: event.currentTarget.value })}
          />
          <Checkbox
            label={words.right}
            aria-label={words.rightOf(at + 1)}
            checked={right}
            onChange={(event) => set(at, { right: event.currentTarget.checked })}
          />
          {choices.length > 2 ? (
            <Button
              variant="subtle"
              aria-label={words.removeChoice(at + 1)}
              onClick={() => onChange(choices.filter((_, place) => place !== at))}
            >
              {words.remove}
            </Button>
          ) : null}
        </div>
      ))}
      {choices.length < MOST_CHOICES ? (
        <Button variant="default" onClick={() => onChange([...choices, { text: '', right: false }])}>
          {words.addChoice}
        </Button>
      ) : null}
    </fieldset>
  );
}
