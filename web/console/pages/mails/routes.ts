import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';

export const mailStates = ['queued', 'sending', 'sent', 'failed', 'kept'] as const;
export type MailState = (typeof mailStates)[number];
/** The filter, and the mail that is open. */
export type MailsSearch = { state?: MailState; mail?: string };

function parseMailsSearch(search: Record<string, unknown>): MailsSearch {
  const state = mailStates.find((one) => one === search.state);
  return { ...(state ? { state } : {}), ...(typeof search.mail === 'string' ? { mail: search.mail } : {}) };
}

export const mailRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/mail-log',
    validateSearch: parseMailsSearch,
    component: lazyRouteComponent(() => import('./mails-page.tsx'), 'MailsPage'),
  }),
];
