import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { sendFile } from '#server/http/send-file.ts';
import { jobExportQuery } from './contract.ts';
import type { JobExportService } from './service.ts';

/** GET /api/v1/jobs/export. */
export function jobExportRoutes(app: Api, jobs: JobExportService): void {
  app.get(
    '/jobs/export',
    {
      config: { access: 'exports:run', streams: true },
      schema: { tags: ['jobs'], summary: 'Export the filtered list', querystring: jobExportQuery },
    },
    async (request, reply) => {
      await jobs.exported(office(request), request.query, (file) => sendFile(reply, file));
      return reply;
    },
  );
}
