import { formatDate } from '#base/date.ts';
import { fileSize } from '#ui/file-checks.ts';
import { formatInstant } from '#ui/instants.ts';
import { Mark } from '#ui/mark.tsx';
import { words as general } from '#ui/words.ts';
import classes from './plan.module.css';
import { planWords } from './plan-words.ts';
import { type PlanPlace, type PlanVersion, type PlanView, plansApi } from './plans-api.ts';

const words = planWords.versions;

const nameOf = (who: string | null, whom: string | null) => who && general.doneBy(who, whom);

interface PlanVersionsProps {
  readonly place: PlanPlace;
  readonly plan: PlanView;
  readonly isUnit?: boolean;
}

/** Every file that was put in, newest first, with what was decided about it; the newest can be looked at here. */
export function PlanVersions({ place, plan: { versions }, isUnit = false }: PlanVersionsProps) {
  return (
    <section className={classes.versions} aria-labelledby="plan-versions">
      <h2 id="plan-versions">{words.title}</h2>
      {versions.length === 0 ? <p className={classes.quiet}>{isUnit ? words.none : words.noneAbove}</p> : null}
      {versions.map((version, index) => (
        <Version key={version.version} place={place} version={version} newest={index === 0} />
      ))}
    </section>
  );
}

function Version({ place, version, newest }: { place: PlanPlace; version: PlanVersion; newest: boolean }) {
  const address = plansApi.address('GET /api/units/:unitId/plans/:assignmentId/files/:version', {
    params: { ...place, version: version.version },
  });
  const facts = [
    version.numberSymbol ? words.number(version.numberSymbol) : undefined,
    version.signedOn ? words.signedOn(formatDate(version.signedOn)) : undefined,
  ].filter(Boolean);
  return (
    <article className={classes.card}>
      <h3>
        {words.version(version.version)}
        {version.submittedAt ? null : ` (${words.notSent})`}
      </h3>
      <p className={classes.file}>
        <Mark shape="file" /> {version.fileName} <span className={classes.quiet}>{fileSize(version.size)}</span>
        <a href={address} download className={classes.link} aria-label={words.downloadOf(version.version)}>
          {words.download}
        </a>
      </p>
      {facts.length > 0 ? <p>{facts.join(', ')}</p> : null}
      {version.note ? (
        <p>
          {words.note}: {version.note}
        </p>
      ) : null}
      <ul className={classes.life}>
        {version.submittedAt ? (
          <li>{words.sent(formatInstant(version.submittedAt), nameOf(version.submittedBy, version.submittedFor))}</li>
        ) : null}
        {version.decision && version.decidedAt ? (
          <li>
            {words[version.decision](formatInstant(version.decidedAt), nameOf(version.decidedBy, version.decidedFor))}
          </li>
        ) : null}
      </ul>
      {version.reasons.length > 0 ? (
        <>
          <p className={classes.quiet}>{words.reasons}</p>
          <ol className={classes.life}>
            {version.reasons.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </>
      ) : null}
      <details open={newest && version.submittedAt !== null}>
        <summary>{words.preview(version.version)}</summary>
        {version.preview === null ? (
          <iframe className={classes.pdf} src={address} title={words.preview(version.version)} />
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
          <pre className={classes.text} tabIndex={0}>
            {version.preview}
          </pre>
        )}
      </details>
      <p className={classes.fingerprint}>
        {words.fingerprint}: <code>{version.sha256}</code>
      </p>
    </article>
  );
}
