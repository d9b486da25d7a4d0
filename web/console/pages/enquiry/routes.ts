import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../../root-route.tsx';
import { parseFilters } from '../reports/filters/rules-filters.ts';

/** Job status enquiry. */
export const enquiryRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/enquiry',
    validateSearch: (raw: Record<string, unknown>) => parseFilters('enquiry', raw),
    component: lazyRouteComponent(() => import('./enquiry-page.tsx'), 'EnquiryPage'),
  }),
];
