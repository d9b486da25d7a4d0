import { queryOptions } from '@tanstack/react-query';
import { dataOf } from '../../../app/api/client.ts';
import { api } from '../../app.ts';

/** DIFOT of the months that the company shows; a 404 while it shows none. */
export const difotQuery = queryOptions({
  queryKey: ['difot'],
  queryFn: () => dataOf(api.GET('/api/portal/v1/difot')),
  refetchOnMount: 'always',
});
