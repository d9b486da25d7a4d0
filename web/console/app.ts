import type { paths } from '../api/schema.gen.ts';
import { createApi } from '../app/api/client.ts';
import { problemWordsOf } from '../app/api/problem-words.ts';
import { createQueryClient } from '../app/api/query-client.ts';
import { createTexts } from '../app/i18n/setup.ts';
import { consoleTexts } from '../locales/en/console.ts';

/** What the console is made of, once per window. */
export const texts = createTexts(consoleTexts);
export const queryClient = createQueryClient();

/** Where the session stands in the cache. */
export const sessionKey = ['session'] as const;

/** The staff API. A request that is refused because nobody is signed in ends the session on the screen too. */
export const api = createApi<paths>(
  '/',
  () => problemWordsOf(texts),
  () => {
    if (queryClient.getQueryData(sessionKey)) queryClient.setQueryData(sessionKey, null);
  },
);
