import type { ReactNode } from 'react';
import { fieldId } from '#ui/fields.ts';
import { Note } from '#ui/note.tsx';
import type { ReportView } from '../reports-api.ts';
import { reportWords as words } from '../words.ts';
import classes from './entry.module.css';
import { goToField } from './entry-group.tsx';

/** The reasons of the return that still waits to be answered. */
export function openReasons(view: ReportView): ReportView['versions'][number]['reasons'] {
  const [newest] = view.versions;
  const isBack = view.state === 'returned' || view.correction === 'returned' || view.correction === 'draft';
  return isBack && newest?.decision === 'returned' ? newest.reasons : [];
}

/** What a place of a report is called on the screen. */
export function nameOfPlace(view: ReportView, where: string): string {
  const indicator = view.form.indicators.find(({ code }) => code === where);
  const part = view.form.textParts.find(({ code }) => `words:${code}` === where);
  return indicator?.name ?? part?.title ?? words.returned.whole;
}

function Returned({ view }: { view: ReportView }) {
  const reasons = openReasons(view);
  const by = view.versions[0]?.decidedBy ?? view.receiver.name;
  if (reasons.length === 0) return null;
  return (
    <Note kind="danger" title={view.correction ? words.returned.titleCorrection(by) : words.returned.title(by)}>
      <p>{words.returned.lead}</p>
      <ul className={classes.reasons}>
        {reasons.map(({ where, text }) => (
          <li key={`${where} ${text}`}>
            {where ? (
              <a
                href={`#${fieldId(where)}`}
                onClick={(event) => {
                  event.preventDefault();
                  goToField(fieldId(where));
                }}
              >
                {nameOfPlace(view, where)}
              </a>
            ) : (
              <strong>{words.returned.whole}</strong>
            )}
            : {text}
          </li>
        ))}
      </ul>
    </Note>
  );
}

interface EntryNotesProps {
  readonly view: ReportView;
  readonly restored: boolean;
  /** Gives the running correction up. */
  readonly abandon: ReactNode;
}

/** What the person must know before typing: a return, a correction, typing taken back, figures held back. */
export function EntryNotes({ view, restored, abandon }: EntryNotesProps) {
  const { correction, correctionReason } = view;
  return (
    <div className={classes.notes}>
      <Returned view={view} />
      {correction === 'asked' ? (
        <Note kind="warning" title={words.correction.askedTitle(view.receiver.name)}>
          <p>{correctionReason}</p>
          <p>{words.correction.askedLead}</p>
        </Note>
      ) : null}
      {correction === 'draft' || correction === 'returned' ? (
        <Note title={words.correction.runningTitle} actions={abandon}>
          <p>{correctionReason}</p>
          <p>{words.correction.openLead}</p>
        </Note>
      ) : null}
      {restored ? <Note role="status">{words.restored}</Note> : null}
      {view.withheld.length > 0 ? <Note>{words.withheldLead}</Note> : null}
    </div>
  );
}
