import {
  bulkInput,
  bulkPreviewInput,
  bulkPreviewSchema,
  bulkResultSchema,
} from '#server/features/jobs/contract-bulk.ts';
import type { BulkService } from '#server/features/jobs/service-bulk.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { idempotencyKey } from '#server/http/preconditions.ts';

const tags = ['jobs'];

/** Changing many jobs at once, under /api/v1. */
export function bulkRoutes(app: Api, jobs: BulkService): void {
  app.post(
    '/jobs/bulk/preview',
    {
      config: { access: 'jobs:bulk' },
      schema: {
        tags,
        summary: 'What a change of many jobs would do',
        body: bulkPreviewInput,
        response: { 200: bulkPreviewSchema },
      },
    },
    (request) => jobs.preview(office(request), request.body),
  );

  app.post(
    '/jobs/bulk',
    {
      config: { access: 'jobs:bulk' },
      schema: {
        tags,
        summary: 'Change due date, customer service operator or priority of many jobs',
        body: bulkInput,
        response: { 200: bulkResultSchema },
      },
    },
    (request) => {
      const actor = office(request);
      return jobs.apply(actor, request.body, idempotencyKey(request, actor.id));
    },
  );
}
