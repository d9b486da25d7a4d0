import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';

const importPage = () => import('./import-page.tsx');

/** Import of jobs: the history, one import from its file to its result, and its columns again after a check. */
export const importRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/imports',
    component: lazyRouteComponent(() => import('./list/imports-page.tsx'), 'ImportsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/imports/$importId',
    component: lazyRouteComponent(importPage, 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/imports/$importId/columns',
    component: lazyRouteComponent(importPage, 'ImportColumnsPage'),
  }),
];
