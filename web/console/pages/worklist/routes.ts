import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';
import { parseWorklistSearch } from './rules-search.ts';

/** The worklist. */
export const worklistRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/worklist',
    validateSearch: parseWorklistSearch,
    component: lazyRouteComponent(() => import('./worklist-page.tsx'), 'WorklistPage'),
  }),
];
