import type { Static } from 'typebox';
import { jobListQuery } from '#server/features/jobs/contract-list.ts';
import { object, oneOf } from '#server/http/schemas.ts';

const { limit: _limit, cursor: _cursor, ...filters } = jobListQuery.properties;

/** The filters and sort of the job list, and the format. */
export const jobExportQuery = object({ format: oneOf(['xlsx', 'json', 'csv'] as const), ...filters });
export type JobExportQuery = Static<typeof jobExportQuery>;
