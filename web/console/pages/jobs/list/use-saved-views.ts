import { useQuery } from '@tanstack/react-query';
import { dataOf } from '../../../../app/api/client.ts';
import { api, queryClient } from '../../../app.ts';
import { meQuery } from '../../../session.ts';
import { readViews, type SavedView } from './rules-views.ts';

const key = 'jobs.views';

/** The reader's saved views. They are kept by the server, so that they are there on every device. */
export function useSavedViews() {
  const { data } = useQuery(meQuery);
  const views = readViews(data?.preferences.find((one) => one.key === key)?.value);
  /** Keeps all views; a refusal is thrown as the server's problem. */
  const keep = async (next: SavedView[]) => {
    const value = next.length > 0 ? JSON.stringify(next) : null;
    const me = await dataOf(api.PATCH('/api/v1/me/preferences', { body: { preferences: [{ key, value }] } }));
    queryClient.setQueryData(meQuery.queryKey, me);
  };
  return { views, keep };
}
