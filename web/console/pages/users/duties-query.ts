import { queryOptions } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import type { paths } from '../../../api/schema.gen.ts';
import { dataOf } from '../../../app/api/client.ts';
import { api } from '../../app.ts';

const client = api as unknown as Client<paths>;

export type Duties = paths['/api/v1/users/{id}/duties']['get']['responses'][200]['content']['application/json'];

/** What a user is named in, and who is told instead once they are disabled. Read anew each time it is asked. */
export const dutiesQuery = (id: string) =>
  queryOptions({
    queryKey: ['users', 'duties', id],
    queryFn: ({ signal }) => dataOf(client.GET('/api/v1/users/{id}/duties', { params: { path: { id } }, signal })),
    staleTime: 0,
    gcTime: 0,
  });
