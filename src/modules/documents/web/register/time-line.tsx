import { Link } from '@tanstack/react-router';
import { formatInstant } from '#ui/instants.ts';
import { words as general } from '#ui/words.ts';
import classes from './register.module.css';
import type { Step } from './register-api.ts';
import { registerWords } from './register-words.ts';

const words = registerWords.steps;

/** What was done with a document, step by step, the first on top. */
export function TimeLine({ unitId, steps }: { unitId: string; steps: readonly Step[] }) {
  if (steps.length === 0) return null;
  return (
    <>
      <h3>{words.timeLine}</h3>
      <ol className={classes.steps}>
        {steps.map((step) => (
          <li key={`${step.step}-${step.at}`} className={classes.step}>
            <div className={classes.what}>
              {[
                words.told[step.step],
                step.handlerName ? words.to(step.handlerName) : '',
                step.limit ? `(${words.until(step.limit)})` : '',
              ]
                .filter(Boolean)
                .join(' ')}
            </div>
            {step.words ? <div className={classes.words}>{step.words}</div> : null}
            {step.answer ? (
              <div>
                {step.answerEntryId ? (
                  <Link to={`/registers/${unitId}/lines/${step.answerEntryId}`} className={classes.link}>
                    {words.answeredBy(step.answer)}
                  </Link>
                ) : (
                  words.answeredBy(step.answer)
                )}
              </div>
            ) : null}
            <div className={classes.who}>
              {step.opinionOf ? `${words.copied(step.opinionOf)}: ` : ''}
              {general.doneBy(step.by, step.onBehalfOf)}, <time dateTime={step.at}>{formatInstant(step.at)}</time>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}
