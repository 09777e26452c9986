import type { ReactNode } from 'react';
import { EmptyState } from '#ui/empty-state.tsx';
import type { Assignment, Assignments } from './programmes-api.ts';
import { ToDoRow, type Urgency } from './to-do-row.tsx';
import classes from './work.module.css';
import { workWords as words } from './work-words.ts';

interface ToDoSectionsProps {
  readonly lists: Assignments;
  readonly office?: boolean;
  /** What else is to be done; stands before what is done. */
  readonly children?: ReactNode;
}

/** *Quá hạn · Tuần này · Sắp tới*, and under them what was done this month. */
export function ToDoSections({ lists, office = false, children }: ToDoSectionsProps) {
  const isEmpty = lists.overdue.length + lists.thisWeek.length + lists.coming.length === 0;
  return (
    <>
      {isEmpty && office ? <p className={classes.quiet}>{words.officeNothing}</p> : null}
      {isEmpty && !office ? <EmptyState title={words.nothing}>{words.nothingLead}</EmptyState> : null}
      <Section title={words.overdue(lists.overdue.length)} rows={lists.overdue} urgency="now" />
      <Section title={words.thisWeek(lists.thisWeek.length)} rows={lists.thisWeek} urgency="now" />
      <Section title={words.coming(lists.coming.length)} rows={lists.coming} urgency="later" />
      {children}
      <Section title={words.done(lists.done.length)} rows={lists.done} urgency="done" />
    </>
  );
}

interface SectionProps {
  readonly title: string;
  readonly rows: readonly Assignment[];
  readonly urgency: Urgency;
}

function Section({ title, rows, urgency }: SectionProps) {
  if (rows.length === 0) return null;
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{title}</h2>
      <ul className={classes.list}>
        {rows.map((row) => (
          <ToDoRow key={row.id} assignment={row} urgency={urgency} />
        ))}
      </ul>
    </section>
  );
}
