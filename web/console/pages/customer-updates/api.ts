import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import type { paths } from '../../../api/schema.gen.ts';
import { dataOf } from '../../../app/api/client.ts';
import { api } from '../../app.ts';
import type { SetUpSort } from './rules-search.ts';

const client = api as unknown as Client<paths>;

export type Flag = 'publishAttachments' | 'showDifot';

/** Customers whose portal was created, a page after the other. */
export const setUpQuery = (search: { search?: string; sort?: SetUpSort }) =>
  infiniteQueryOptions({
    queryKey: ['customers', 'list', 'set-up', search],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        client.GET('/api/v1/customers', {
          params: { query: { ...search, portal: true, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** The first customers named on jobs that have no portal yet; by the beginning of their code, name or alias. */
export const addableQuery = (search: string) =>
  queryOptions({
    queryKey: ['customers', 'list', 'addable', search],
    queryFn: async ({ signal }) => {
      const query = { portal: false, named: true, limit: 50, ...(search ? { search } : {}) };
      return (await dataOf(client.GET('/api/v1/customers', { params: { query }, signal }))).items;
    },
  });

/** As many as one request takes. */
const mostAtOnce = 1000;

/** Switches customers; answers those that were switched otherwise before. */
export async function switchCustomers(ids: readonly string[], flag: Flag, on: boolean): Promise<string[]> {
  const changed: string[] = [];
  for (let from = 0; from < ids.length; from += mostAtOnce) {
    const body = { customerIds: ids.slice(from, from + mostAtOnce), [flag]: on };
    changed.push(...(await dataOf(client.POST('/api/v1/customers/switch', { body }))).changed);
  }
  return changed;
}
