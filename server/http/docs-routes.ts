import { readFile } from 'node:fs/promises';
import type { Api } from './api.ts';
import { type Description, docsPage } from './docs/page.ts';
import type { RouteRecord } from './route-rules.ts';

const style = new URL('./docs/page.css', import.meta.url);

/** `/api/docs`: the API for people, made from the same description as /api/openapi.json. No scripts, its style in a file of its own. */
export function docsRoutes(app: Api, routes: readonly RouteRecord[]): void {
  const config = { access: 'public' as const, streams: true };
  let page: string | undefined;
  app.get('/api/docs', { config, schema: { hide: true } }, async (_request, reply) => {
    // All routes are known once the server answers; the description does not change after that.
    page ??= docsPage(app.swagger() as unknown as Description, accessOf(routes));
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page);
  });
  app.get('/api/docs.css', { config, schema: { hide: true } }, async (_request, reply) =>
    reply
      .header('cache-control', 'no-cache')
      .type('text/css; charset=utf-8')
      .send(await readFile(style, 'utf8')),
  );
}

function accessOf(routes: readonly RouteRecord[]): (method: string, path: string) => string {
  const known = new Map(
    routes.map(({ method, url, access }) => [`${method} ${url.replace(/:(\w+)/g, '{$1}')}`, access]),
  );
  return (method, path) => {
    const access = known.get(`${method} ${path}`);
    if (!access) throw new Error(`${method} ${path} is described, but no route.`);
    return access;
  };
}
