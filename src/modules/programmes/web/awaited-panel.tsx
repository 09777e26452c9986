import { Link } from '@tanstack/react-router';
import { DueText } from '#ui/due-text.tsx';
import { Loading } from '#ui/loading.tsx';
import { useMay } from '#ui/session.ts';
import type { AwaitedWindow } from './programmes-api.ts';
import classes from './work.module.css';
import { workWords } from './work-words.ts';

const words = workWords.awaited;

interface AwaitedPanelProps {
  readonly windows: readonly AwaitedWindow[] | undefined;
  readonly mayIssue: boolean;
}

/** *Đang chờ từ dưới*: one line per window with who has handed in. */
export function AwaitedPanel({ windows, mayIssue }: AwaitedPanelProps) {
  return (
    <section className={classes.section} aria-labelledby="awaited">
      <h2 className={classes.heading} id="awaited">
        {words.title}
      </h2>
      {windows === undefined ? <Loading what={words.loading} /> : null}
      {windows?.length === 0 ? (
        <p className={classes.quiet}>
          {words.none} {mayIssue ? <Link to="/programmes">{words.programmes}</Link> : null}
        </p>
      ) : null}
      <ul className={classes.list}>
        {windows?.map((window) => (
          <Awaited key={window.windowId} window={window} />
        ))}
      </ul>
    </section>
  );
}

/** Whether every unit has handed in; `total` does not hold the waived. */
const isDone = ({ counts }: AwaitedWindow): boolean => counts.submitted + counts.accepted >= counts.total;

function Awaited({ window }: { window: AwaitedWindow }) {
  const { unitId, windowId, kind, dutyTitle, windowName, counts, dueLastDay } = window;
  const name = kind === 'report' ? windowName : dutyTitle;
  const follow = window.asks ? words.followEntries : words.follow;
  const all = counts.total;
  const done = counts.submitted + counts.accepted;
  const waiting = counts.submitted + counts.corrections;
  const mayConsolidate = useMay('rollup.read');
  return (
    <li className={classes.awaited}>
      <div className={classes.awaitedHead}>
        <Link to={`/follow-up/${unitId}/${windowId}`} className={classes.awaitedName}>
          {name}
        </Link>
        <DueText lastDay={dueLastDay} running={!isDone(window)} />
      </div>
      <p className={classes.programme}>{window.programmeTitle}</p>
      <Bar parts={[counts.accepted, counts.submitted, counts.overdue]} all={all} />
      <p className={classes.counts}>
        <strong>{window.asks ? words.done(done, all) : words.handedIn(done, all)}</strong>
        {waiting > 0 ? <span>{words.waiting(waiting)}</span> : null}
        {counts.overdue > 0 ? <span className={classes.late}>{words.overdue(counts.overdue)}</span> : null}
        {counts.returned > 0 ? <span>{words.returned(counts.returned)}</span> : null}
        <span className={classes.ways}>
          <Link to={`/follow-up/${unitId}/${windowId}`} className={classes.way} aria-label={words.nameOf(follow, name)}>
            {follow}
          </Link>
          {kind === 'report' && mayConsolidate ? (
            <Link
              to={`/consolidations/${unitId}/${windowId}`}
              className={classes.way}
              aria-label={words.nameOf(words.consolidate, name)}
            >
              {words.consolidate}
            </Link>
          ) : null}
        </span>
      </p>
    </li>
  );
}

const looks = ['accepted', 'submitted', 'overdue'] as const;

/** Only underlines the words beneath it. */
function Bar({ parts, all }: { parts: readonly number[]; all: number }) {
  if (all <= 0) return null;
  return (
    <div className={classes.bar} aria-hidden="true">
      {looks.map((look, index) => (
        <span key={look} className={classes[look]} style={{ width: `${((parts[index] ?? 0) / all) * 100}%` }} />
      ))}
    </div>
  );
}
