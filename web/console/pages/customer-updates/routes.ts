import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';
import { parseSetUpSearch, parseViewSearch } from './rules-search.ts';

const getParentRoute = () => shellRoute;

/** Customer Updates: the Setup listing, a customer's jobs (View), and what it is given access to (Edit). */
export const customerUpdateRoutes = [
  createRoute({
    getParentRoute,
    path: '/customer-updates',
    validateSearch: parseSetUpSearch,
    component: lazyRouteComponent(() => import('./setup/setup-page.tsx'), 'SetUpPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/customer-updates/$customerId',
    validateSearch: parseViewSearch,
    component: lazyRouteComponent(() => import('./view/view-page.tsx'), 'ViewPage'),
  }),
  createRoute({
    getParentRoute,
    path: '/customer-updates/$customerId/edit',
    component: lazyRouteComponent(() => import('./edit/edit-page.tsx'), 'EditPage'),
  }),
];
