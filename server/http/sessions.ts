import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * One cookie for each population, so that all can be signed in at once in the same browser. `view` is a staff user who sees a portal as
 * a contact would; while it is there, the portal's pages follow it.
 */
export type Population = 'staff' | 'contact' | 'view';

/**
 * The cookie's name. `__Host-` binds it to this host and to a secure origin; browsers count http on loopback as one. Only with
 * MILEPOST_INSECURE_HTTP=1 is the name without it.
 */
export function cookieName(population: Population, insecure: boolean): string {
  return insecure ? `milepost-${population}` : `__Host-milepost-${population}`;
}

export function writeSessionCookie(
  reply: FastifyReply,
  population: Population,
  token: string,
  expires: Date,
  insecure: boolean,
): void {
  reply.setCookie(cookieName(population, insecure), token, {
    path: '/',
    httpOnly: true,
    secure: !insecure,
    sameSite: 'lax',
    expires,
  });
}

export function clearSessionCookie(reply: FastifyReply, population: Population, insecure: boolean): void {
  reply.clearCookie(cookieName(population, insecure), {
    path: '/',
    httpOnly: true,
    secure: !insecure,
    sameSite: 'lax',
  });
}

export function readSessionCookie(
  request: FastifyRequest,
  population: Population,
  insecure: boolean,
): string | undefined {
  return request.cookies[cookieName(population, insecure)];
}
