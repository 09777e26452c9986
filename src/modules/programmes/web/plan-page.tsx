import { useQuery } from '@tanstack/react-query';
import { DueText } from '#ui/due-text.tsx';
import { LibraryLink } from '#ui/library-link.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { useToday } from '#ui/server-day.ts';
import { useSession } from '#ui/session.ts';
import { StateBadge } from '#ui/state-badge.tsx';
import { currentDueDay, isOverdue, isWaitedFor } from '../rules/assignment.ts';
import { carryingWords } from '../rules/carrier.ts';
import { dueChangeWords } from '../rules/due-change.ts';
import { waiverWords } from '../rules/waiver.ts';
import classes from './plan.module.css';
import { PlanHistory } from './plan-history.tsx';
import { PlanReview } from './plan-review.tsx';
import { PlanSending } from './plan-sending.tsx';
import { PlanUpload } from './plan-upload.tsx';
import { PlanVersions } from './plan-versions.tsx';
import { planWords as words } from './plan-words.ts';
import { libraryApi, type PlanPlace, type PlanView, plansApi } from './plans-api.ts';

/** A plan handed in as its signed file: the unit's side and the office's side of the same page. */
export default function PlanPage() {
  const place = usePageParams('unitId', 'assignmentId');
  const query = useQuery(plansApi.query('GET /api/units/:unitId/plans/:assignmentId', { params: place }));
  const plan = query.data;
  const { grants } = useSession();
  const isReader =
    plan !== undefined && !grants.some(({ unitId }) => unitId === place.unitId || unitId === plan.carrying?.byId);
  return (
    <Page
      title={plan?.dutyTitle ?? words.title}
      lead={plan ? words.lead(plan.unit.name, plan.receiver.name, plan.cameFrom) : null}
      width={plan?.may.includes('accept') ? 'wide' : 'narrow'}
      back={
        isReader
          ? { to: `/follow-up/${plan.receiver.id}/${plan.windowId}`, word: words.backFollow }
          : { to: '/work', word: words.back }
      }
    >
      <Loaded query={query} what={words.loading}>
        {(view) => <Plan place={place} plan={view} />}
      </Loaded>
    </Page>
  );
}

function Plan({ place, plan }: { place: PlanPlace; plan: PlanView }) {
  const mayUpload = plan.may.includes('upload');
  const isUnit = mayUpload || plan.may.includes('submit') || plan.may.includes('take-back');
  return (
    <div className={classes.plan}>
      {plan.carrying ? <Note kind="plain">{carryingWords(plan.unit.name, plan.carrying)}</Note> : null}
      <Standing plan={plan} />
      {plan.may.includes('return') || plan.may.includes('accept') ? (
        <>
          <PlanVersions place={place} plan={plan} />
          <PlanReview place={place} plan={plan} />
        </>
      ) : (
        <>
          <ReturnReasons plan={plan} />
          <PlanSending place={place} plan={plan} />
          {mayUpload ? <PlanUpload place={place} plan={plan} /> : null}
          <PlanVersions place={place} plan={plan} isUnit={isUnit} />
        </>
      )}
      <LibraryLink
        unitId={place.unitId}
        query={libraryApi.query('GET /api/units/:unitId/library/issued/:kind/:assignmentId', {
          params: { ...place, kind: 'plan' },
        })}
      />
      <PlanHistory place={place} />
    </div>
  );
}

function Standing({ plan }: { plan: PlanView }) {
  const { state, dueLastDay, returnDueDay, late } = plan;
  const overdue = isOverdue(plan, useToday());
  const badge = state === 'ready' ? 'draft' : overdue && state === 'open' ? 'late' : state;
  return (
    <section className={classes.standing}>
      <p className={classes.facts}>
        <StateBadge state={badge} word={badge === 'late' ? words.lateState : words.states[state]} />
        {plan.waiver ? <span>{waiverWords(plan.waiver)}</span> : null}
        <span>
          {state === 'returned' && returnDueDay ? words.returnDue : words.due}{' '}
          <DueText lastDay={currentDueDay({ state, dueLastDay, returnDueDay })} running={isWaitedFor(state)} />
        </span>
        {plan.dueChange ? <span>{dueChangeWords(plan.dueChange)}</span> : null}
        {late ? <span className={classes.late}>{words.late}</span> : null}
      </p>
      <p className={classes.quiet}>{plan.programmeTitle}</p>
      {plan.phrase ? (
        <details>
          <summary>{words.asked}</summary>
          <blockquote className={classes.phrase}>{plan.phrase}</blockquote>
        </details>
      ) : null}
      {plan.channel ? <p className={classes.quiet}>{words.channel(plan.channel)}</p> : null}
    </section>
  );
}

/** On top for the unit: why the last one came back. */
function ReturnReasons({ plan: { state, versions } }: { plan: PlanView }) {
  const returned = versions.find(({ decision }) => decision === 'returned');
  if (state !== 'returned' || !returned) return null;
  return (
    <section className={classes.reasons} aria-labelledby="plan-reasons">
      <h2 id="plan-reasons">{words.versions.reasons}</h2>
      <ol>
        {returned.reasons.map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
    </section>
  );
}
