import { idParams } from '#server/features/set-up/contract.ts';
import type { Api } from '#server/http/api.ts';
import { recordRoutes } from '#server/http/record-routes.ts';
import { calendarChangeSchema, calendarSchema, newCalendarSchema } from './contract.ts';
import type { CalendarService } from './service.ts';

export function calendarRoutes(app: Api, calendars: CalendarService): void {
  recordRoutes(app, calendars, {
    path: '/calendars',
    tag: 'calendars',
    summaries: {
      list: 'List all calendars with their holidays',
      read: 'Read a calendar',
      create: 'Add a calendar',
      change: 'Change a calendar; `holidays` replaces the whole list',
      remove: 'Delete a calendar that no branch works by',
    },
    params: idParams,
    view: calendarSchema,
    input: newCalendarSchema,
    changes: calendarChangeSchema,
  });
}
