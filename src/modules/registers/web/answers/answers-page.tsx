import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatDate } from '#base/date.ts';
import type { historyContract } from '#modules/history/contract.ts';
import { asksSentence } from '#modules/programmes/rules/asks.ts';
import { isWaitedFor } from '#modules/programmes/rules/assignment.ts';
import { waiverWords } from '#modules/programmes/rules/waiver.ts';
import { apiFor } from '#ui/api.ts';
import { DueText } from '#ui/due-text.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { HistorySection } from '#ui/history-section.tsx';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { useSession } from '#ui/session.ts';
import { StateBadge } from '#ui/state-badge.tsx';
import { registerPath } from '../registers-api.ts';
import { registerWords } from '../words.ts';
import { whyWords } from './answer-words.ts';
import classes from './answers.module.css';
import { type AnswersView, answersApi } from './answers-api.ts';
import { useLink } from './use-link.ts';

const words = registerWords.answers;
const historyApi = apiFor<typeof historyContract>();

/** One duty of entries of one unit: what counts for it, what is still to be written, and who did what. */
export default function AnswersPage() {
  const params = usePageParams('unitId', 'assignmentId');
  const query = useQuery(answersApi.query('GET /api/units/:unitId/assignments/:assignmentId/answers', { params }));
  const view = query.data;
  const grants = useSession().grants;
  const follows = view && grants.some(({ unitId }) => unitId === view.receiver.unitId);
  return (
    <Page
      title={view?.asked.title ?? words.loading}
      lead={view ? words.lead(view.unitName, view.asked.programmeTitle) : undefined}
      width="narrow"
      back={
        follows
          ? { to: `/follow-up/${view.receiver.unitId}/${view.windowId}`, word: words.backFollow }
          : { to: '/work', word: words.back }
      }
    >
      <Loaded query={query} what={words.loading}>
        {(loaded) => (
          <>
            <Standing view={loaded} />
            <Written view={loaded} />
            <HistorySection
              query={historyApi.query('GET /api/history/:unitId/:subjectKind/:subjectId', {
                params: { unitId: params.unitId, subjectKind: 'assignment', subjectId: params.assignmentId },
              })}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Standing({ view: { asked, register, receiver, late, waiver, acceptedAt } }: { view: AnswersView }) {
  const isEnough = asked.state === 'accepted';
  return (
    <>
      <p className={classes.asks}>
        {asksSentence(asked.count, register)}, {words.days(formatDate(asked.firstDay), formatDate(asked.lastDay))}.{' '}
        {words.from(receiver.name)}
      </p>
      <div className={classes.facts}>
        <span className={classes.count}>{words.countedOf(asked.counted, asked.count, register.entry)}</span>
        {waiver ? (
          <StateBadge state="waived" />
        ) : (
          <StateBadge state={isEnough ? 'accepted' : 'open'} {...(isEnough ? { word: words.enough } : {})} />
        )}
        {isEnough && late ? <StateBadge state="late" word={words.late} /> : null}
        {isEnough && acceptedAt ? null : (
          <span>
            {words.due} <DueText lastDay={asked.dueLastDay} running={isWaitedFor(asked.state)} />
          </span>
        )}
      </div>
      {waiver ? <Note kind="plain">{waiverWords(waiver)}</Note> : null}
    </>
  );
}

/** The entries that count or were meant to, then those of the same days that could. */
function Written({ view: { asked, register, doer, entries, others, mayWrite } }: { view: AnswersView }) {
  const link = useLink(doer.unitId, register.code);
  const change = (entryId: string, on: boolean) => void link.run({ entryId, assignment: asked, on });
  return (
    <>
      {mayWrite ? (
        <div className={classes.ways} data-screen-only>
          <LinkButton to={registerPath(doer.unitId, register.code, 'new')} search={{ for: asked.assignmentId }}>
            {register.add}
          </LinkButton>
        </div>
      ) : null}
      <FailureNote error={link.error} />
      {entries === null ? <p className={classes.quiet}>{words.insideOnly}</p> : null}
      {entries?.length === 0 ? (
        <EmptyState title={words.none(register.entry)}>{mayWrite ? words.noneLead(register.add) : null}</EmptyState>
      ) : null}
      {entries && entries.length > 0 ? (
        <section aria-labelledby="counted" className={classes.section}>
          <h2 id="counted">{words.written}</h2>
          <ul className={classes.list}>
            {entries.map(({ unitId, entryId, day, title, why }) => (
              <li key={entryId}>
                <div className={classes.what}>
                  <Link to={registerPath(unitId, register.code, entryId)}>{`${formatDate(day)} · ${title}`}</Link>
                  {why ? <p className={classes.why}>{whyWords(why)}</p> : null}
                </div>
                {mayWrite && unitId === doer.unitId ? (
                  <Button
                    variant="subtle"
                    loading={link.busy}
                    aria-label={`${words.unlink}: ${title}`}
                    onClick={() => change(entryId, false)}
                    data-screen-only
                  >
                    {words.unlink}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {others.length > 0 ? (
        <section aria-labelledby="others" className={classes.section} data-screen-only>
          <h2 id="others">{words.others(register.entry)}</h2>
          <p className={classes.quiet}>{words.othersLead}</p>
          <ul className={classes.list}>
            {others.map(({ unitId, entryId, day, title }) => (
              <li key={entryId}>
                <div className={classes.what}>
                  <Link to={registerPath(unitId, register.code, entryId)}>{`${formatDate(day)} · ${title}`}</Link>
                </div>
                <Button
                  variant="default"
                  loading={link.busy}
                  aria-label={`${words.link}: ${title}`}
                  onClick={() => change(entryId, true)}
                >
                  {words.link}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
