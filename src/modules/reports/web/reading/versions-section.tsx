import { Button } from '@mantine/core';
import { formatInstant } from '#ui/instants.ts';
import { words as general } from '#ui/words.ts';
import { nameOfPlace } from '../entry/entry-notes.tsx';
import type { ReportView, VersionView } from '../reports-api.ts';
import { reportWords } from '../words.ts';
import classes from './reading.module.css';

const words = reportWords.versions;

interface VersionsSectionProps {
  readonly view: ReportView;
  readonly onShow?: (version: number | undefined) => void;
}

const decisionOf = ({ decision, current }: VersionView): string => {
  if (decision === null) return words.waiting;
  if (decision === 'returned') return words.returned;
  return current ? `${words.accepted}, ${words.current}` : words.accepted;
};

/** Every submission with what became of it. */
export function VersionsSection({ view, onShow }: VersionsSectionProps) {
  if (view.versions.length === 0) return null;
  return (
    <section data-screen-only>
      <h2>{words.title}</h2>
      <ol className={classes.list}>
        {view.versions.map((version) => (
          <li key={version.version}>
            <div>
              <strong>
                {words.line(
                  version.version,
                  formatInstant(version.submittedAt),
                  general.doneBy(version.submittedBy, version.submittedFor),
                )}
              </strong>
              {` · ${decisionOf(version)}`}
              {view.late && version.version === 1 ? ` · ${reportWords.late}` : ''}
              {version.decidedBy && version.decidedAt
                ? ` (${general.doneBy(version.decidedBy, version.decidedFor)}, ${formatInstant(version.decidedAt)})`
                : ''}
            </div>
            {version.reason ? <p>{words.reason(version.reason)}</p> : null}
            {version.reasons.length > 0 ? (
              <ul>
                {version.reasons.map(({ where, text }) => (
                  <li key={`${where} ${text}`}>
                    {nameOfPlace(view, where)}: {text}
                  </li>
                ))}
              </ul>
            ) : null}
            {onShow && version.version !== view.shownVersion ? (
              <Button variant="subtle" size="compact-md" onClick={() => onShow(version.version)}>
                {words.show(version.version)}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
