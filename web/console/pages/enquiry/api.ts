import { queryOptions } from '@tanstack/react-query';
import type { paths } from '../../../api/schema.gen.ts';
import { dataOf } from '../../../app/api/client.ts';
import { api } from '../../app.ts';
import type { Filters } from '../reports/filters/rules-filters.ts';

type Operation = paths['/api/v1/enquiry']['get'];
type EnquiryQuery = NonNullable<Operation['parameters']['query']>;
export type Enquiry = Operation['responses'][200]['content']['application/json'];
export type StatusRow = Enquiry['statuses'][number];
export type MilestoneRow = Enquiry['milestones'][number];

export const enquiryKey = ['enquiry'] as const;

export const enquiryQuery = (filters: Filters) =>
  queryOptions({
    queryKey: [...enquiryKey, filters],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/enquiry', { params: { query: filters as EnquiryQuery }, signal })),
    // Exceptions come with time alone, without any job being changed.
    refetchInterval: 30_000,
    refetchOnMount: 'always',
  });
