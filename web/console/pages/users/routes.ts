import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';

/** `edit`: the user that is open, or `new` for an invitation. */
export type UsersSearch = { edit?: string };

export const userRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/users',
    validateSearch: (search): UsersSearch => (typeof search.edit === 'string' ? { edit: search.edit } : {}),
    component: lazyRouteComponent(() => import('./users-page.tsx'), 'UsersPage'),
  }),
];
