import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';

export const difotRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/difot',
    component: lazyRouteComponent(() => import('./difot-page.tsx'), 'DifotPage'),
  }),
] as const;
