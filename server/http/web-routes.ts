import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import type { Api } from './api.ts';

const dist = fileURLToPath(new URL('../../web/dist/', import.meta.url));

/**
 * Serves the built web apps: the console at /console, the portal at /p/<slug>, /reset-password for one-time links. Pages are shells
 * without data, so they need no sign-in; what they show comes from the API. Files with a hash in their name never change.
 */
export async function webRoutes(app: Api): Promise<void> {
  const config = { access: 'public' as const, streams: true };
  app.addHook('onRoute', (route) => {
    if (String(route.url).startsWith('/assets/')) route.config = { ...route.config, ...config };
  });
  if (existsSync(`${dist}assets`)) {
    await app.register(fastifyStatic, {
      root: `${dist}assets`,
      prefix: '/assets/',
      immutable: true,
      maxAge: '365d',
      decorateReply: true,
    });
  } else {
    await app.register(fastifyStatic, { root: dist.replace(/dist\/$/, ''), serve: false });
  }
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
  for (const url of ['/p/:slug', '/p/:slug/*']) app.get(url, { config, schema: { hide: true } }, page('portal'));
}
