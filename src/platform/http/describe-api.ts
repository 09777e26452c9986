import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';

/** Makes the OpenAPI description from the contracts and shows it at /api/docs (JSON: /api/docs/json). */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Trường An',
        version: '1',
        description:
          'The interface the web app itself uses. Every write is a command with a `commandId`: sending it twice does it once. Writes need the header `x-requested-with: truong-an` and a session cookie (with `x-person`, that of this person, or they are refused); another system sends `Authorization: Bearer` with its token instead, and neither.',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'truong_an_session' },
          service: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    transform: jsonSchemaTransform,
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: true,
    uiConfig: { docExpansion: 'list', deepLinking: false },
  });
}
