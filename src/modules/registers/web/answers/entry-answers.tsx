import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FailureNote } from '#ui/failure-note.tsx';
import type { EntryView } from '../registers-api.ts';
import { registerWords } from '../words.ts';
import { askedFacts, whyWords } from './answer-words.ts';
import classes from './answers.module.css';
import { answersPath } from './answers-api.ts';
import { openFor } from './offered-answers.tsx';
import { useLink } from './use-link.ts';

const words = registerWords.answers;

/** On the page of an entry: the duties it is counted for, and those it could be; nothing where nobody asks for it. */
export function EntryAnswers({ unitId, view }: { readonly unitId: string; readonly view: EntryView }) {
  const { definition, entry, answers, asked, mayWrite } = view;
  const link = useLink(unitId, definition.code);
  const linked = new Set(answers.map(({ assignmentId }) => assignmentId));
  const others =
    entry.withdrawn === null ? openFor(asked, entry.day).filter(({ assignmentId }) => !linked.has(assignmentId)) : [];
  if (answers.length + others.length === 0) return null;
  const change = (assignment: (typeof asked)[number], on: boolean) =>
    void link.run({ entryId: entry.id, assignment, on });
  return (
    <section aria-labelledby="answers" className={classes.section}>
      <h2 id="answers">{words.legend}</h2>
      <FailureNote error={link.error} />
      <ul className={classes.list}>
        {answers.map((answer) => (
          <li key={answer.assignmentId}>
            <div className={classes.what}>
              <Link to={answersPath(answer)}>{answer.title}</Link>
              <p className={classes.quiet}>{askedFacts(definition, answer)}</p>
              {answer.why ? <p className={classes.why}>{whyWords(answer.why)}</p> : null}
            </div>
            {mayWrite ? (
              <Button
                variant="subtle"
                loading={link.busy}
                aria-label={`${words.unlink}: ${answer.title}`}
                onClick={() => change(answer, false)}
                data-screen-only
              >
                {words.unlink}
              </Button>
            ) : null}
          </li>
        ))}
        {others.map((other) => (
          <li key={other.assignmentId} data-screen-only>
            <div className={classes.what}>
              <Link to={answersPath(other)}>{other.title}</Link>
              <p className={classes.quiet}>{askedFacts(definition, other)}</p>
            </div>
            <Button
              variant="default"
              loading={link.busy}
              aria-label={`${words.link}: ${other.title}`}
              onClick={() => change(other, true)}
            >
              {words.link}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
