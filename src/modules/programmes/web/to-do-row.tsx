import { Link } from '@tanstack/react-router';
import { DueText } from '#ui/due-text.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { useToday } from '#ui/server-day.ts';
import { useMay } from '#ui/session.ts';
import { StateBadge, type StateName } from '#ui/state-badge.tsx';
import { words as general } from '#ui/words.ts';
import { assignmentPages, currentDueDay, isOverdue } from '../rules/assignment.ts';
import { carryingWords } from '../rules/carrier.ts';
import { dueChangeWords } from '../rules/due-change.ts';
import { waiverWords } from '../rules/waiver.ts';
import type { Assignment } from './programmes-api.ts';
import classes from './work.module.css';
import { workWords as words } from './work-words.ts';

/** Only what presses gets the strong button. */
export type Urgency = 'now' | 'later' | 'done';

/** What is owed, for whom, by when, where it stands, and the one thing to do about it. */
export function ToDoRow({ assignment, urgency }: { assignment: Assignment; urgency: Urgency }) {
  const done = urgency === 'done';
  const maySend = useMay('report.submit');
  const { kind, asks, title, windowName, firstDay, lastDay, receiverName, programme, programmeTitle } = assignment;
  const mayReadProgramme = useMay('programme.read');
  const mayConsolidate = useMay('rollup.read');
  const mayWrite = useMay('register.write');
  const { action, to, search } = deedOf(assignment, { done, maySend, mayConsolidate, mayWrite });
  const thing = kind === 'report' ? windowName : title;
  const what = assignment.carrying ? words.of(thing, assignment.unitName) : thing;
  const corrects = assignment.correction !== null;
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <h3 className={classes.title}>{what}</h3>
        <p className={classes.facts}>
          {firstDay && lastDay ? (
            <span>{asks ? words.entryDays(windowName, firstDay, lastDay) : words.window(firstDay, lastDay)}</span>
          ) : null}
          {asks?.choiceName ? <span>{asks.choiceName}</span> : null}
          <span>{words.from(receiverName)}</span>
        </p>
        {assignment.carrying ? (
          <p className={classes.facts}>{carryingWords(assignment.unitName, assignment.carrying)}</p>
        ) : null}
        <p className={classes.programme}>
          {mayReadProgramme ? (
            <Link to={`/programmes/${programme.unitId}/${programme.id}`} className={classes.source}>
              {programmeTitle}
            </Link>
          ) : (
            programmeTitle
          )}
        </p>
      </div>
      <div className={classes.standing}>
        <p className={classes.due}>
          {done && assignment.waiver ? words.waived(waiverWords(assignment.waiver)) : null}
          {done && assignment.doneOn && !assignment.waiver ? words.doneOn(assignment.doneOn) : null}
          {done || corrects ? null : (
            <>
              {assignment.state === 'returned' && assignment.returnDueDay ? words.returnedDay : words.due}{' '}
              <DueText lastDay={currentDueDay(assignment)} />
            </>
          )}
        </p>
        {assignment.standIn ? (
          <p className={classes.moved}>
            {words.sentBy(general.doneBy(assignment.standIn.who, assignment.standIn.whom))}
          </p>
        ) : null}
        {!done && assignment.dueChange ? <p className={classes.moved}>{dueChangeWords(assignment.dueChange)}</p> : null}
        {asks && !assignment.waiver ? (
          <Link
            to={pageOf(assignment)}
            className={classes.way}
            aria-label={words.awaited.nameOf(words.counted(asks.counted, asks.count, asks.entry), what)}
          >
            {words.counted(asks.counted, asks.count, asks.entry)}
          </Link>
        ) : null}
        {assignment.waiver ? null : <State assignment={assignment} />}
      </div>
      <LinkButton
        to={to}
        {...(search ? { search } : {})}
        variant={urgency === 'now' ? 'filled' : 'default'}
        aria-label={words.awaited.nameOf(action, what)}
      >
        {action}
      </LinkButton>
    </li>
  );
}

const pageOf = ({ kind, unitId, id }: Assignment): string => `/${assignmentPages[kind]}/${unitId}/${id}`;

interface Deed {
  readonly action: string;
  readonly to: string;
  readonly search?: Readonly<Record<string, string>>;
}

/** The one thing to do about it, and where: a report that an office adds up is made on the page of its total. */
function deedOf(
  assignment: Assignment,
  {
    done,
    maySend,
    mayConsolidate,
    mayWrite,
  }: { done: boolean; maySend: boolean; mayConsolidate: boolean; mayWrite: boolean },
): Deed {
  const { kind, asks, carrying, unitId, id, state, correction, totalWindowId } = assignment;
  const page = pageOf(assignment);
  if (asks && !done && mayWrite) {
    return { action: asks.add, to: `/facts/${carrying?.byId ?? unitId}/${asks.register}/new`, search: { for: id } };
  }
  if (done) return { action: words.action.look, to: page };
  const isReady = kind === 'report' && state === 'ready';
  if (totalWindowId && mayConsolidate) {
    const action = isReady && maySend ? words.action.sendTotal : words.awaited.consolidate;
    return { action, to: `/consolidations/${unitId}/${totalWindowId}` };
  }
  if (isReady && maySend) return { action: words.action['report/ready'], to: `${page}/check` };
  if (correction) return { action: words.action.correct, to: page };
  const key = `${kind}/${state}`;
  const known = !isReady && key in words.action;
  return { action: known ? words.action[key as keyof typeof words.action] : words.action.look, to: page };
}

function State({ assignment }: { assignment: Assignment }) {
  const overdue = isOverdue(assignment, useToday());
  const { state, correction, late } = assignment;
  const looks: Record<typeof state, StateName> = {
    open: overdue ? 'late' : 'open',
    draft: 'draft',
    ready: 'draft',
    submitted: 'submitted',
    returned: 'returned',
    accepted: 'accepted',
    waived: 'waived',
  };
  // The due day beside it already says that it is late.
  const isEnough = assignment.kind === 'entries' && state === 'accepted' ? words.isEnough : undefined;
  const word =
    isEnough ?? (state === 'ready' ? words.ready : overdue && state === 'open' ? general.state.open : undefined);
  if (correction) {
    const look = correction === 'asked' || correction === 'returned' ? 'returned' : 'draft';
    return <StateBadge state={look} word={words.correction[correction]} />;
  }
  return (
    <span className={classes.badges}>
      <StateBadge state={looks[state]} {...(word ? { word } : {})} />
      {late && (state === 'submitted' || state === 'accepted') ? (
        <span className={classes.late}>{isEnough ? words.lateDone : words.lateIn}</span>
      ) : null}
    </span>
  );
}
