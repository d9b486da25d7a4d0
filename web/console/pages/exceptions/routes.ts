import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';
import { parseExceptionsSearch } from './rules-search.ts';

export const exceptionRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/exceptions',
    validateSearch: parseExceptionsSearch,
    component: lazyRouteComponent(() => import('./exceptions-page.tsx'), 'ExceptionsPage'),
  }),
];
