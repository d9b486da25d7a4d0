import { queryOptions } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import type { paths } from '../../../api/schema.gen.ts';
import { dataOf } from '../../../app/api/client.ts';
import { api } from '../../app.ts';

const client = api as unknown as Client<paths>;

/** Whether the first run is still to do. */
export const startQuery = queryOptions({
  queryKey: ['start'],
  queryFn: ({ signal }) => dataOf(client.GET('/api/v1/start', { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});

type Sent<Path extends '/api/v1/first-run'> = paths[Path]['post']['requestBody']['content']['application/json'];
export type FirstRun = Sent<'/api/v1/first-run'>;

export const makeCompany = (body: FirstRun) => dataOf(client.POST('/api/v1/first-run', { body }));

/** Asks for a link; the answer never tells whether the address has an account. `slug`: at the portal of a customer. */
export async function askForLink({ email, slug }: { email: string; slug?: string | null }): Promise<void> {
  if (slug) await client.POST('/api/portal/v1/forgotten-password', { body: { email, slug } });
  else await client.POST('/api/v1/forgotten-password', { body: { email } });
}

/** What a one-time link is good for; asking does not use it up. */
export const linkQuery = (token: string) =>
  queryOptions({
    queryKey: ['link', token],
    queryFn: ({ signal }) => dataOf(client.POST('/api/v1/link', { body: { token }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

export const setPassword = (body: { token: string; password: string }) =>
  dataOf(client.POST('/api/v1/reset-password', { body }));
