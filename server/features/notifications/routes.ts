import * as contract from '#server/features/notifications/contract.ts';
import type { NotificationService } from '#server/features/notifications/service.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';

const tags = ['notifications'];
const config = { access: 'staff' } as const;

/** The bell of the staff user who asks, under /api/v1. */
export function notificationRoutes(app: Api, notifications: NotificationService): void {
  app.get(
    '/notifications',
    {
      config,
      schema: {
        tags,
        summary: 'List my notifications, newest first',
        querystring: contract.notificationListQuery,
        response: { 200: contract.notificationListSchema },
      },
    },
    async (request) => notifications.list(office(request), request.query),
  );

  app.get(
    '/notifications/unread',
    { config, schema: { tags, summary: 'Count my unread notifications', response: { 200: contract.unreadSchema } } },
    async (request) => notifications.unread(office(request)),
  );

  app.post(
    '/notifications/read',
    {
      config,
      schema: {
        tags,
        summary: 'Mark my notifications as read',
        body: contract.markReadSchema,
        response: { 200: contract.unreadSchema },
      },
    },
    async (request) => notifications.markAll(office(request), request.body),
  );

  app.post(
    '/notifications/:id/read',
    {
      config,
      schema: {
        tags,
        summary: 'Mark one of my notifications as read',
        params: contract.notificationParams,
        response: { 200: contract.unreadSchema },
      },
    },
    async (request) => notifications.markOne(office(request), request.params.id),
  );
}
