import Type, { type Static } from 'typebox';
import { jobListQuery } from '#server/features/jobs/contract-list.ts';
import { object, oneOf } from '#server/http/schemas.ts';

const { limit: _limit, cursor: _cursor, ...filters } = jobListQuery.properties;

/** The filters and sort of the job list, the format, and which columns. */
export const jobExportQuery = object({
  format: oneOf(['xlsx', 'json', 'csv'] as const),
  layout: Type.Optional(
    oneOf(['tracking', 'customer'] as const, {
      description: "tracking (the default): the columns of Job Tracking; customer: those of a customer's jobs, View.",
    }),
  ),
  ...filters,
});
export type JobExportQuery = Static<typeof jobExportQuery>;
