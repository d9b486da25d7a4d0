import * as contract from '#server/features/worklist/contract.ts';
import { actionsAnswerSchema, actionsSchema } from '#server/features/worklist/contract-actions.ts';
import { mySettingsSchema, settingsAnswerSchema, settingsSchema } from '#server/features/worklist/contract-settings.ts';
import type { WorklistService } from '#server/features/worklist/service.ts';
import type { WorklistActions } from '#server/features/worklist/service-actions.ts';
import type { WorklistSettingsService } from '#server/features/worklist/service-settings.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { expectedVersion } from '#server/http/preconditions.ts';

const tags = ['worklist'];

type Services = { worklist: WorklistService; actions: WorklistActions; settings: WorklistSettingsService };

/** The worklist, under /api/v1. */
export function worklistRoutes(app: Api, services: Services): void {
  readRoutes(app, services);
  takeRoutes(app, services);
  settingsRoutes(app, services);
}

function readRoutes(app: Api, { worklist, actions }: Services): void {
  app.get(
    '/worklist',
    {
      config: { access: 'jobs:read' },
      schema: {
        tags,
        summary: 'List the lines of the worklist',
        querystring: contract.worklistQuery,
        response: { 200: contract.worklistSchema },
      },
    },
    (request) => worklist.list(office(request), request.query),
  );

  app.get(
    '/worklist/counts',
    {
      config: { access: 'jobs:read' },
      schema: { tags, summary: 'Count the lines of the worklist', response: { 200: contract.countsSchema } },
    },
    (request) => worklist.counts(office(request)),
  );

  app.post(
    '/worklist/actions',
    {
      config: { access: 'jobs:milestones' },
      schema: {
        tags,
        summary: 'Do one thing to many lines',
        body: actionsSchema,
        response: { 200: actionsAnswerSchema },
      },
    },
    (request) => actions.run(office(request), request.body),
  );
}

function takeRoutes(app: Api, { worklist }: Services): void {
  const config = { access: 'jobs:milestones' } as const;
  for (const [name, summary] of [
    ['take', 'Take a line'],
    ['release', 'Give a line back'],
  ] as const)
    app.post(
      `/worklist/lines/:id/${name}`,
      {
        config,
        schema: {
          tags,
          summary,
          params: contract.lineParams,
          body: contract.takeSchema,
          response: { 200: contract.lineSchema },
        },
      },
      (request) =>
        worklist[name](office(request), (request.params as { id: string }).id, request.body as contract.TakeLine),
    );

  app.post(
    '/worklist/next',
    { config, schema: { tags, summary: 'Take the next line', response: { 200: contract.nextSchema } } },
    (request) => worklist.takeNext(office(request)),
  );
}

function settingsRoutes(app: Api, { settings }: Services): void {
  app.get(
    '/worklist/settings',
    {
      config: { access: 'jobs:read' },
      schema: {
        tags,
        summary: 'Read order, colours and columns of the worklist, and the own work groups',
        response: { 200: settingsAnswerSchema },
      },
    },
    (request) => settings.read(office(request)),
  );

  app.put(
    '/worklist/company-settings',
    {
      config: { access: 'workflow:write' },
      schema: {
        tags,
        summary: "Set the company's order, colours and columns of the worklist",
        body: settingsSchema,
        response: { 200: settingsAnswerSchema },
      },
    },
    (request) => settings.setCompany(office(request), expectedVersion(request), request.body),
  );

  app.put(
    '/worklist/my-settings',
    {
      config: { access: 'jobs:read' },
      schema: {
        tags,
        summary: "Set the own order, colours and columns, or go back to the company's",
        body: mySettingsSchema,
        response: { 200: settingsAnswerSchema },
      },
    },
    (request) => settings.setMine(office(request), request.body.settings),
  );
}
