import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { fieldId } from '#ui/fields.ts';
import { MOST_QUESTIONS } from '../rules/round.ts';
import { filterFor, passes } from './bank-filter.ts';
import { BankFilters } from './bank-filters.tsx';
import { QuestionTags } from './question-card.tsx';
import classes from './quiz.module.css';
import type { Bank, BankQuestion } from './quiz-api.ts';
import { quizWords } from './words.ts';

const words = quizWords.round;

interface PickQuestionsProps {
  readonly questions: readonly BankQuestion[];
  readonly levels: Bank['levels'];
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly onChoose: (chosen: string[]) => void;
}

/** Questions one by one, or all that a topic and a level leave; those chosen stay in sight. */
export function PickQuestions({ questions, levels, chosen, error, onChoose }: PickQuestionsProps) {
  const [filter, setFilter] = useState(() => filterFor(levels));
  const wanted = questions.filter((question) => chosen.includes(question.id) || passes(question, filter));
  const open = wanted.filter(({ id }) => !chosen.includes(id));
  const room = Math.min(open.length, Math.max(0, MOST_QUESTIONS - chosen.length));
  return (
    <fieldset className={classes.group} id={fieldId('questions')} tabIndex={-1}>
      <legend>{words.questions}</legend>
      <p className={classes.quiet}>{words.questionsHint(MOST_QUESTIONS)}</p>
      <BankFilters filter={filter} onChange={setFilter} />
      {error ? <p className={classes.flag}>{error}</p> : null}
      <div className={classes.foot}>
        <strong role="status">{words.chosen(chosen.length)}</strong>
        {room > 0 && open.length <= MOST_QUESTIONS ? (
          <Button variant="default" onClick={() => onChoose([...chosen, ...open.slice(0, room).map(({ id }) => id)])}>
            {words.pickSome(room)}
          </Button>
        ) : null}
        {chosen.length > 0 ? (
          <Button variant="subtle" onClick={() => onChoose([])}>
            {words.unpick}
          </Button>
        ) : null}
      </div>
      {wanted.length === 0 ? <p>{words.none}</p> : null}
      <ul className={classes.questions}>
        {wanted.map((question) => (
          <li key={question.id} className={classes.pick}>
            <Checkbox
              checked={chosen.includes(question.id)}
              label={
                <>
                  {question.text}
                  <QuestionTags question={question} />
                </>
              }
              onChange={(event) =>
                onChoose(
                  event.currentTarget.checked ? [...chosen, question.id] : chosen.filter((one) => one !== question.id),
                )
              }
            />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
