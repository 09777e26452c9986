import { UnstyledButton } from '@mantine/core';
import { fieldId } from '#ui/fields.ts';
import type { ReportView } from '../reports-api.ts';
import { reportWords as words } from '../words.ts';
import classes from './entry.module.css';
import { goToField } from './entry-group.tsx';
import type { EntryState } from './entry-store.ts';

const fieldOf = (place: string): string => fieldId(place.replace(/^cells\//, '').replace(/^words\//, 'words:'));

/** Places that keep the person from going on, in the order of the form: two values for one cell, and what is no figure. */
export function problemsOf({ form }: Pick<ReportView, 'form'>, { outbox, unread }: EntryState): string[] {
  const found = new Set([...Object.keys(outbox.conflicts), ...Object.keys(unread)]);
  const order = form.groups.flatMap(({ code }) =>
    form.indicators.filter(({ group }) => group === code).map((indicator) => `cells/${indicator.code}`),
  );
  return [...order.filter((place) => found.delete(place)), ...found];
}

export function goToProblem(view: ReportView, state: EntryState): void {
  const [first] = problemsOf(view, state);
  if (first) goToField(fieldOf(first));
}

/** How many there are of each sort, and the way to the first. */
export function EntryProblems({ view, state }: { view: ReportView; state: EntryState }) {
  const unread = Object.keys(state.unread).length;
  const conflicts = Object.keys(state.outbox.conflicts).length;
  if (unread + conflicts === 0) return null;
  return (
    <div className={classes.problems}>
      {unread > 0 ? <span className={classes.failure}>{words.unread(unread)}</span> : null}
      {conflicts > 0 ? <span className={classes.failure}>{words.conflict.count(conflicts)}</span> : null}
      <UnstyledButton className={classes.link} onClick={() => goToProblem(view, state)}>
        {words.mendFirst}
      </UnstyledButton>
    </div>
  );
}
