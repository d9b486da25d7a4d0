import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';
import { parseSetUpSearch } from '../set-up/kit/rules-search.ts';

/** Administration > Customer Groups. `q` is what is searched, `edit` the group that is open (`new`: a new one). */
export const customerGroupRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/customer-groups',
    validateSearch: parseSetUpSearch,
    component: lazyRouteComponent(() => import('./customer-groups-page.tsx'), 'CustomerGroupsPage'),
  }),
];
