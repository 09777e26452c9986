import type { HtmlPage } from '#platform/http/handlers.ts';
import { newToken } from '#platform/random.ts';
import type { Work } from '#platform/work.ts';
import { pageWords } from '../rules/page-words.ts';
import { phaseOf, tidyCode } from '../rules/round.ts';
import { enterPage } from './pages/enter-page.ts';
import { saying } from './pages/frame.ts';
import { quizPage } from './pages/quiz-page.ts';
import { type StoredRound, selectAsked, selectRoundByCode } from './round-store.ts';

/** The round of a code as it was typed; undefined where there is none. */
export async function roundOf(work: Work, typed: string): Promise<StoredRound | undefined> {
  const code = tidyCode(typed);
  return code === undefined ? undefined : selectRoundByCode(work.tx, code);
}

/** What a round says before and after it is open; undefined while it is. */
export function notNow(round: StoredRound, now: Date): HtmlPage | undefined {
  const phase = phaseOf(round, now);
  const { early, over } = pageWords;
  if (phase === 'early') return saying({ title: early.title, lead: early.lead(round.opensAt) });
  return phase === 'closed' ? saying({ title: over.title, lead: over.lead(round.closesAt) }) : undefined;
}

/** The questions of a round for whoever has its code. */
export async function showQuiz(work: Work, typed: string): Promise<HtmlPage> {
  const round = await roundOf(work, typed);
  if (!round) return enterPage(typed.slice(0, 20));
  const closed = notNow(round, work.now);
  if (closed) return closed;
  const asked = (await selectAsked(work.tx, round.unitId, round.id)).map(({ content }) => content);
  return quizPage({ round, asked, token: newToken() });
}
