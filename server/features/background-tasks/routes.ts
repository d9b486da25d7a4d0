import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import * as contract from './contract.ts';
import type { BackgroundTaskService } from './service.ts';

const tags = ['tasks'];
const config = { access: 'jobs:read' as const };

/** Long work on many jobs, under /api/v1. */
export function backgroundTaskRoutes(app: Api, tasks: BackgroundTaskService): void {
  app.get(
    '/background-tasks',
    {
      config,
      schema: {
        tags,
        summary: 'List long tasks, newest first',
        querystring: contract.taskListQuery,
        response: { 200: contract.taskListSchema },
      },
    },
    (request) => tasks.list(office(request), request.query),
  );

  app.get(
    '/background-tasks/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Read a long task',
        params: contract.taskParams,
        response: { 200: contract.taskSchema },
      },
    },
    (request) => tasks.read(office(request), request.params.id),
  );

  app.post(
    '/background-tasks/:id/cancel',
    {
      config,
      schema: {
        tags,
        summary: 'Stop a long task after its present step',
        params: contract.taskParams,
        response: { 200: contract.taskSchema },
      },
    },
    (request) => tasks.cancel(office(request), request.params.id),
  );
}
