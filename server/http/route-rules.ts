import type { FastifyInstance, FastifySchema, RouteOptions } from 'fastify';
import type { Permission } from '#server/access/permissions.ts';
import { problemSchema } from './schemas.ts';

/**
 * Who may call a route. `public` answers without sign-in; `staff`, `contact` need a session of that population and nothing more;
 * a permission needs a staff user or API key that holds it.
 */
export type Access = Permission | 'public' | 'staff' | 'contact';

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** The body is text that may be large (imports, uploads); the limit in bytes stands at the route. */
    upload?: boolean;
    /** The answer is a stream (export, live stream, file), serialised row by row by its own code. */
    streams?: boolean;
  }
}

/** Every route that was registered, for the access matrix and the documentation. */
export type RouteRecord = {
  method: string;
  url: string;
  access: Access;
  streams: boolean;
  hasBody: boolean;
  schema: FastifySchema;
};

/**
 * Holds every route to the house rules while the server starts: access is declared, every answer has a closed schema. Fills in the
 * problem+json answers. Returns the list that the access tests are generated from.
 */
export function installRouteRules(app: FastifyInstance): RouteRecord[] {
  const records: RouteRecord[] = [];
  app.addHook('onRoute', (route: RouteOptions) => {
    if (route.method === 'HEAD' || route.method === 'OPTIONS') return;
    const place = `${String(route.method)} ${route.url}`;
    const access = route.config?.access;
    if (!access) throw new Error(`${place} declares no access: say who may call it in config.access.`);
    const streams = route.config?.streams === true;
    const responses = (route.schema?.response ?? {}) as Record<string, unknown>;
    if (!streams) {
      if (Object.keys(responses).length === 0) throw new Error(`${place} declares no answer.`);
      for (const [status, schema] of Object.entries(responses)) refuseOpen(schema, `${place} ${status}`);
    }
    const schema = { ...route.schema, response: { ...responses, '4xx': problemSchema, '5xx': problemSchema } };
    route.schema = schema;
    for (const method of [route.method].flat())
      records.push({ method, url: route.url, access, streams, hasBody: schema.body !== undefined, schema });
  });
  app.addHook('preSerialization', async (request, reply, payload) => {
    const declared = request.routeOptions.schema?.response as Record<string, unknown> | undefined;
    const status = String(reply.statusCode);
    if (reply.statusCode < 400 && declared && !(status in declared) && request.routeOptions.config.streams !== true) {
      throw new Error(`${request.method} ${request.routeOptions.url} answers ${status}, which it does not declare.`);
    }
    return payload;
  });
  return records;
}

/** An answer may not contain anything open: through it undeclared fields could leave. */
function refuseOpen(schema: unknown, place: string): void {
  if (typeof schema !== 'object' || schema === null) return;
  const node = schema as Record<string, unknown>;
  if (node.type === 'object' && (node.additionalProperties !== false || node.patternProperties !== undefined)) {
    throw new Error(`${place}: an object in an answer is open. Use object() of server/http/schemas.ts.`);
  }
  const says = ['type', 'anyOf', 'oneOf', 'allOf', 'enum', 'const', '$ref'].some((key) => node[key] !== undefined);
  if (!says) throw new Error(`${place}: an answer contains a value of unknown shape.`);
  for (const inner of Object.values((node.properties as object | undefined) ?? {})) refuseOpen(inner, place);
  for (const key of ['anyOf', 'oneOf', 'allOf'])
    for (const inner of (node[key] as unknown[] | undefined) ?? []) refuseOpen(inner, place);
  if (node.items) refuseOpen(node.items, place);
}
