import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';
import { parseUsersSearch } from './rules-search.ts';

export const userRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/users',
    validateSearch: parseUsersSearch,
    component: lazyRouteComponent(() => import('./users-page.tsx'), 'UsersPage'),
  }),
];
