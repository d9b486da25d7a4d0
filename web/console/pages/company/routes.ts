import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';

export const companyRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/company',
    component: lazyRouteComponent(() => import('./company-page.tsx'), 'CompanyPage'),
  }),
];
