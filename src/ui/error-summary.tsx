import { useEffect, useRef } from 'react';
import { type FieldErrors, fieldId } from './fields.ts';
import { Mark } from './mark.tsx';
import classes from './note.module.css';
import { words } from './words.ts';

interface ErrorSummaryProps {
  /** Sentence by field name; the name is that given to `fieldId`. */
  readonly errors: FieldErrors;
  /** Grows with each try to send, so that the summary takes the focus again. */
  readonly attempt: number;
}

/** Everything that must be mended, on top of the form, each a link to its field (after GOV.UK). */
export function ErrorSummary({ errors, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const any = entries.length > 0;
  useEffect(() => {
    if (any && attempt > 0) box.current?.focus();
  }, [any, attempt]);
  if (!any) return null;
  return (
    <div ref={box} className={`${classes.note} ${classes.danger}`} role="alert" tabIndex={-1}>
      <Mark shape="warning" />
      <div className={classes.body}>
        <div className={classes.title}>{words.errorsLead(entries.length)}</div>
        <ul className={classes.list}>
          {entries.map(([name, sentence]) => (
            <li key={name}>
              <a
                href={`#${fieldId(name)}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(fieldId(name))?.focus();
                }}
              >
                {sentence}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
