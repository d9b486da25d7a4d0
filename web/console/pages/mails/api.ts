import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import type { paths } from '../../../api/schema.gen.ts';
import { dataOf } from '../../../app/api/client.ts';
import { api } from '../../app.ts';
import type { MailsFilter } from './rules-search.ts';

const client = api as unknown as Client<paths>;

export type MailItem = paths['/api/v1/mails']['get']['responses'][200]['content']['application/json']['items'][number];

export const mailsQuery = ({ state, kind, contact }: MailsFilter) =>
  infiniteQueryOptions({
    queryKey: ['mails', 'list', { state, kind, contact }],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        client.GET('/api/v1/mails', {
          params: {
            query: {
              limit: 100,
              ...(state ? { state } : {}),
              ...(kind ? { kind } : {}),
              ...(contact ? { contactId: contact } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    // Mails are sent in the background and the live line does not tell of them.
    refetchInterval: 15_000,
  });

export const mailQuery = (id: string) =>
  queryOptions({
    queryKey: ['mails', 'one', id],
    queryFn: ({ signal }) => dataOf(client.GET('/api/v1/mails/{id}', { params: { path: { id } }, signal })),
  });
