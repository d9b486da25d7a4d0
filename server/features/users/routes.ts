import type { OfficeActor } from '#server/access/actors.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { expectedVersion, idempotencyKey } from '#server/http/preconditions.ts';
import type { MessageAlerts } from '#shared/vocabulary.ts';
import * as contract from './contract.ts';
import type { MeService } from './me-service.ts';
import { type UserRow, type UserService, userAbilities } from './service.ts';

const tags = ['users'];
const read = { access: 'users:read' as const };
const write = { access: 'users:write' as const };

/** Staff users, under /api/v1. */
export function userRoutes(app: Api, users: UserService): void {
  app.get(
    '/users',
    {
      config: read,
      schema: {
        tags,
        summary: 'List staff users',
        querystring: contract.userListQuery,
        response: { 200: contract.userListSchema },
      },
    },
    async (request) => {
      const actor = office(request);
      const { items, nextCursor } = await users.list(actor, request.query);
      return { items: items.map((row) => shown(actor, row)), nextCursor };
    },
  );

  app.get(
    '/users/choices',
    {
      config: { access: 'customers:read' },
      schema: { tags, summary: 'Names of staff users', response: { 200: contract.userChoicesSchema } },
    },
    async (request) => ({ items: await users.choices(office(request)) }),
  );

  app.post(
    '/users',
    {
      config: write,
      schema: {
        tags,
        summary: 'Invite a staff user',
        body: contract.newUserSchema,
        response: { 201: contract.userSchema },
      },
    },
    async (request, reply) => {
      const actor = office(request);
      const row = await users.create(actor, request.body, idempotencyKey(request, actor.id));
      return reply.code(201).header('etag', `"${row.version}"`).send(shown(actor, row));
    },
  );

  app.get(
    '/users/:id',
    {
      config: read,
      schema: {
        tags,
        summary: 'Read a staff user',
        params: contract.userParams,
        response: { 200: contract.userSchema },
      },
    },
    async (request, reply) => {
      const row = await users.read(office(request), request.params.id);
      reply.header('etag', `"${row.version}"`);
      return shown(office(request), row);
    },
  );

  app.get(
    '/users/:id/duties',
    {
      config: read,
      schema: {
        tags,
        summary: 'What a staff user is named in, and who is told instead once it is disabled',
        params: contract.userParams,
        response: { 200: contract.dutiesSchema },
      },
    },
    async (request) => users.duties(office(request), request.params.id),
  );

  app.patch(
    '/users/:id',
    {
      config: write,
      schema: {
        tags,
        summary: 'Change a staff user',
        params: contract.userParams,
        body: contract.userChangeSchema,
        response: { 200: contract.userSchema },
      },
    },
    async (request, reply) => {
      const row = await users.change(office(request), request.params.id, expectedVersion(request), request.body);
      reply.header('etag', `"${row.version}"`);
      return shown(office(request), row);
    },
  );

  for (const [name, path, summary] of [
    ['invite', 'invite', 'Send the invitation again'],
    ['disable', 'disable', 'Disable a staff user and end its sessions'],
    ['enable', 'enable', 'Enable a disabled staff user'],
    ['resetSecondFactor', 'second-factor/reset', 'Reset the second factor of a staff user and end its sessions'],
  ] as const) {
    app.post(
      `/users/:id/${path}`,
      {
        config: write,
        schema: { tags, summary, params: contract.userParams, response: { 200: contract.userSchema } },
      },
      async (request, reply) => {
        const row = await users[name](office(request), (request.params as { id: string }).id);
        reply.header('etag', `"${row.version}"`);
        return shown(office(request), row);
      },
    );
  }
}

/** What the signed-in staff user is and keeps for itself. */
export function meRoutes(app: Api, me: MeService): void {
  app.get(
    '/me',
    { config: { access: 'staff' }, schema: { tags, summary: 'Read myself', response: { 200: contract.meSchema } } },
    async (request) => shownMe(await me.read(office(request))),
  );
  app.patch(
    '/me/absence',
    {
      config: { access: 'staff' },
      schema: {
        tags,
        summary: 'Say when I am away and who stands in',
        body: contract.absenceChangeSchema,
        response: { 200: contract.meSchema },
      },
    },
    async (request) => shownMe(await me.changeAbsence(office(request), request.body)),
  );
  app.patch(
    '/me/language',
    {
      config: { access: 'staff' },
      schema: {
        tags,
        summary: 'Choose the language of my pages and mails',
        body: contract.languageChangeSchema,
        response: { 200: contract.meSchema },
      },
    },
    async (request) => shownMe(await me.changeLanguage(office(request), request.body)),
  );
  app.patch(
    '/me/message-alerts',
    {
      config: { access: 'staff' },
      schema: {
        tags,
        summary: 'Choose which mails of messages I get',
        body: contract.alertsChangeSchema,
        response: { 200: contract.meSchema },
      },
    },
    async (request) => shownMe(await me.changeAlerts(office(request), request.body)),
  );
  app.patch(
    '/me/preferences',
    {
      config: { access: 'staff' },
      schema: {
        tags,
        summary: 'Keep settings of my screens',
        body: contract.preferencesChangeSchema,
        response: { 200: contract.meSchema },
      },
    },
    async (request) => shownMe(await me.changePreferences(office(request), request.body)),
  );
}

function shownMe({ row, permissions, preferences, covering }: Awaited<ReturnType<MeService['read']>>) {
  return {
    id: row.id,
    email: row.email,
    firstName: row.first_name,
    lastName: row.last_name,
    role: { key: row.role_key, name: row.role_name },
    permissions,
    cover: row.cover,
    awayFrom: row.away_from,
    awayUntil: row.away_until,
    locale: row.locale,
    messageAlerts: row.message_alerts as MessageAlerts,
    covering: covering.map((one) => ({ id: one.id, name: one.name, awayUntil: one.away_until })),
    preferences,
  };
}

function shown(actor: OfficeActor, row: UserRow) {
  return {
    id: row.id,
    email: row.email,
    firstName: row.first_name,
    lastName: row.last_name,
    role: { key: row.role_key, name: row.role_name },
    branch: row.branch_id === null ? null : { id: row.branch_id, name: row.branch_name ?? '' },
    department: row.department_id === null ? null : { id: row.department_id, name: row.department_name ?? '' },
    cover: row.cover,
    awayFrom: row.away_from,
    awayUntil: row.away_until,
    workGroups: row.work_groups,
    messageAlerts: row.message_alerts as MessageAlerts,
    state: row.state as 'invited' | 'active' | 'disabled',
    invitedAt: row.invited_at?.toISOString() ?? null,
    lastSignedInAt: row.last_signed_in_at?.toISOString() ?? null,
    secondFactor: row.second_factor,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    version: row.version,
    abilities: userAbilities(actor, row),
  };
}
