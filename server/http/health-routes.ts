import { collectDefaultMetrics, Registry } from 'prom-client';
import Type from 'typebox';
import type { Database } from '#server/database/database.ts';
import { AppError } from '#server/errors.ts';
import type { Api } from './api.ts';
import { object, oneOf } from './schemas.ts';

const stateSchema = object({ status: oneOf(['ok'] as const) });

/** Health, readiness, metrics and the API description. Only metrics need a sign-in (or an API key that may read reports). */
export function healthRoutes(app: Api, { ready, db }: { ready: () => boolean; db: Database }): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });

  app.get(
    '/healthz',
    { config: { access: 'public' }, schema: { hide: true, response: { 200: stateSchema } } },
    async () => ({ status: 'ok' as const }),
  );

  app.get(
    '/readyz',
    { config: { access: 'public' }, schema: { hide: true, response: { 200: stateSchema } } },
    async () => {
      if (!ready())
        throw new AppError(
          'unavailable',
          'starting',
          "Milepost is still starting: the database or the demo's data are not complete yet.",
          { retryAfter: 1 },
        );
      await db.authCall('select 1', []);
      return { status: 'ok' as const };
    },
  );

  app.get(
    '/metrics',
    { config: { access: 'reports:read' }, schema: { hide: true, response: { 200: Type.String() } } },
    async (_request, reply) => {
      reply.type(registry.contentType).serializer((text: unknown) => String(text));
      return reply.send(await registry.metrics());
    },
  );

  app.get(
    '/api/openapi.json',
    { config: { access: 'public', streams: true }, schema: { hide: true } },
    async (_request, reply) =>
      reply.type('application/json; charset=utf-8').serializer(JSON.stringify).send(app.swagger()),
  );
}
