import multipart from '@fastify/multipart';
import { AppError } from '#server/errors.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import * as contract from './contract.ts';
import type { ImportService } from './service.ts';
import { shownImport, shownInspection } from './shown.ts';
import { uploadLimit } from './store-upload.ts';

const tags = ['imports'];
const params = contract.importParams;

/** Imports of jobs, under /api/v1. */
export function importRoutes(app: Api, imports: ImportService): void {
  // In a scope of its own: only this route takes multipart bodies.
  app.register(async (scope) => {
    await scope.register(multipart, { throwFileSizeLimit: false });
    uploadRoute(scope as unknown as Api, imports);
  });

  app.get(
    '/imports',
    {
      config: { access: 'imports:read' },
      schema: {
        tags,
        summary: 'List imports, the newest first',
        querystring: contract.importListQuery,
        response: { 200: contract.importListSchema },
      },
    },
    async (request) => {
      const actor = office(request);
      const { items, nextCursor } = await imports.list(actor, request.query);
      return { items: items.map((record) => shownImport(actor, record)), nextCursor };
    },
  );

  app.get(
    '/imports/:id',
    {
      config: { access: 'imports:read' },
      schema: { tags, summary: 'Read an import and how far it is', params, response: { 200: contract.importSchema } },
    },
    async (request) => shownImport(office(request), await imports.read(office(request), request.params.id)),
  );

  app.get(
    '/imports/:id/file',
    {
      config: { access: 'imports:run' },
      schema: {
        tags,
        summary: 'Look into the file, by another sheet or header row if named',
        params,
        querystring: contract.inspectQuery,
        response: { 200: contract.inspectionSchema },
      },
    },
    async (request) =>
      shownInspection(office(request), await imports.inspect(office(request), request.params.id, request.query)),
  );

  app.put(
    '/imports/:id/mapping',
    {
      config: { access: 'imports:run' },
      schema: {
        tags,
        summary: 'Say which columns to import, and how',
        params,
        body: contract.mappingChangeSchema,
        response: { 200: contract.importSchema },
      },
    },
    async (request) =>
      shownImport(office(request), await imports.saveMapping(office(request), request.params.id, request.body)),
  );

  app.post(
    '/imports/:id/apply',
    {
      config: { access: 'imports:run' },
      schema: {
        tags,
        summary: 'Apply the rows that the check found good, in the background',
        params,
        querystring: contract.applyQuery,
        response: { 200: contract.importSchema },
      },
    },
    async (request) => {
      const actor = office(request);
      return shownImport(actor, await imports.apply(actor, request.params.id, request.query.mailContacts));
    },
  );

  const actions = {
    check: 'Check the file without changing anything, in the background',
    cancel: 'Stop an import; rows that were applied stay',
  } as const;
  for (const [action, summary] of Object.entries(actions) as [keyof typeof actions, string][]) {
    app.post(
      `/imports/:id/${action}`,
      {
        config: { access: 'imports:run' },
        schema: { tags, summary, params, response: { 200: contract.importSchema } },
      },
      async (request) => {
        const { id } = request.params as { id: string };
        return shownImport(office(request), await imports[action](office(request), id));
      },
    );
  }
}

function uploadRoute(app: Api, imports: ImportService): void {
  app.post(
    '/imports',
    {
      config: { access: 'imports:run', upload: true },
      schema: {
        tags,
        summary: 'Upload a CSV or XLSX file of jobs',
        description:
          'multipart/form-data with one part `file`, at most 200 MB. Answers what is in it and a guess of the mapping.',
        consumes: ['multipart/form-data'],
        response: { 201: contract.inspectionSchema },
      },
    },
    async (request, reply) => {
      const part = request.isMultipart()
        ? await request.file({ limits: { fileSize: uploadLimit, files: 1, fields: 10, fieldSize: 10_000 } })
        : undefined;
      if (!part)
        throw new AppError('invalid', 'file_missing', 'Send the file as the part "file" of multipart/form-data.');
      const fileName = plainName(part.filename);
      const inspected = await imports.upload(office(request), fileName, part.file);
      return reply.code(201).send(shownInspection(office(request), inspected));
    },
  );
}

/** The file's own name, without the folders that some browsers send, for people to recognise it by. */
function plainName(name: string): string {
  const last =
    name
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trim() ?? '';
  return last.slice(-200) || 'file';
}
