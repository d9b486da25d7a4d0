import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Report } from '#shared/vocabulary.ts';
import type { paths } from '../../../api/schema.gen.ts';
import { dataOf, idempotencyKey, ifMatch } from '../../../app/api/client.ts';
import { api } from '../../app.ts';
import { type Filters, toApi } from './filters/rules-filters.ts';

type Read<Path extends keyof paths> = paths[Path] extends {
  get: { parameters: { query?: infer Query }; responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? { query: NonNullable<Query>; body: Body }
  : never;
type Enquiry = Read<'/api/v1/reports/job-enquiry'>;
type Exceptions = Read<'/api/v1/reports/job-exceptions'>;
type Events = Read<'/api/v1/reports/active-events'>;

export type ReportJob = Enquiry['body']['items'][number];
export type ReportException = Exceptions['body']['items'][number];
export type ReportUser = Events['body']['items'][number];

/** The last part of the address of each report, in the console and in the API. */
export const reportPaths: Record<Report, string> = {
  job_enquiry: 'job-enquiry',
  job_exceptions: 'job-exceptions',
  active_events: 'active-events',
};

const limit = 50;
const page = (cursor: string) => ({ limit, ...(cursor ? { cursor } : {}) });
const paging = {
  initialPageParam: '',
  getNextPageParam: (last: { nextCursor: string | null }) => last.nextCursor,
  refetchOnMount: 'always',
} as const;

export const jobEnquiryQuery = (filters: Filters) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'job_enquiry', filters],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...toApi(filters), ...page(pageParam) } as Enquiry['query'];
      return dataOf(api.GET('/api/v1/reports/job-enquiry', { params: { query }, signal }));
    },
    ...paging,
  });

export const jobExceptionsQuery = (filters: Filters) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'job_exceptions', filters],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...toApi(filters), ...page(pageParam) } as Exceptions['query'];
      return dataOf(api.GET('/api/v1/reports/job-exceptions', { params: { query }, signal }));
    },
    ...paging,
  });

export const activeEventsQuery = (filters: Filters) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'active_events', filters],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...toApi(filters), ...page(pageParam) } as Events['query'];
      return dataOf(api.GET('/api/v1/reports/active-events', { params: { query }, signal }));
    },
    ...paging,
  });

type Schedules = Read<'/api/v1/report-schedules'>;
export type Schedule = Schedules['body']['items'][number];
export type ScheduleInput = paths['/api/v1/report-schedules']['post']['requestBody']['content']['application/json'];

const schedulesKey = ['report-schedules'] as const;
export const scheduleKeys = { all: schedulesKey };

export const schedulesQuery = queryOptions({
  queryKey: [...schedulesKey, 'list'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/report-schedules', { signal })),
  refetchOnMount: 'always',
  // Reports are sent in the background; the live line does not tell of them.
  refetchInterval: 15_000,
});

export const recipientsQuery = queryOptions({
  queryKey: [...schedulesKey, 'recipients'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/report-schedules/recipients', { signal })),
});

const path = (id: string) => ({ path: { id } });

export const addSchedule = (body: ScheduleInput, key: string) =>
  dataOf(api.POST('/api/v1/report-schedules', { body, headers: idempotencyKey(key) }));

export const changeSchedule = (id: string, version: number, body: ScheduleInput) =>
  dataOf(api.PATCH('/api/v1/report-schedules/{id}', { params: path(id), body, headers: ifMatch(version) }));

export const removeSchedule = (id: string) => dataOf(api.DELETE('/api/v1/report-schedules/{id}', { params: path(id) }));

export const sendSchedule = (id: string) =>
  dataOf(api.POST('/api/v1/report-schedules/{id}/send', { params: path(id) }));
