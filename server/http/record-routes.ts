import type { FastifyInstance } from 'fastify';
import type { Static, TObject, TSchema } from 'typebox';
import type { OfficeActor } from '#server/access/actors.ts';
import type { IdempotencyKey } from '#server/database/idempotency.ts';
import type { Api } from './api.ts';
import { office } from './authentication.ts';
import { idempotencyKey } from './preconditions.ts';
import { listOf, noContent } from './schemas.ts';

/** What a list of the set-up can do whose records have no version: the last change wins. */
type Records<View, New, Change> = {
  list(actor: OfficeActor): Promise<View[]>;
  read(actor: OfficeActor, id: string): Promise<View>;
  create(actor: OfficeActor, key: IdempotencyKey, input: New): Promise<View>;
  change(actor: OfficeActor, id: string, input: Change): Promise<View>;
  remove(actor: OfficeActor, id: string): Promise<void>;
};

type Description<View extends TSchema, New extends TSchema, Change extends TSchema> = {
  /** Under /api/v1, such as /calendars. */
  path: string;
  tag: string;
  summaries: Record<'list' | 'read' | 'create' | 'change' | 'remove', string>;
  /** The address of one record: a single parameter. */
  params: TObject;
  view: View;
  input: New;
  changes: Change;
};

/** The five routes of a list of the set-up: reading needs setup:read, changes setup:write. */
export function recordRoutes<View extends TSchema, New extends TSchema, Change extends TSchema>(
  app: Api,
  records: Records<Static<View>, Static<New>, Static<Change>>,
  description: Description<View, New, Change>,
): void {
  // Untyped within, since the schemas are parameters here; the types of `records` bind them to the contract.
  const { path, tag, summaries, params, view, input, changes }: Description<TSchema, TSchema, TSchema> = description;
  const plain = app as unknown as FastifyInstance;
  const [name] = Object.keys(params.properties) as [string];
  const one = `${path}/:${name}`;
  const tags = [tag];
  const read = { access: 'setup:read' as const };
  const write = { access: 'setup:write' as const };
  const idOf = (request: { params: unknown }) => (request.params as Record<string, string>)[name]!;

  plain.get(
    path,
    { config: read, schema: { tags, summary: summaries.list, response: { 200: listOf(view) } } },
    async (request) => ({ items: await records.list(office(request)), nextCursor: null }),
  );
  plain.get(
    one,
    { config: read, schema: { tags, summary: summaries.read, params, response: { 200: view } } },
    async (request) => records.read(office(request), idOf(request)),
  );
  plain.post(
    path,
    { config: write, schema: { tags, summary: summaries.create, body: input, response: { 201: view } } },
    async (request, reply) => {
      const actor = office(request);
      const key = idempotencyKey(request, actor.id);
      return reply.code(201).send(await records.create(actor, key, request.body as Static<New>));
    },
  );
  plain.patch(
    one,
    { config: write, schema: { tags, summary: summaries.change, params, body: changes, response: { 200: view } } },
    async (request) => records.change(office(request), idOf(request), request.body as Static<Change>),
  );
  plain.delete(
    one,
    { config: write, schema: { tags, summary: summaries.remove, params, response: { 204: noContent } } },
    async (request, reply) => {
      await records.remove(office(request), idOf(request));
      return reply.code(204).send(null);
    },
  );
}
