import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';
import { parseVisibilitySearch } from './rules-search.ts';

/** Why somebody sees a job in the worklist or does not; without `userId`: who sees it. */
export const jobVisibilityRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/job-visibility',
    validateSearch: parseVisibilitySearch,
    component: lazyRouteComponent(() => import('./job-visibility-page.tsx'), 'JobVisibilityPage'),
  }),
];
