import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ApiKeyActor, ContactActor, OfficeActor, StaffActor } from '#server/access/actors.ts';
import { requirePermission } from '#server/access/actors.ts';
import type { Permission } from '#server/access/permissions.ts';
import { AppError } from '#server/errors.ts';
import type { SignInService } from '#server/features/sign-in/service.ts';
import type { ViewAsService } from '#server/features/view-as/service.ts';
import { clearSessionCookie, readSessionCookie } from './sessions.ts';

declare module 'fastify' {
  interface FastifyRequest {
    office: OfficeActor | null;
    contact: ContactActor | null;
  }
}

type Options = { signIn: SignInService; viewAs: ViewAsService; insecureHttp: boolean; origins: () => string[] };

/**
 * Signs every request in before anything else runs: authentication is on by default, `access: 'public'` turns it off. A request of a
 * browser that changes something must come from our own pages (Origin check beside SameSite=Lax).
 */
export function installAuthentication(app: FastifyInstance, options: Options): void {
  app.decorateRequest('office', null);
  app.decorateRequest('contact', null);
  app.addHook('onRequest', async (request, reply) => {
    const access = request.routeOptions.config.access;
    if (access === undefined) return; // the not-found answer
    checkOrigin(request, options.origins());
    if (access === 'public') return;
    if (access === 'contact') {
      request.contact = await contactOf(request, options, reply);
      refuseChangesOfViewer(request);
      return;
    }
    request.office = await officeOf(request, options);
    if (access !== 'staff') requirePermission(request.office, access as Permission);
  });
}

async function officeOf(request: FastifyRequest, { signIn, insecureHttp }: Options): Promise<StaffActor | ApiKeyActor> {
  const header = request.headers.authorization;
  if (header !== undefined) {
    const key = /^Bearer\s+(\S+)$/i.exec(header)?.[1];
    const actor = key ? await signIn.apiKeyActor(key) : null;
    if (!actor)
      throw new AppError('unauthenticated', 'api_key_unknown', 'This API key is not known, or it was revoked.');
    return actor;
  }
  const token = readSessionCookie(request, 'staff', insecureHttp);
  const actor = token ? await signIn.staffActor(token) : null;
  if (!actor)
    throw new AppError(
      'unauthenticated',
      'sign_in',
      'You are not signed in, or your session has ended. Sign in again.',
    );
  return actor;
}

/** The contact of the session; a staff user's view of the portal goes before it, so that nothing is done in a contact's name by mistake. */
async function contactOf(request: FastifyRequest, options: Options, reply?: FastifyReply): Promise<ContactActor> {
  const { signIn, viewAs, insecureHttp } = options;
  const view = readSessionCookie(request, 'view', insecureHttp);
  if (view) {
    const viewed = await viewAs.contactActor(view);
    if (viewed) return viewed;
    if (reply) clearSessionCookie(reply, 'view', insecureHttp);
    throw new AppError(
      'unauthenticated',
      'view_ended',
      'Your view of the portal has ended. Choose “View as customer” again to look once more.',
    );
  }
  const token = readSessionCookie(request, 'contact', insecureHttp);
  const actor = token ? await signIn.contactActor(token) : null;
  if (!actor)
    throw new AppError(
      'unauthenticated',
      'sign_in',
      'You are not signed in, or your session has ended. Sign in again.',
    );
  return actor;
}

/** View as customer is read-only: it moves no read mark and changes no preference (DOMAIN 8). */
function refuseChangesOfViewer(request: FastifyRequest): void {
  if (request.contact?.viewedBy === undefined || request.method === 'GET' || request.method === 'HEAD') return;
  throw new AppError(
    'forbidden',
    'view_as_read_only',
    'You see the portal as the customer does; nothing can be changed. End the view and change it in the console.',
  );
}

/** Asks again who sent a long-lived request (live streams) and what they may do now; null once the session has ended. Other failures are thrown. */
export function actorsNow(options: Options) {
  const unlessEnded =
    <A>(actorOf: (request: FastifyRequest, options: Options) => Promise<A>) =>
    async (request: FastifyRequest): Promise<A | null> => {
      try {
        return await actorOf(request, options);
      } catch (error) {
        if (error instanceof AppError && error.kind === 'unauthenticated') return null;
        throw error;
      }
    };
  return { office: unlessEnded(officeOf), contact: unlessEnded((request) => contactOf(request, options)) };
}

function checkOrigin(request: FastifyRequest, origins: string[]): void {
  if (request.method === 'GET' || request.method === 'HEAD' || request.headers.authorization !== undefined) return;
  const origin = request.headers.origin;
  const site = request.headers['sec-fetch-site'];
  const foreign =
    origin !== undefined ? !origins.includes(origin) : site !== undefined && site !== 'same-origin' && site !== 'none';
  if (foreign)
    throw new AppError(
      'forbidden',
      'foreign_origin',
      'This request did not come from a page of this installation, so it was refused.',
    );
}

/** The staff user or API key of a route that needs one. */
export function office(request: FastifyRequest): OfficeActor {
  if (!request.office) throw new AppError('unauthenticated', 'sign_in', 'You are not signed in. Sign in again.');
  return request.office;
}

/** The contact of a portal route. */
export function contact(request: FastifyRequest): ContactActor {
  if (!request.contact) throw new AppError('unauthenticated', 'sign_in', 'You are not signed in. Sign in again.');
  return request.contact;
}
