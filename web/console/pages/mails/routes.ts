import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';
import { parseMailsSearch } from './rules-search.ts';

export const mailRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/mail-log',
    validateSearch: parseMailsSearch,
    component: lazyRouteComponent(() => import('./mails-page.tsx'), 'MailsPage'),
  }),
];
