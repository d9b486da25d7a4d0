import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';
import { parseCustomerSearch, parseCustomersSearch } from './rules-search.ts';

export const customerRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/customers',
    validateSearch: parseCustomersSearch,
    component: lazyRouteComponent(() => import('./list/customers-page.tsx'), 'CustomersPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/customers/$customerId',
    validateSearch: parseCustomerSearch,
    component: lazyRouteComponent(() => import('./detail/customer-page.tsx'), 'CustomerPage'),
  }),
];
