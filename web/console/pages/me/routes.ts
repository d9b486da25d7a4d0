import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';

/** What the signed-in user sets for themselves. */
export const meRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/me',
    component: lazyRouteComponent(() => import('./me-page.tsx'), 'MePage'),
  }),
];
