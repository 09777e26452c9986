import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DataTable } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatInstant } from '#ui/instants.ts';
import { LinkButton } from '#ui/link-button.tsx';
import { Loaded } from '#ui/loaded.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { useGrant, useSession } from '#ui/session.ts';
import { topics } from '../rules/topics.ts';
import { Counts } from './counts.tsx';
import { PhaseBadge } from './phase-badge.tsx';
import classes from './quiz.module.css';
import { quizApi, quizPath } from './quiz-api.ts';
import { quizWords } from './words.ts';

const words = quizWords.rounds;

/** *Đố vui pháp luật*: the rounds of a unit; for an office also how many its schools had. Of a unit below counts alone. */
export default function QuizPage() {
  const { unitId } = usePageParams('unitId');
  const isOwn = useSession().grants.some((grant) => grant.unitId === unitId);
  return isOwn ? <OwnPage unitId={unitId} /> : <BelowPage unitId={unitId} />;
}

const toBank = (unitId: string) => (
  <LinkButton variant="default" to={quizPath(unitId, 'questions')}>
    {words.bank}
  </LinkButton>
);

function BelowPage({ unitId }: { unitId: string }) {
  return (
    <Page title={quizWords.title} lead={words.foreign} actions={toBank(unitId)}>
      <Counts unitId={unitId} named />
    </Page>
  );
}

function OwnPage({ unitId }: { unitId: string }) {
  const isOffice = useGrant()?.unitSide === 'office';
  const query = useQuery(quizApi.query('GET /api/units/:unitId/quiz/rounds', { params: { unitId } }));
  return (
    <Page
      title={quizWords.title}
      lead={quizWords.lead}
      actions={
        <>
          {query.data?.mayHold ? <LinkButton to={quizPath(unitId, 'rounds', 'new')}>{words.make}</LinkButton> : null}
          {toBank(unitId)}
        </>
      }
    >
      {isOffice ? <Counts unitId={unitId} /> : null}
      <section className={isOffice ? classes.section : undefined}>
        {isOffice ? <h2>{words.own}</h2> : null}
        <Loaded query={query} what={quizWords.loading}>
          {({ rounds, mayHold }) =>
            rounds.length === 0 ? (
              <EmptyState title={words.none}>{mayHold ? words.noneLead : words.noneReadOnly}</EmptyState>
            ) : (
              <DataTable
                caption={words.caption}
                cards
                rows={rounds}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'class',
                    head: words.className,
                    cell: ({ id, className }) => (
                      <Link to={quizPath(unitId, 'rounds', id)} className={classes.link}>
                        {className}
                      </Link>
                    ),
                  },
                  {
                    key: 'topics',
                    head: words.topics,
                    cell: (round) => round.topics.map((topic) => topics[topic]).join('; '),
                  },
                  { key: 'questions', head: words.questions, kind: 'number', cell: ({ questions }) => questions },
                  { key: 'opens', head: words.opens, cell: ({ opensAt }) => formatInstant(opensAt) },
                  { key: 'state', head: words.state, cell: (round) => <PhaseBadge round={round} /> },
                  { key: 'tries', head: words.tries, kind: 'number', cell: ({ tries }) => tries },
                ]}
              />
            )
          }
        </Loaded>
      </section>
    </Page>
  );
}
