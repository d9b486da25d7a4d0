import type { OfficeActor } from '#server/access/actors.ts';
import type { Permission } from '#server/access/permissions.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { idempotencyKey } from '#server/http/preconditions.ts';
import * as contract from './contract.ts';
import { type ApiKeyService, type ApiKeyShown, apiKeyAbilities } from './service.ts';

const tags = ['API keys'];

/** API keys, under /api/v1. */
export function apiKeyRoutes(app: Api, apiKeys: ApiKeyService): void {
  app.get(
    '/api-keys',
    {
      config: { access: 'users:read' },
      schema: { tags, summary: 'List API keys, newest first', response: { 200: contract.apiKeysSchema } },
    },
    async (request) => {
      const actor = office(request);
      return { items: (await apiKeys.list(actor)).map((row) => shown(row, actor)) };
    },
  );

  app.post(
    '/api-keys',
    {
      config: { access: 'users:write' },
      schema: {
        tags,
        summary: 'Create an API key',
        body: contract.newApiKeySchema,
        response: { 201: contract.apiKeyMadeSchema },
      },
    },
    async (request, reply) => {
      const actor = office(request);
      const { row, key } = await apiKeys.create(actor, request.body, idempotencyKey(request, actor.id));
      return reply
        .code(201)
        .header('cache-control', 'no-store')
        .send({ ...shown(row, actor), key });
    },
  );

  app.post(
    '/api-keys/:id/revoke',
    {
      config: { access: 'users:write' },
      schema: {
        tags,
        summary: 'Revoke an API key',
        params: contract.apiKeyParams,
        response: { 200: contract.apiKeySchema },
      },
    },
    async (request) => {
      const actor = office(request);
      return shown(await apiKeys.revoke(actor, request.params.id), actor);
    },
  );
}

function shown(row: ApiKeyShown, actor: OfficeActor) {
  return {
    id: row.id,
    name: row.name,
    role: { key: row.role_key, name: row.role_name },
    scopes: row.scopes as Permission[] | null,
    createdAt: row.created_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    abilities: apiKeyAbilities(actor, row),
  };
}
