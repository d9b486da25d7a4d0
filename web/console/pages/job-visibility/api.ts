import { queryOptions } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import type { paths } from '../../../api/schema.gen.ts';
import { dataOf } from '../../../app/api/client.ts';
import { api } from '../../app.ts';

const client = api as unknown as Client<paths>;

export type Visibility = paths['/api/v1/jobs/{id}/visibility']['get']['responses'][200]['content']['application/json'];
export type Viewers = paths['/api/v1/jobs/{id}/viewers']['get']['responses'][200]['content']['application/json'];
export type VisibleJob = Visibility['job'];
export type Membership = Visibility['memberships'][number];
export type Verdict = Membership['verdicts'][number];
export type ViewingGroup = Viewers['workGroups'][number];

/** The first word of the cache keys of this page. */
export const visibilityKey = 'job-visibility';

/** Why a user sees a job or does not; without a user: oneself. */
export const visibilityQuery = (jobId: string, userId: string) =>
  queryOptions({
    queryKey: [visibilityKey, 'user', jobId, userId],
    queryFn: ({ signal }) =>
      dataOf(
        client.GET('/api/v1/jobs/{id}/visibility', { params: { path: { id: jobId }, query: { userId } }, signal }),
      ),
    refetchOnMount: 'always',
  });

/** Every work group with its verdict, and who the members are. */
export const viewersQuery = (jobId: string) =>
  queryOptions({
    queryKey: [visibilityKey, 'all', jobId],
    queryFn: ({ signal }) =>
      dataOf(client.GET('/api/v1/jobs/{id}/viewers', { params: { path: { id: jobId } }, signal })),
    refetchOnMount: 'always',
  });
