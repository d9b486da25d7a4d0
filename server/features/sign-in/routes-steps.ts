import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Api } from '#server/http/api.ts';
import { noContent } from '#server/http/schemas.ts';
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from '#server/http/sessions.ts';
import * as contract from './contract-security.ts';
import type { Origin, StartedSession } from './open-session.ts';
import type { Population } from './queries-security.ts';
import type { SignInService } from './service.ts';
import type { SignedIn } from './sign-in-steps.ts';

export const originOf = (request: FastifyRequest): Origin => ({
  address: request.ip,
  userAgent: request.headers['user-agent'] ?? null,
});

/** Gives the browser its session. Who signs in as a contact does not go on looking as another one. */
function giveSession(
  reply: FastifyReply,
  cookie: 'staff' | 'contact',
  { token, expiresAt }: StartedSession,
  insecure: boolean,
) {
  writeSessionCookie(reply, cookie, token, expiresAt, insecure);
  if (cookie === 'contact' && readSessionCookie(reply.request, 'view', insecure))
    clearSessionCookie(reply, 'view', insecure);
}

/** 204 with the session's cookie, or 200 with the step that comes first. */
export function startedOrNext(reply: FastifyReply, cookie: 'staff' | 'contact', signedIn: SignedIn, insecure: boolean) {
  if (signedIn.step) {
    const { next, challenge, expiresAt } = signedIn.step;
    return reply.code(200).send({ next, challenge, expiresAt: expiresAt.toISOString() });
  }
  giveSession(reply, cookie, signedIn.session, insecure);
  return reply.code(204).send(null);
}

/** The steps between password and session; the same for staff (/api/v1) and contacts (/api/portal/v1). */
export function stepRoutes(
  app: Api,
  { signIn, cookie, insecureHttp }: { signIn: SignInService; cookie: 'staff' | 'contact'; insecureHttp: boolean },
): void {
  const population: Population = cookie === 'staff' ? 'staff' : 'person';
  const tags = ['session'];
  const config = { access: 'public' as const };

  app.post(
    '/session/code',
    {
      config,
      schema: { tags, summary: 'Show the second factor', body: contract.stepSchema, response: { 204: noContent } },
    },
    async (request, reply) => {
      const { challenge, code } = request.body;
      const session = await signIn.showCode(population, challenge, code, originOf(request));
      giveSession(reply, cookie, session, insecureHttp);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/session/enrol',
    {
      config,
      schema: {
        tags,
        summary: 'The key of the second factor that has to be set up before the session',
        body: contract.enrolSchema,
        response: { 200: contract.factorKeySchema },
      },
    },
    async (request) => signIn.enrolKey(population, request.body.challenge),
  );

  app.post(
    '/session/enrol/confirm',
    {
      config,
      schema: {
        tags,
        summary: 'Confirm the second factor with its first code; the session begins',
        body: contract.stepSchema,
        response: { 200: contract.recoveryCodesSchema },
      },
    },
    async (request, reply) => {
      const { challenge, code } = request.body;
      const { session, recoveryCodes } = await signIn.enrol(population, challenge, code, originOf(request));
      giveSession(reply, cookie, session, insecureHttp);
      return reply.code(200).send({ recoveryCodes });
    },
  );
}
