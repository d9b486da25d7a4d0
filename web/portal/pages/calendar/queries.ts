import { queryOptions } from '@tanstack/react-query';
import { dataOf } from '../../../app/api/client.ts';
import { api, queryClient } from '../../app.ts';

/** Whether the contact has a calendar address, and since when; the address itself is told at its making only. */
export const feedQuery = queryOptions({
  queryKey: ['calendar-feed'],
  queryFn: () => dataOf(api.GET('/api/portal/v1/calendar-feed')),
  refetchOnMount: 'always',
});

const readAgain = () => queryClient.invalidateQueries({ queryKey: feedQuery.queryKey });

/** Makes the address or renews it. */
export async function makeFeed(): Promise<string> {
  const { url } = await dataOf(api.POST('/api/portal/v1/calendar-feed'));
  await readAgain();
  return url;
}

export async function revokeFeed(): Promise<void> {
  await dataOf(api.DELETE('/api/portal/v1/calendar-feed'));
  await readAgain();
}
