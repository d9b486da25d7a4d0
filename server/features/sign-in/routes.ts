import type { FastifyRequest } from 'fastify';
import { AppError, notFound } from '#server/errors.ts';
import { logoPath } from '#server/features/company/rules-logo.ts';
import type { Api } from '#server/http/api.ts';
import { contact, office } from '#server/http/authentication.ts';
import { noContent, object, text } from '#server/http/schemas.ts';
import { clearSessionCookie, type Population } from '#server/http/sessions.ts';
import * as contract from './contract.ts';
import { nextStepSchema } from './contract-security.ts';
import { originOf, startedOrNext, stepRoutes } from './routes-steps.ts';
import type { SignInService } from './service.ts';

type Options = { signIn: SignInService; insecureHttp: boolean };

/** Sign-in, session and one-time links of staff, under /api/v1. */
export function staffSignInRoutes(app: Api, { signIn, insecureHttp }: Options): void {
  app.get(
    '/start',
    {
      config: { access: 'public' },
      schema: {
        tags: ['session'],
        summary: 'Whether the first run is still to do',
        response: { 200: contract.startSchema },
      },
    },
    async () => ({
      firstRun: await signIn.needsFirstRun(),
    }),
  );

  app.post(
    '/session',
    {
      config: { access: 'public' },
      schema: {
        tags: ['session'],
        summary: 'Sign in; 200 asks for another step, 204 is signed in',
        body: contract.signInSchema,
        response: { 200: nextStepSchema, 204: noContent },
      },
    },
    async (request, reply) => {
      const signedIn = await signIn.signInStaff(request.body.email, request.body.password, originOf(request));
      return startedOrNext(reply, 'staff', signedIn, insecureHttp);
    },
  );

  app.get(
    '/session',
    {
      config: { access: 'staff' },
      schema: { tags: ['session'], summary: 'Who is signed in', response: { 200: contract.staffSessionSchema } },
    },
    async (request) => {
      const actor = office(request);
      if (actor.kind === 'system') throw new AppError('unauthenticated', 'sign_in', 'You are not signed in.');
      return {
        user: { id: actor.id, name: actor.name, email: actor.kind === 'staff' ? actor.email : '', role: actor.role },
        permissions: [...actor.permissions],
      };
    },
  );

  app.delete(
    '/session',
    { config: { access: 'staff' }, schema: { tags: ['session'], summary: 'Sign out', response: { 204: noContent } } },
    async (request, reply) => {
      const actor = office(request);
      if (actor.kind === 'staff') await signIn.signOut({ population: 'staff', id: actor.id }, actor.sessionId);
      clearSessionCookie(reply, 'staff', insecureHttp);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/forgotten-password',
    {
      config: { access: 'public' },
      schema: {
        tags: ['session'],
        summary: 'Send a reset link',
        body: contract.forgottenSchema,
        response: { 202: noContent },
      },
    },
    async (request, reply) => {
      inBackground(request, signIn.forgotten(request.body.email, null, originOf(request)));
      return reply.code(202).send(null);
    },
  );

  stepRoutes(app, { signIn, cookie: 'staff', insecureHttp });
  linkRoutes(app, { signIn });
}

/** Sign-in and session of contacts, under /api/portal/v1. */
export function portalSignInRoutes(app: Api, { signIn, insecureHttp }: Options): void {
  const population: Population = 'contact';
  app.get(
    '/portals/:slug',
    {
      config: { access: 'public' },
      schema: {
        tags: ['session'],
        summary: "The company's brand at a portal URL",
        params: object({ slug: text(64) }),
        response: { 200: contract.brandSchema },
      },
    },
    async (request) => {
      const brand = await signIn.brand(request.params.slug);
      if (!brand) throw notFound('portal');
      return {
        companyName: brand.company_name,
        accent: brand.accent,
        logoUrl: logoPath(brand.logo_file),
        locale: brand.locale,
      };
    },
  );

  app.post(
    '/session',
    {
      config: { access: 'public' },
      schema: {
        tags: ['session'],
        summary: 'Sign in; 200 asks for another step, 204 is signed in',
        body: contract.portalSignInSchema,
        response: { 200: nextStepSchema, 204: noContent },
      },
    },
    async (request, reply) => {
      const { slug, email, password } = request.body;
      const signedIn = await signIn.signInContact(slug, email, password, originOf(request));
      return startedOrNext(reply, population, signedIn, insecureHttp);
    },
  );

  app.get(
    '/session',
    {
      config: { access: 'contact' },
      schema: { tags: ['session'], summary: 'Who is signed in', response: { 200: contract.contactSessionSchema } },
    },
    async (request) => {
      const actor = contact(request);
      return {
        contact: { id: actor.id, name: actor.name, email: actor.email },
        limited: actor.branches !== null,
        slug: actor.slug,
        viewedBy: actor.viewedBy ? { name: actor.viewedBy.name, until: actor.viewedBy.until.toISOString() } : null,
      };
    },
  );

  app.delete(
    '/session',
    { config: { access: 'contact' }, schema: { tags: ['session'], summary: 'Sign out', response: { 204: noContent } } },
    async (request, reply) => {
      const { personId, sessionId } = contact(request);
      await signIn.signOut({ population: 'person', id: personId }, sessionId);
      clearSessionCookie(reply, population, insecureHttp);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/forgotten-password',
    {
      config: { access: 'public' },
      schema: {
        tags: ['session'],
        summary: 'Send a reset link',
        body: contract.portalForgottenSchema,
        response: { 202: noContent },
      },
    },
    async (request, reply) => {
      inBackground(request, signIn.forgotten(request.body.email, request.body.slug, originOf(request)));
      return reply.code(202).send(null);
    },
  );
  stepRoutes(app, { signIn, cookie: 'contact', insecureHttp });
}

function linkRoutes(app: Api, { signIn }: { signIn: SignInService }): void {
  // A POST, because the token stands in the page's fragment and must not reach a log; it is not used up by this.
  app.post(
    '/link',
    {
      config: { access: 'public' },
      schema: {
        tags: ['session'],
        summary: 'What a one-time link is good for',
        body: contract.linkSchema,
        response: { 200: contract.linkStateSchema },
      },
    },
    async (request) => signIn.inspectLink(request.body.token),
  );
  app.post(
    '/reset-password',
    {
      config: { access: 'public' },
      schema: {
        tags: ['session'],
        summary: 'Set the password through a one-time link',
        body: contract.redeemSchema,
        response: { 200: contract.redeemedSchema },
      },
    },
    async (request) => signIn.redeemLink(request.body.token, request.body.password, originOf(request)),
  );
}

/** The answer does not wait: its time must not tell whether the address has an account. A failure goes to the log. */
function inBackground(request: FastifyRequest, work: Promise<void>): void {
  work.catch((error: unknown) => request.log.error({ err: error }, 'reset mail failed'));
}
