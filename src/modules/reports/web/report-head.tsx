import { carryingWords } from '#modules/programmes/rules/carrier.ts';
import { dueChangeWords } from '#modules/programmes/rules/due-change.ts';
import { waiverWords } from '#modules/programmes/rules/waiver.ts';
import { DueText } from '#ui/due-text.tsx';
import { Note } from '#ui/note.tsx';
import { StateBadge, type StateName } from '#ui/state-badge.tsx';
import classes from './report-head.module.css';
import type { ReportView } from './reports-api.ts';
import { reportWords as words } from './words.ts';

const looks: Record<ReportView['state'], StateName> = {
  open: 'open',
  draft: 'draft',
  ready: 'draft',
  submitted: 'submitted',
  returned: 'returned',
  accepted: 'accepted',
  waived: 'waived',
};

export type Standing = Pick<ReportView, 'state' | 'correction' | 'late'>;

/** The state of a report in words: of its correction when one runs, and whether it came late. */
export function StandingBadges({ state, correction, late }: Standing) {
  const isIn = state === 'submitted' || state === 'accepted';
  return (
    <span className={classes.badges}>
      <StateBadge state={looks[state]} word={words.states[state]} />
      {correction ? (
        <StateBadge
          state={correction === 'asked' || correction === 'returned' ? 'returned' : 'draft'}
          word={words.corrections[correction]}
        />
      ) : null}
      {late && isIn ? <StateBadge state="late" word={words.late} /> : null}
    </span>
  );
}

/** Of a report of an ended unit: who goes on with it, and what it still counts. */
function CarryingNote({ view: { unit, carrying, window } }: { view: ReportView }) {
  if (!carrying) return null;
  const countsOn = window.lastDay === null || window.lastDay > carrying.until;
  return (
    <Note kind="plain">
      {carryingWords(unit.name, carrying)} {countsOn ? words.countsUntil(carrying.byName) : null}
    </Note>
  );
}

/** Where a report stands: state, why it was waived, due day, the days it counts, and who gets it. */
export function ReportFacts({ view }: { view: ReportView }) {
  const { firstDay, lastDay } = view.window;
  const isRunning = ['open', 'draft', 'ready', 'returned'].includes(view.state);
  return (
    <>
      <div className={classes.facts} data-screen-only>
        <StandingBadges {...view} />
        {view.waiver ? <span>{waiverWords(view.waiver)}</span> : null}
        <span>
          {view.state === 'returned' ? words.dueAgain : words.due}:{' '}
          <DueText lastDay={view.dueLastDay} running={isRunning} />
        </span>
        {view.dueChange ? <span>{dueChangeWords(view.dueChange)}</span> : null}
        {firstDay && lastDay ? <span>{words.days(firstDay, lastDay)}</span> : null}
        <span>{words.to(view.receiver.name)}</span>
        {view.cameFrom.map(({ fromId, fromName, on }) => (
          <span key={fromId}>{words.before(fromName, on)}</span>
        ))}
      </div>
      <CarryingNote view={view} />
    </>
  );
}
