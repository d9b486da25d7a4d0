import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';
import { parseNewRoleSearch, parseRolesSearch } from './rules-search.ts';

const getParentRoute = () => shellRoute;

/** Roles: the list, and one role with what it permits. */
export const roleRoutes = [
  createRoute({
    getParentRoute,
    path: '/roles',
    validateSearch: parseRolesSearch,
    component: lazyRouteComponent(() => import('./roles-page.tsx'), 'RolesPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/roles/new',
    validateSearch: parseNewRoleSearch,
    component: lazyRouteComponent(() => import('./new-role-page.tsx'), 'NewRolePage'),
  }),
  createRoute({
    getParentRoute,
    path: '/roles/$roleId',
    component: lazyRouteComponent(() => import('./role-page.tsx'), 'RolePage'),
  }),
];
