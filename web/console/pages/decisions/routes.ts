import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';

/** The printable page of a decision. */
export const decisionRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/threads/$threadId/decisions/$decisionId',
    component: lazyRouteComponent(() => import('./decision-page.tsx'), 'DecisionPage'),
  }),
] as const;
