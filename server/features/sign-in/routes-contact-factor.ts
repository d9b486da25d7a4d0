import Type from 'typebox';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { noContent, object, uuid } from '#server/http/schemas.ts';
import type { ContactFactorService } from './contact-factor-service.ts';

const params = object({ id: uuid(), contactId: uuid() });
const path = '/customers/:id/contacts/:contactId/second-factor';
const config = { access: 'contacts:write' as const };
const tags = ['contacts'];

/** The second factor of a contact, under /api/v1. */
export function contactFactorRoutes(app: Api, factors: ContactFactorService): void {
  app.get(
    path,
    {
      config,
      schema: {
        tags,
        summary: 'Whether the person behind a contact has a second factor',
        params,
        response: { 200: object({ secondFactor: Type.Boolean() }) },
      },
    },
    async (request) => factors.read(office(request), request.params.id, request.params.contactId),
  );
  app.post(
    `${path}/reset`,
    {
      config,
      schema: {
        tags,
        summary: 'Reset the second factor of the person behind a contact; all sessions of the person end',
        params,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      const { id, contactId } = request.params as { id: string; contactId: string };
      await factors.reset(office(request), id, contactId);
      return reply.code(204).send(null);
    },
  );
}
