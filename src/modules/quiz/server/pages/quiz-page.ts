import type { HtmlPage } from '#platform/http/handlers.ts';
import { type Html, html } from '#platform/http/html.ts';
import { pageWords } from '../../rules/page-words.ts';
import { type QuestionContent, takesSeveral } from '../../rules/question.ts';
import { type Answers, answerField } from '../../rules/read-answers.ts';
import type { StoredRound } from '../round-store.ts';
import { classPage } from './frame.ts';

const words = pageWords.quiz;

export interface QuizPage {
  readonly round: StoredRound;
  readonly asked: readonly QuestionContent[];
  /** Tells this form from another, so that it is counted once. */
  readonly token: string;
  /** What was chosen in a form that was not finished. */
  readonly answers?: Answers;
}

function questionCard(question: QuestionContent, at: number, { asked, answers }: QuizPage): Html {
  const [field, several] = [answerField(at + 1), takesSeveral(question)];
  const chosen = answers?.[at];
  const isMissing = answers !== undefined && chosen === null;
  const choices = question.choices.map(
    ({ text }, place) =>
      html`<label class="choice"><input type="${several ? 'checkbox' : 'radio'}" name="${field}" value="${place}"${
        chosen?.includes(place) ? html` checked` : null
      }${several ? null : html` required`}>${text}</label>
`,
  );
  return html`<fieldset class="card" id="${field}"${isMissing ? html` aria-describedby="${field}-missing"` : null}>
<legend>${words.question(at + 1, asked.length)} ${question.text}${several ? html` <span class="quiet">${words.several}</span>` : null}</legend>
<div>${isMissing ? html`<p class="wrong" id="${field}-missing">${words.missingHere}</p>` : null}
${choices}</div>
</fieldset>
`;
}

function missingNote(answers: Answers): Html | null {
  const places = answers.flatMap((answer, at) => (answer === null ? [at + 1] : []));
  if (places.length === 0) return null;
  const links = places.map((place) => html`<li><a href="#${answerField(place)}">${words.toQuestion(place)}</a></li>`);
  return html`<div class="note bad" role="alert"><p>${words.missing(places.length)}</p><ul>${links}</ul></div>`;
}

/** All questions of a round on one page; a form that was not finished comes back as it was, what is missing on top. */
export function quizPage(page: QuizPage): HtmlPage {
  const { round, asked, token, answers } = page;
  const body = html`${answers ? missingNote(answers) : null}
<p>${words.about(asked.length, round.closesAt)}</p>
<p class="quiet">${words.nameless} ${words.offline}</p>
<form method="post" action="/q/${round.code}">
<input type="hidden" name="round" value="${round.code}">
<input type="hidden" name="token" value="${token}">
${asked.map((question, at) => questionCard(question, at, page))}
<button class="button">${words.send}</button>
</form>`;
  return classPage(words.title(round.className), body, answers ? 422 : 200);
}
