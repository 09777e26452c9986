import { Link } from '@tanstack/react-router';
import { fieldId } from '#ui/fields.ts';
import { Note } from '#ui/note.tsx';
import type { ReportFinding } from '../../rules/hand-in.ts';
import { nameOfPlace } from '../entry/entry-notes.tsx';
import type { ReportView } from '../reports-api.ts';
import classes from './check.module.css';

interface FindingListProps {
  readonly kind: 'danger' | 'warning';
  readonly title: string;
  readonly findings: readonly ReportFinding[];
  readonly view: ReportView;
  /** Where the fields are. */
  readonly entry: string;
}

/** What does not fit, each with a link to its field. */
export function FindingList({ kind, title, findings, view, entry }: FindingListProps) {
  if (findings.length === 0) return null;
  return (
    <Note kind={kind} title={title}>
      <ul className={classes.list}>
        {findings.map(({ where, code, sentence }) => (
          <li key={`${where} ${code}`}>
            <Link to={entry} hash={fieldId(where)} className={classes.place}>
              {nameOfPlace(view, where)}
            </Link>
            : {sentence}
          </li>
        ))}
      </ul>
    </Note>
  );
}
