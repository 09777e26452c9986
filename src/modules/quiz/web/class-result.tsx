import type { CSSProperties } from 'react';
import { Note } from '#ui/note.tsx';
import { QuestionBody } from './question-card.tsx';
import classes from './quiz.module.css';
import type { RoundView } from './quiz-api.ts';
import { quizWords } from './words.ts';

const words = quizWords.round;

/** The sums of a class; nothing of fewer than five tries or pupils. */
export function ClassResult({ view: { round, asked, result } }: { view: RoundView }) {
  if (result.kind === 'running') return null;
  return (
    <section className={classes.stack} aria-labelledby="result">
      <h2 id="result">{words.result}</h2>
      {result.kind === 'withheld' ? (
        <Withheld round={round} fewest={result.fewest} />
      ) : (
        <>
          <p className={classes.count}>
            {words.overall(result.rightPercent)} · {words.triesDone(round.tries)}
          </p>
          <p className={classes.quiet}>{words.overallLead}</p>
          <div className={classes.results}>
            {asked.map((question, at) => {
              const counted = result.questions[at];
              if (!counted) return null;
              return (
                <article key={question.text} className={classes.result}>
                  <h3>
                    {words.question(at + 1)} {question.text}
                  </h3>
                  <p>{words.rightShare(counted.right, round.tries, counted.rightPercent)}</p>
                  <ul aria-label={words.caption(at + 1)}>
                    {question.choices.map(({ text, right }, place) => {
                      const times = counted.chosen[place] ?? 0;
                      const style = { '--part': `${(times * 100) / round.tries}%` } as CSSProperties;
                      return (
                        <li key={text} className={classes.line} style={style}>
                          <span>
                            {text}
                            {right ? <span className={classes.right}> ({words.rightChoice})</span> : null}
                          </span>
                          <b>{times}</b>
                        </li>
                      );
                    })}
                  </ul>
                  <details>
                    <summary>{words.whyShown}</summary>
                    <QuestionBody question={question} />
                  </details>
                </article>
              );
            })}
          </div>
        </>
      )}
    </section>
  );
}

/** Why there are no sums. */
function Withheld({ round: { tries, classSize }, fewest }: { round: RoundView['round']; fewest: number }) {
  if (tries === 0) return <Note title={words.untaken}>{words.untakenLead}</Note>;
  if (classSize < fewest) return <Note title={words.smallClass(fewest)}>{words.smallClassLead}</Note>;
  return <Note title={words.withheld(fewest)}>{words.withheldLead}</Note>;
}
