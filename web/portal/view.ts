import { api, type Ended, endedKey, queryClient } from './app.ts';
import { forgetSession, sessionQuery } from './session.ts';

/** Exchanges the one-time token of “View as customer” for a view, and forgets what another session had read. */
export async function openView(token: string): Promise<void> {
  await api.POST('/api/portal/v1/view-as', { body: { token } });
  forgetSession();
  await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
}

/** Ends the view; the page says so. */
export async function endView(): Promise<void> {
  await api.DELETE('/api/portal/v1/view-as');
  forgetSession();
  queryClient.setQueryData<Ended>(endedKey, 'view');
}
