import type { HtmlPage } from '#platform/http/handlers.ts';
import { type Html, html } from '#platform/http/html.ts';
import { pageFrame } from '#platform/http/page-frame.ts';
import { pageWords } from '../../rules/page-words.ts';

/** A page for a class. */
export const classPage = (title: string, body: Html, status = 200): HtmlPage => ({
  status,
  html: pageFrame({ title, product: pageWords.product, body: html`<h1>${title}</h1>\n${body}` }),
});

/** A page that says one thing, and leads on where there is somewhere to go. */
export const saying = (
  { title, lead }: { readonly title: string; readonly lead: string },
  status = 200,
  link?: { readonly to: string; readonly word: string },
): HtmlPage =>
  classPage(
    title,
    html`<p>${lead}</p>${link ? html`<p><a class="button" href="${link.to}">${link.word}</a></p>` : null}`,
    status,
  );
