import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '#server/errors.ts';
import type { Api } from '#server/http/api.ts';
import { contact, office } from '#server/http/authentication.ts';
import { noContent } from '#server/http/schemas.ts';
import { clearSessionCookie, writeSessionCookie } from '#server/http/sessions.ts';
import type { AccountService, Self } from './account-service.ts';
import * as contract from './contract-security.ts';

type Options = { account: AccountService; insecureHttp: boolean };
type Side = {
  /** Before the address of each route. */
  base: string;
  access: 'staff' | 'contact';
  self: (request: FastifyRequest) => Self;
};

const noOwn = (): AppError =>
  new AppError('forbidden', 'own_account_only', 'Only who is signed in with a password has this for themselves.');

/** Password, second factor and sessions of the staff user who asks, under /api/v1/me. */
export function staffAccountRoutes(app: Api, options: Options): void {
  accountRoutes(app, options, {
    base: '/me',
    access: 'staff',
    self: (request) => {
      const actor = office(request);
      if (actor.kind !== 'staff') throw noOwn();
      const subject = { population: 'staff', id: actor.id } as const;
      return { subject, email: actor.email, sessionId: actor.sessionId, address: request.ip };
    },
  });
}

/** The same for contacts under /api/portal/v1/account, and the switch to another customer of the same person. */
export function portalAccountRoutes(app: Api, options: Options): void {
  const self = (request: FastifyRequest): Self => {
    const actor = contact(request);
    // Staff who see the portal as a contact do not see the contact's own security.
    if (actor.viewedBy) throw noOwn();
    const subject = { population: 'person', id: actor.personId } as const;
    return { subject, email: actor.email, sessionId: actor.sessionId, address: request.ip };
  };
  accountRoutes(app, options, { base: '/account', access: 'contact', self });

  const config = { access: 'contact' as const };
  app.get(
    '/session/customers',
    {
      config,
      schema: {
        tags: ['session'],
        summary: 'The customers of the person who is signed in, for switching',
        response: { 200: contract.customersSchema },
      },
    },
    async (request) => {
      const actor = contact(request);
      if (actor.viewedBy) return { items: [] };
      return options.account.customers(self(request), actor.id);
    },
  );
  app.post(
    '/session/switch',
    {
      config,
      schema: {
        tags: ['session'],
        summary: 'Go on at another customer of the same person; the former session ends',
        body: contract.switchSchema,
        response: { 200: contract.switchedSchema },
      },
    },
    async (request, reply) => {
      const { slug, session } = await options.account.switchTo(self(request), request.body.contactId);
      writeSessionCookie(reply, 'contact', session.token, session.expiresAt, options.insecureHttp);
      return reply.code(200).send({ slug });
    },
  );
}

function accountRoutes(app: Api, { account, insecureHttp }: Options, { base, access, self }: Side): void {
  factorRoutes(app, account, { base, access, self });
  const config = { access };
  const tags = ['account'];
  const signedOut = (reply: FastifyReply) => clearSessionCookie(reply, access, insecureHttp);

  app.post(
    `${base}/password`,
    {
      config,
      schema: {
        tags,
        summary: 'Change my password; my other sessions end',
        body: contract.newPasswordSchema,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      await account.changePassword(self(request), request.body.password, request.body.newPassword);
      return reply.code(204).send(null);
    },
  );
  app.get(
    `${base}/sessions`,
    { config, schema: { tags, summary: 'Where I am signed in', response: { 200: contract.sessionsSchema } } },
    async (request) => account.sessions(self(request)),
  );
  app.delete(
    `${base}/sessions/:sessionId`,
    {
      config,
      schema: {
        tags,
        summary: 'End one of my sessions',
        params: contract.sessionParams,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      const me = self(request);
      const { sessionId } = request.params as { sessionId: string };
      await account.endSession(me, sessionId);
      if (sessionId === me.sessionId) signedOut(reply);
      return reply.code(204).send(null);
    },
  );
  app.post(
    `${base}/sessions/end`,
    {
      config,
      schema: {
        tags,
        summary: 'Sign out everywhere, or everywhere else',
        body: contract.endSessionsSchema,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      await account.endSessions(self(request), request.body.scope);
      if (request.body.scope === 'all') signedOut(reply);
      return reply.code(204).send(null);
    },
  );
}

function factorRoutes(app: Api, account: AccountService, { base, access, self }: Side): void {
  const config = { access };
  const tags = ['account'];
  app.get(
    `${base}/security`,
    { config, schema: { tags, summary: 'My second factor', response: { 200: contract.securitySchema } } },
    async (request) => account.read(self(request)),
  );
  app.post(
    `${base}/second-factor`,
    {
      config,
      schema: {
        tags,
        summary: 'A key for a second factor; it counts once it is confirmed',
        body: contract.passwordProofSchema,
        response: { 200: contract.factorKeySchema },
      },
    },
    async (request) => account.proposeFactor(self(request), request.body.password),
  );
  app.post(
    `${base}/second-factor/confirm`,
    {
      config,
      schema: {
        tags,
        summary: 'Switch the second factor on with a code; my other sessions end',
        body: contract.codeProofSchema,
        response: { 200: contract.recoveryCodesSchema },
      },
    },
    async (request) => ({ recoveryCodes: await account.confirmFactor(self(request), request.body.code) }),
  );
  app.post(
    `${base}/second-factor/recovery-codes`,
    {
      config,
      schema: {
        tags,
        summary: 'New recovery codes; the former are void',
        body: contract.bothProofsSchema,
        response: { 200: contract.recoveryCodesSchema },
      },
    },
    async (request) => ({
      recoveryCodes: await account.renewCodes(self(request), request.body.password, request.body.code),
    }),
  );
  app.post(
    `${base}/second-factor/remove`,
    {
      config,
      schema: {
        tags,
        summary: 'Switch the second factor off',
        body: contract.bothProofsSchema,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      await account.removeFactor(self(request), request.body.password, request.body.code);
      return reply.code(204).send(null);
    },
  );
}
