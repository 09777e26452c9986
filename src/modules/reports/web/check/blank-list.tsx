import { Button, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { FailureNote } from '#ui/failure-note.tsx';
import { fieldId } from '#ui/fields.ts';
import { Note } from '#ui/note.tsx';
import { useCommand } from '#ui/use-command.ts';
import { type ReportFinding, SHORTEST_NOTE } from '../../rules/hand-in.ts';
import { nameOfPlace } from '../entry/entry-notes.tsx';
import { type ReportView, reportPath, reportsApi } from '../reports-api.ts';
import { useRenew } from '../use-report.ts';
import { reportWords } from '../words.ts';
import classes from './check.module.css';
import { type Reasons, useReasons } from './use-reasons.ts';

const words = reportWords.check;

interface BlankListProps {
  readonly blanks: readonly ReportFinding[];
  readonly view: ReportView;
  readonly unitId: string;
  readonly assignmentId: string;
}

/** Figures not given: each is filled in, or kept blank with a reason. Blank is never taken for zero. */
export function BlankList({ blanks, ...rest }: BlankListProps) {
  const reasons = useReasons(rest.assignmentId);
  const list = useRef<HTMLUListElement>(null);
  if (blanks.length === 0) return null;
  return (
    <Note kind="danger" title={words.blanks(blanks.length)}>
      <p>{words.blanksLead}</p>
      <ul ref={list} tabIndex={-1} className={classes.list}>
        {blanks.map(({ where }) => (
          <Blank key={where} code={where} reasons={reasons} onKept={() => list.current?.focus()} {...rest} />
        ))}
      </ul>
    </Note>
  );
}

interface BlankProps extends Omit<BlankListProps, 'blanks'> {
  readonly code: string;
  readonly reasons: Reasons;
  /** It is kept blank: its row goes. */
  readonly onKept: () => void;
}

function Blank({ code, view, unitId, assignmentId, reasons, onKept }: BlankProps) {
  const renew = useRenew();
  const reason = reasons.of(code);
  const field = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    if (asked) field.current?.focus();
  }, [asked]);
  const keep = useCommand(
    (value: string, options) =>
      reportsApi('PUT /api/units/:unitId/reports/:assignmentId/cells', {
        params: { unitId, assignmentId },
        body: { notes: [{ code, value, basedOn: view.notes[code] ?? '' }] },
        ...options,
      }),
    async () => {
      onKept();
      await renew();
      reasons.drop(code);
    },
  );
  const name = nameOfPlace(view, code);
  return (
    <li>
      <div className={classes.blank}>
        <span className={classes.blankName}>{name}</span>
        <Link
          to={reportPath(unitId, assignmentId)}
          hash={fieldId(code)}
          className={classes.place}
          aria-label={`${words.fill}: ${name}`}
        >
          {words.fill}
        </Link>
        {reason === undefined ? (
          <Button
            variant="subtle"
            size="compact-md"
            aria-label={`${words.keepBlank}: ${name}`}
            onClick={() => {
              reasons.set(code, '');
              setAsked(true);
            }}
          >
            {words.keepBlank}
          </Button>
        ) : null}
      </div>
      {reason === undefined ? null : (
        <form
          className={classes.reason}
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim().length >= SHORTEST_NOTE) void keep.run(reason.trim());
          }}
        >
          <TextInput
            ref={field}
            label={words.explain}
            aria-label={`${words.explain}: ${name}`}
            value={reason}
            maxLength={2000}
            onChange={(event) => reasons.set(code, event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={keep.busy} disabled={reason.trim().length < SHORTEST_NOTE}>
            {words.keepBlank}
          </Button>
        </form>
      )}
      <FailureNote error={keep.error} />
    </li>
  );
}
