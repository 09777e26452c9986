import type { HtmlPage } from '#platform/http/handlers.ts';
import { type Html, html } from '#platform/http/html.ts';
import { pageWords } from '../../rules/page-words.ts';
import type { QuestionContent } from '../../rules/question.ts';
import { type Answers, isRight } from '../../rules/read-answers.ts';
import type { StoredRound } from '../round-store.ts';
import { classPage } from './frame.ts';

const words = pageWords.answers;

/** What became of a filled form. */
export type Taken = 'counted' | 'repeated' | 'over' | 'full';

function answerCard(question: QuestionContent, chosen: readonly number[], at: number, of: number): Html {
  const right = isRight(question, chosen);
  const { name, article } = question.source;
  const choices = question.choices.map((choice, place) => {
    const marks = [choice.right ? words.rightChoice : '', chosen.includes(place) ? words.chosen : ''].filter(Boolean);
    const kind = choice.right ? 'right' : chosen.includes(place) ? 'wrong' : '';
    const said = marks.length > 0 ? html` <span class="${kind}">(${marks.join(', ')})</span>` : null;
    return html`<li>${choice.text}${said}</li>
`;
  });
  return html`<section class="card">
<h2>${pageWords.quiz.question(at + 1, of)} ${question.text}</h2>
<p class="${right ? 'right' : 'wrong'}">${right ? words.right : words.wrong}</p>
<ul class="answers">${choices}</ul>
<p><strong>${words.why}</strong> ${question.explanation}</p>
<p class="quiet">${words.source} ${article ? `${article}, ${name}` : name}.</p>
</section>
`;
}

/** What was right and why, and whether the form was counted. */
export function answersPage(
  round: StoredRound,
  asked: readonly QuestionContent[],
  answers: Answers,
  taken: Taken,
): HtmlPage {
  const given = answers.map((answer) => answer ?? []);
  const right = asked.filter((question, at) => isRight(question, given[at] ?? [])).length;
  const body = html`<p class="note" role="status">${words[taken]}</p>
${asked.map((question, at) => answerCard(question, given[at] ?? [], at, asked.length))}
${taken === 'over' || taken === 'full' ? null : html`<p><a class="button" href="/q/${round.code}">${words.again}</a></p>`}`;
  return classPage(words.title(right, asked.length), body);
}
