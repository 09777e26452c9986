import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { Refusal } from '#base/refusal.ts';
import type { HtmlPage } from './handlers.ts';
import { html } from './html.ts';
import { pageFrame } from './page-frame.ts';
import { faultSentence } from './problem.ts';
import { tidyAddress, tidyForm } from './tidy-json.ts';

/** Behind one address of a school several classes open a page in the same minute. */
export const PAGES_A_MINUTE = 600;

const FORM_LIMIT = 64 * 1024;

/** No script at all, nothing from elsewhere, in no frame. */
const contentSecurity =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** Sends a page. The browser may show it again when one goes back to it, so that what was filled in is still there. */
export const sendPage = (reply: FastifyReply, { html: page, status = 200 }: HtmlPage): FastifyReply =>
  reply
    .code(status)
    .header('cache-control', 'private, no-cache')
    .header('content-security-policy', contentSecurity)
    .header('x-robots-tag', 'noindex')
    .type('text/html; charset=utf-8')
    .send(page.text);

const failurePage = (sentence: string, status: number): HtmlPage => ({
  status,
  html: pageFrame({ title: sentence, product: 'Trường An', body: html`<h1>${sentence}</h1>` }),
});

/** Makes a scope of the server one of pages: plain forms are read, and a refusal is a page too. */
export function servePages(app: FastifyInstance): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: FORM_LIMIT },
    (_request, body, done) => {
      try {
        done(null, tidyForm(String(body)));
      } catch (error) {
        done(error as Error);
      }
    },
  );
  app.addHook('preValidation', async ({ query, params }) => {
    tidyAddress(query);
    tidyAddress(params);
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof Refusal) return sendPage(reply, failurePage(error.sentence, error.status));
    const isTheirs = hasZodFastifySchemaValidationErrors(error) || (error.statusCode ?? 500) < 500;
    if (isTheirs) return sendPage(reply, failurePage(new Refusal('request-invalid').sentence, 400));
    request.log.error({ err: error, requestId: request.id }, 'fault');
    return sendPage(reply, failurePage(faultSentence(request.id), 500));
  });
}
