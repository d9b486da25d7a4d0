import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';
import { parseOverridesSearch } from './rules-search.ts';

/** Administration > Customer Group Overrides; `customerId` shows those of one customer. */
export const groupOverrideRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/group-overrides',
    validateSearch: parseOverridesSearch,
    component: lazyRouteComponent(() => import('./overrides-page.tsx'), 'OverridesPage'),
  }),
];
