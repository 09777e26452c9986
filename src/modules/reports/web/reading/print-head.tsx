import type { ReportView } from '../reports-api.ts';
import { reportWords } from '../words.ts';
import classes from './reading.module.css';

const words = reportWords.paper;

/** What stands on top of a report on paper: whose it is, what it is, of which days, and to whom it goes. */
export function PrintHead({ view }: { view: ReportView }) {
  const { firstDay, lastDay } = view.window;
  return (
    <div className={classes.paperHead} data-print-only>
      <p className={classes.paperUnit}>{view.unit.name}</p>
      <p className={classes.paperTitle}>{view.form.title}</p>
      <p>{view.window.name}</p>
      {firstDay && lastDay ? <p>{reportWords.days(firstDay, lastDay)}</p> : null}
      <p>{words.to(view.receiver.name)}</p>
    </div>
  );
}
