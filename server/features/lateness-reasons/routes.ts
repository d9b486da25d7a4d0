import { idParams } from '#server/features/set-up/contract.ts';
import type { Api } from '#server/http/api.ts';
import { recordRoutes } from '#server/http/record-routes.ts';
import { latenessReasonChangeSchema, latenessReasonSchema, newLatenessReasonSchema } from './contract.ts';
import type { LatenessReasonService } from './service.ts';

/** The company's list of reasons why jobs are late, under /api/v1. */
export function latenessReasonRoutes(app: Api, reasons: LatenessReasonService): void {
  recordRoutes(app, reasons, {
    path: '/lateness-reasons',
    tag: 'lateness reasons',
    summaries: {
      list: 'List all reasons for lateness by code',
      read: 'Read a reason for lateness',
      create: 'Add a reason for lateness',
      change: 'Change a reason for lateness',
      remove: 'Delete a reason for lateness that no job carries',
    },
    params: idParams,
    view: latenessReasonSchema,
    input: newLatenessReasonSchema,
    changes: latenessReasonChangeSchema,
  });
}
