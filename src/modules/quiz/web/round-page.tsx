import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ConfirmButton } from '#ui/confirm-button.tsx';
import { FailureNote } from '#ui/failure-note.tsx';
import { formatInstant } from '#ui/instants.ts';
import { Loaded } from '#ui/loaded.tsx';
import { Note } from '#ui/note.tsx';
import { Page } from '#ui/page.tsx';
import { usePageParams } from '#ui/router.ts';
import { toast } from '#ui/toast.ts';
import { useCommand } from '#ui/use-command.ts';
import { FEWEST_TRIES } from '../rules/result.ts';
import { Board } from './board.tsx';
import { ClassResult } from './class-result.tsx';
import { isDropped, PhaseBadge } from './phase-badge.tsx';
import { QuestionBody } from './question-card.tsx';
import classes from './quiz.module.css';
import { quizApi, quizPath, type RoundView } from './quiz-api.ts';
import { ToOutreach } from './to-outreach.tsx';
import { quizWords } from './words.ts';

const words = quizWords.round;

/** How often the number of tries is asked for while a class is at it. */
const PAUSE = 10_000;

/** One round: the code for the board while it is open, the result of the class once it is over. */
export default function RoundPage() {
  const { unitId, roundId } = usePageParams('unitId', 'roundId');
  const query = useQuery({
    ...quizApi.query('GET /api/units/:unitId/quiz/rounds/:roundId', { params: { unitId, roundId } }),
    refetchInterval: ({ state }) => (state.data && state.data.round.phase !== 'closed' ? PAUSE : false),
  });
  const round = query.data?.round;
  return (
    <Page
      title={round ? words.title(round.className) : words.viewLoading}
      lead={query.data?.unitName}
      back={{ to: quizPath(unitId), word: quizWords.back }}
    >
      <Loaded query={query} what={words.viewLoading} rows={5}>
        {(view) => (
          <div className={classes.stack}>
            <Times view={view} />
            {view.round.phase === 'closed' ? (
              <>
                <ClassResult view={view} />
                {view.mayEnter && view.round.tries > 0 ? <ToOutreach unitId={unitId} round={view.round} /> : null}
              </>
            ) : (
              <>
                <Board code={view.round.code} />
                <Running unitId={unitId} view={view} />
              </>
            )}
            {view.result.kind === 'shown' ? null : <Asked view={view} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function Times({ view: { round } }: { view: RoundView }) {
  const { phase, opensAt, closesAt } = round;
  return (
    <p>
      <PhaseBadge round={round} />{' '}
      {phase === 'closed'
        ? (isDropped(round) ? words.droppedAt : words.closedAt)(formatInstant(closesAt))
        : `${words.opensAt(formatInstant(opensAt))}. ${words.closesAt(formatInstant(closesAt))}.`}
    </p>
  );
}

/** How many tries so far, and the end of the round. */
function Running({ unitId, view: { round, most, mayEnd } }: { unitId: string; view: RoundView }) {
  const client = useQueryClient();
  const isOpen = round.phase === 'open';
  const isSmall = round.classSize < FEWEST_TRIES;
  const end = useCommand(
    (_: undefined, options) =>
      quizApi('POST /api/units/:unitId/quiz/rounds/:roundId/end', {
        params: { unitId, roundId: round.id },
        ...options,
      }),
    async () => {
      toast(isOpen ? words.ended : words.dropped);
      await client.invalidateQueries();
    },
  );
  return (
    <section className={classes.stack}>
      {isOpen ? (
        <>
          <p className={classes.count} role="status">
            {words.tries(round.tries, most)}
          </p>
          {isSmall ? (
            <Note title={words.smallClass(FEWEST_TRIES)}>{words.smallClassLead}</Note>
          ) : (
            <Note title={words.running}>{words.runningLead}</Note>
          )}
        </>
      ) : null}
      <FailureNote error={end.error} />
      {mayEnd ? (
        <div className={classes.deeds}>
          <ConfirmButton
            label={isOpen ? (isSmall ? words.endOnly : words.end) : words.endEarly}
            consequence={isOpen ? words.endConsequence : words.endEarlyConsequence}
            variant={isOpen ? 'filled' : 'default'}
            busy={end.busy}
            onConfirm={() => end.run(undefined)}
          />
        </div>
      ) : null}
    </section>
  );
}

/** What is asked, folded: the page may stand on a wall. */
function Asked({ view: { asked } }: { view: RoundView }) {
  return (
    <section>
      <details>
        <summary>{words.asked}</summary>
        <ol>
          {asked.map((question) => (
            <li key={question.text}>
              <strong>{question.text}</strong>
              <QuestionBody question={question} />
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
