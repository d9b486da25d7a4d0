import { createApi } from '../app/api/client.ts';
import { problemWordsOf } from '../app/api/problem-words.ts';
import { createQueryClient } from '../app/api/query-client.ts';
import { createTexts } from '../app/i18n/setup.ts';
import { firstTexts } from '../locales/en/portal-first.ts';
import type { PortalPaths } from './types.ts';

/** What the portal is made of, once per window. */
export const texts = createTexts(firstTexts);
export const queryClient = createQueryClient();

/** The random part of the customer's own address, `/p/<slug>`. */
export const slug = decodeURIComponent(location.pathname.split('/')[2] ?? '');

/** Where the session stands in the cache. */
export const sessionKey = ['session'] as const;

/** Which session ended while the page was open: a contact's own, or a staff user's view. */
export type Ended = 'session' | 'view';
export const endedKey = ['ended'] as const;

/** The contacts' API. A request that is refused because nobody is signed in ends the session on the screen too. */
export const api = createApi<PortalPaths>(
  '/',
  () => problemWordsOf(texts),
  () => {
    const session = queryClient.getQueryData<{ viewedBy: object | null } | null>(sessionKey);
    if (!session) return;
    queryClient.setQueryData<Ended>(endedKey, session.viewedBy ? 'view' : 'session');
    queryClient.setQueryData(sessionKey, null);
  },
);
