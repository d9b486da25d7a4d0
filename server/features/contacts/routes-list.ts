import multipart from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { AppError } from '#server/errors.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { idempotencyKey } from '#server/http/preconditions.ts';
import { customerContactsParams } from './contract.ts';
import * as contract from './contract-list.ts';
import { listBytes } from './read-list.ts';
import type { BulkContactService } from './service-bulk.ts';
import type { ContactListService, UploadedList } from './service-list.ts';

const tags = ['contacts'];
const description = `multipart/form-data with one part \`file\`: a CSV or XLSX file, or pasted text (tabs, commas or semicolons), at most 10,000 rows. A first row may name the columns: Email, First Name, Last Name, Customer Branch.`;

/** Many contacts of a customer at once, under /api/v1. */
export function contactListRoutes(app: Api, deps: { lists: ContactListService; bulk: BulkContactService }): void {
  app.post(
    '/customers/:id/contacts/bulk',
    {
      config: { access: 'contacts:write' },
      schema: {
        tags,
        summary: 'Invite, disable, enable or delete many contacts, with an answer for each',
        params: customerContactsParams,
        body: contract.bulkContactsSchema,
        response: { 200: contract.bulkContactsAnswer },
      },
    },
    async (request) => {
      const { action, contactIds } = request.body;
      return { items: await deps.bulk(office(request), request.params.id, action, contactIds) };
    },
  );

  // In a scope of its own: only these routes take multipart bodies.
  app.register(async (scope) => {
    await scope.register(multipart, { throwFileSizeLimit: false });
    listRoutes(scope as unknown as Api, deps.lists);
  });
}

function listRoutes(app: Api, lists: ContactListService): void {
  app.post(
    '/customers/:id/contacts/list/check',
    {
      config: { access: 'contacts:write', upload: true },
      schema: {
        tags,
        summary: 'Try a list of contacts: what would be made, and each bad row with its reason',
        description,
        consumes: ['multipart/form-data'],
        params: customerContactsParams,
        response: { 200: contract.listCheckSchema },
      },
    },
    async (request) => lists.check(office(request), request.params.id, await listOf(request)),
  );

  app.post(
    '/customers/:id/contacts/list',
    {
      config: { access: 'contacts:write', upload: true },
      schema: {
        tags,
        summary: 'Make the contacts of a list: the good rows, or all or none',
        description,
        consumes: ['multipart/form-data'],
        params: customerContactsParams,
        querystring: contract.saveListQuery,
        response: { 201: contract.listSavedSchema },
      },
    },
    async (request, reply) => {
      const actor = office(request);
      const key = idempotencyKey(request, actor.id);
      const saved = await lists.save(actor, request.params.id, await listOf(request), request.query, key);
      return reply.code(201).send(saved);
    },
  );
}

async function listOf(request: FastifyRequest): Promise<UploadedList> {
  const part = request.isMultipart()
    ? await request.file({ limits: { fileSize: listBytes, files: 1, fields: 10, fieldSize: 10_000 } })
    : undefined;
  if (!part) throw new AppError('invalid', 'file_missing', 'Send the list as the part "file" of multipart/form-data.');
  return { fileName: part.filename, content: part.file };
}
