import { LinkButton } from '#ui/link-button.tsx';
import classes from './work.module.css';
import { workWords } from './work-words.ts';

const words = workWords.start;

/** What a new office does first; gone once something is awaited from below. */
export function FirstSteps({ mayManage, mayWrite }: { mayManage: boolean; mayWrite: boolean }) {
  return (
    <section className={classes.section} aria-labelledby="first-steps">
      <h2 className={classes.heading} id="first-steps">
        {words.title}
      </h2>
      <div className={classes.steps}>
        {mayManage ? (
          <div className={classes.step}>
            <h3>{words.unitsTitle}</h3>
            <p>{words.unitsLead}</p>
            <LinkButton to="/units/import" variant="default">
              {words.units}
            </LinkButton>
          </div>
        ) : null}
        {mayWrite ? (
          <div className={classes.step}>
            <h3>{words.documentTitle}</h3>
            <p>{words.documentLead}</p>
            <LinkButton to="/documents">{words.document}</LinkButton>
          </div>
        ) : null}
      </div>
    </section>
  );
}
