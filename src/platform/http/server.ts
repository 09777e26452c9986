import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyError, type FastifyInstance, LogController } from 'fastify';
import { hasZodFastifySchemaValidationErrors, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { AnyEndpoint } from '#base/endpoint.ts';
import { UPLOAD_LIMIT_BYTES } from '#base/file-kinds.ts';
import { Refusal } from '#base/refusal.ts';
import { loggerOptions } from '../log.ts';
import { describeApi } from './describe-api.ts';
import type { Handler, Module } from './handlers.ts';
import { servePages } from './pages.ts';
import { refusalForIssues, sendFault, sendRefusal } from './problem.ts';
import { type ServeContext, serveEndpoint } from './serve-endpoint.ts';
import { tidyAddress, tidyJson } from './tidy-json.ts';

export interface ServerOptions extends ServeContext {
  readonly modules: readonly Module[];
  /** The built web app; undefined in tests of the API alone. */
  readonly webFolder: string | undefined;
  readonly logLevel: 'info' | 'warn' | 'silent';
  /** Where the log goes; standard output unless said. */
  readonly logTo?: { write(line: string): void } | undefined;
}

const MB = 1024 * 1024;

/** Scripts only from self, no inline, no eval; styles may be inline because Mantine writes them; all else closed. */
const contentSecurity = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    workerSrc: ["'self'"],
    frameSrc: ["'self'", 'blob:'],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'self'"],
  },
};

const loggerOf = ({ logLevel, logTo }: ServerOptions) =>
  logLevel === 'silent' ? false : { ...loggerOptions(logLevel), ...(logTo ? { stream: logTo } : {}) };

/** The HTTP server of the program; not yet listening. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: loggerOf(options),
    // One line for each request, written below: Fastify's own are two, and name the whole address.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID().slice(0, 8),
    bodyLimit: 2 * MB,
    trustProxy: 'loopback',
    routerOptions: { maxParamLength: 300 },
  });
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    parseJson(request, tidyJson(String(body)), done);
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(helmet, {
    contentSecurityPolicy: contentSecurity,
    referrerPolicy: { policy: 'no-referrer' },
    hsts: options.secureCookies,
  });
  await app.register(cookie);
  await app.register(rateLimit, { global: false, errorResponseBuilder: () => new Refusal('too-many-requests') });
  await app.register(multipart, { limits: { fileSize: UPLOAD_LIMIT_BYTES, files: 1, fields: 5, fieldSize: MB } });

  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof Refusal) return sendRefusal(reply, error);
    if (hasZodFastifySchemaValidationErrors(error)) {
      const issues = error.validation.map((entry) => ({
        path: entry.instancePath.split('/').filter(Boolean),
        code: String(entry.keyword),
      }));
      return sendRefusal(reply, refusalForIssues(issues));
    }
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
      return sendRefusal(reply, new Refusal('file-too-large', { limit: 2 }));
    if (error.statusCode && error.statusCode < 500) return sendRefusal(reply, new Refusal('request-invalid'));
    request.log.error({ err: error, requestId: request.id }, 'fault');
    return sendFault(reply, request.id);
  });
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    request.log.info(
      { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    );
    done();
  });

  await describeApi(app);
  await app.register(async (api) => {
    api.addHook('preValidation', async ({ query, params }) => {
      tidyAddress(query);
      tidyAddress(params);
    });
    api.addHook('onSend', async (_request, reply) => {
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    });
    for (const serve of endpointsOf(options, false)) serve(api);
  });
  await app.register(async (pages) => {
    servePages(pages);
    for (const serve of endpointsOf(options, true)) serve(pages);
  });
  app.all('/api/*', async () => {
    throw new Refusal('not-found');
  });
  if (options.webFolder && existsSync(options.webFolder)) await serveWeb(app, options.webFolder);
  return app;
}

/** What binds each endpoint of the modules: the pages of HTML, or all else. */
const endpointsOf = (options: ServerOptions, isPage: boolean) =>
  options.modules.flatMap(({ name, contract, handlers }) =>
    (Object.entries(contract) as [string, AnyEndpoint][])
      .filter(([, { page = false }]) => page === isPage)
      .map(([key, entry]) => (scope: FastifyInstance) => {
        serveEndpoint(scope, options, `${name}.${key}`, entry, handlers[key] as Handler<AnyEndpoint>);
      }),
  );

async function serveWeb(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    setHeaders: (reply, path) => {
      // Built files carry their hash in the name; the page itself is asked for anew each time.
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    if (request.method !== 'GET') throw new Refusal('not-found');
    return reply.sendFile('index.html');
  });
}
