import { html } from '#platform/http/html.ts';
import { pageWords } from '../../rules/page-words.ts';
import { classPage } from './frame.ts';

const words = pageWords.enter;

/** Where the code of the board is typed; `wrong`: one that no round has. */
export const enterPage = (wrong?: string) =>
  classPage(
    words.title,
    html`<p>${words.lead}</p>
<form method="get" action="/q">
${wrong === undefined ? null : html`<p class="note bad" id="wrong" role="alert">${words.unknown}</p>`}
<label class="field" for="code">${words.code}</label>
<p class="quiet" id="hint">${words.hint}</p>
<input class="text" id="code" name="code" value="${wrong ?? ''}" required maxlength="20" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="hint${wrong === undefined ? '' : ' wrong'}"${wrong === undefined ? null : html` aria-invalid="true"`}>
<button class="button">${words.go}</button>
</form>`,
    wrong === undefined ? 200 : 404,
  );
