import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';
import { parseSetUpSearch } from '../set-up/kit/rules-search.ts';

const getParentRoute = () => shellRoute;

/** Administration > Work Groups: the list (`edit=new`: a new one) and one group (`edit`: its settings, or `members`). */
export const workGroupRoutes = [
  createRoute({
    getParentRoute,
    path: '/work-groups',
    validateSearch: parseSetUpSearch,
    component: lazyRouteComponent(() => import('./work-groups-page.tsx'), 'WorkGroupsPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/work-groups/$groupId',
    validateSearch: parseSetUpSearch,
    component: lazyRouteComponent(() => import('./work-group-page.tsx'), 'WorkGroupPage'),
  }),
];
