import { Button } from '@mantine/core';
import { Mark } from '#ui/mark.tsx';
import type { DocumentReading } from '../rules/reading/reading.ts';
import classes from './reading.module.css';
import { documentWords } from './words.ts';

const words = documentWords.reading;

interface ReadingStripProps {
  readonly reading: DocumentReading;
  readonly unsure: number;
  readonly onNext: () => void;
}

/** How much of the reading wants a look, and the way from one doubt to the next. */
export function ReadingStrip({ reading, unsure, onNext }: ReadingStripProps) {
  const unread = reading.findings.filter(({ code }) => code === 'not-read').length;
  const findings = reading.findings.length - unread;
  const quiet = unsure + unread + findings === 0;
  return (
    <section className={classes.strip} aria-label={words.strip}>
      {quiet ? <span>{words.allSure}</span> : null}
      {findings > 0 ? (
        <strong className={classes.stripWarning}>
          <Mark shape="warning" /> {words.findings(findings)}
        </strong>
      ) : null}
      {unread > 0 ? <span>{words.unread(unread)}</span> : null}
      {unsure > 0 ? (
        <span className={classes.stripUnsure}>
          {words.unsure(unsure)}
          <Button variant="default" size="sm" onClick={onNext}>
            {words.next}
          </Button>
          <span className={classes.keys}>{words.nextHint}</span>
        </span>
      ) : null}
    </section>
  );
}
