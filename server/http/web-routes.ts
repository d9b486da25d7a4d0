import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import type { Api } from './api.ts';

const sources = fileURLToPath(new URL('../../web/', import.meta.url));
const dist = `${sources}dist/`;

/**
 * Serves the built web apps: the console at /console, the portal at /p/<slug> and for share links at /s, /reset-password for one-time links. Pages are shells
 * without data, so they need no sign-in; what they show comes from the API. Files with a hash in their name never change.
 */
export async function webRoutes(app: Api): Promise<void> {
  const config = { access: 'public' as const, streams: true };
  await app.register(fastifyStatic, { root: sources, serve: false });
  app.get('/assets/*', { config, schema: { hide: true } }, async (request, reply) =>
    reply.sendFile((request.params as { '*': string })['*'], `${dist}assets`, { immutable: true, maxAge: '365d' }),
  );
  const page = (name: string) => async (_request: unknown, reply: FastifyReply) => {
    if (!existsSync(`${dist}${name}/index.html`))
      return reply
        .code(503)
        .type('text/plain; charset=utf-8')
        .send('The web pages are not built yet: run `npm run build`.\n');
    return reply.header('cache-control', 'no-cache').sendFile(`${name}/index.html`, dist);
  };
  app.get('/', { config, schema: { hide: true } }, async (_request, reply) => reply.redirect('/console'));
  for (const url of ['/console', '/console/*', '/reset-password'])
    app.get(url, { config, schema: { hide: true } }, page('console'));
  // /s is what share links open: their secret stands in the fragment, which no server gets.
  for (const url of ['/p/:slug', '/p/:slug/*', '/s']) app.get(url, { config, schema: { hide: true } }, page('portal'));
}
