import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { idempotencyKey } from '#server/http/preconditions.ts';
import { guideSchema, starterMadeSchema, starterSchema } from './contract.ts';
import type { GuideService } from './service.ts';

const tags = ['guide'];

/** The guide to a first tracked job, under /api/v1. */
export function guideRoutes(app: Api, guide: GuideService): void {
  app.get(
    '/guide',
    {
      config: { access: 'setup:read' },
      schema: { tags, summary: 'How far the set-up has come', response: { 200: guideSchema } },
    },
    async (request) => guide.read(office(request)),
  );

  app.post(
    '/guide/templates',
    {
      config: { access: 'templates:write' },
      schema: {
        tags,
        summary: 'Add a ready-made template',
        body: starterSchema,
        response: { 201: starterMadeSchema },
      },
    },
    async (request, reply) => {
      const actor = office(request);
      const made = await guide.addStarter(actor, request.body.starter, idempotencyKey(request, actor.id));
      return reply.code(201).send(made);
    },
  );
}
