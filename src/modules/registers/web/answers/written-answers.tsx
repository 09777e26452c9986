import { Link } from '@tanstack/react-router';
import { Note } from '#ui/note.tsx';
import type { Written } from '../registers-api.ts';
import { registerWords } from '../words.ts';
import { whyWords } from './answer-words.ts';
import classes from './answers.module.css';
import { answersPath } from './answers-api.ts';

const words = registerWords.answers;

/** After an entry was written: what it was counted for, and what it was meant for and could not be. */
export function WrittenAnswers({ written: { answers, notLinked } }: { readonly written: Written }) {
  return (
    <>
      {answers.length > 0 ? (
        <Note kind="done" title={words.legend}>
          <ul className={classes.said}>
            {answers.map((answer) => (
              <li key={answer.assignmentId}>
                <Link to={answersPath(answer)}>{answer.title}</Link>:{' '}
                {answer.state === 'accepted' ? words.isEnough : words.counted(answer.counted, answer.count)}
              </li>
            ))}
          </ul>
        </Note>
      ) : null}
      {notLinked.map(({ title, why }) => (
        <Note key={`${title} ${why}`} kind="warning" role="alert" title={words.notLinked(title)}>
          {whyWords(why)} {words.entryStands}
        </Note>
      ))}
    </>
  );
}
